import { useState } from "react";
import { catalogIn } from "../../../state/app.ts";
import type { PrintLoss } from "../../../state/printer.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { countOf } from "../editing/count-of.ts";
import { selectAndReveal } from "../editing/select-records.ts";
import styles from "./Dock.module.css";
import { recordAt } from "./record-at.ts";

/** Losses listed at first, and with each wish for more. */
const stretch = 50;

/** What of the design a text cannot say, place by place; a place shows what it is of. Nothing when all is said. */
export function Losses({ losses }: { readonly losses: readonly PrintLoss[] }) {
  const [listed, list] = useState(stretch);
  if (losses.length === 0) return null;
  const more = losses.length - listed;
  return (
    <section aria-label="Losses">
      <h4 className={styles.lossTitle}>{`${countOf(losses.length, "thing")} it cannot say`}</h4>
      <ul className={styles.losses}>
        {losses.slice(0, listed).map((loss) => (
          <li key={`${loss.at} ${loss.message}`}>
            <Place at={loss.at} />
            <span className={styles.loss}>{loss.message}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="s" variant="link" onClick={() => list(listed + stretch)}>
          {`Show ${Math.min(stretch, more)} of ${countOf(more, "more", "more")}`}
        </Button>
      )}
    </section>
  );
}

/** A click selects what is there and brings it into view. */
function Place({ at }: { readonly at: string }) {
  const app = useApp();
  const go = () => {
    const found = recordAt(catalogIn(app.store.getState()), at);
    if (found === undefined) app.notify(`${at} is no longer in the design`);
    else selectAndReveal(app, [found]);
  };
  return (
    <button type="button" className={styles.place} onClick={go}>
      {at}
    </button>
  );
}
