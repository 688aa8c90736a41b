import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import styles from "./Designs.module.css";
import { openedAgo } from "./opened-ago.ts";
import type { Designs } from "./use-designs.ts";

/** The designs that were deleted of late, behind a button that counts them: each to restore, or to delete for good. */
export function DeletedDesigns({ designs, now }: { readonly designs: Designs; readonly now: number }) {
  const [open, setOpen] = useState(false);
  const { gone } = designs;
  if (gone.length === 0) return null;
  return (
    <section className={styles.gone} aria-label="Recently deleted">
      <Button
        size="s"
        icon={open ? "chevronDown" : "chevronRight"}
        className={styles.turn}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {`Recently deleted: ${gone.length.toLocaleString("en")}`}
      </Button>
      {open && (
        <>
          <p className={styles.facts}>A deleted design is kept on this device for 30 days.</p>
          <ul>
            {gone.map(({ key, name, tables, deletedAt = now }) => (
              <li key={key} className={styles.goneLine}>
                <span className={styles.goneName} title={name}>
                  {name}
                </span>
                <span className={styles.facts}>
                  {tables === 1 ? "1 table" : `${tables.toLocaleString("en")} tables`} · deleted{" "}
                  {openedAgo(deletedAt, now)}
                </span>
                <Button
                  size="s"
                  variant="line"
                  aria-label={`Restore ${name}`}
                  onClick={() => designs.restore(key)}
                >
                  Restore
                </Button>
                <Button size="s" aria-label={`Delete ${name} for good`} onClick={() => designs.forget(key)}>
                  Delete for good
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
