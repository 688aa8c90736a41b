import { useState } from "react";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Kbd, shortcutText } from "../../parts/Kbd.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { canvasKeys } from "./canvas-keys.ts";
import { Notation } from "./Notation.tsx";
import styles from "./ShortcutsDialog.module.css";
import { type ShortcutGroup, shortcutGroups, shortcuts } from "./shortcut-keys.ts";

const rows = [...Object.values(shortcuts), ...canvasKeys];

/** Every key and what it does, to be searched by either, and what the diagram's marks mean. */
export function ShortcutsDialog() {
  const app = useApp();
  const open = useAppState(isOpenIn);
  return (
    <Dialog
      open={open}
      onOpenChange={(opened) => !opened && app.session({ dialog: undefined })}
      title="Keyboard shortcuts"
      width="wide"
      tall
    >
      <Shortcuts />
    </Dialog>
  );
}

function isOpenIn(state: AppState): boolean {
  return state.session.dialog === "shortcuts";
}

function Shortcuts() {
  const [sought, setSought] = useState("");
  const shown = rows.filter((row) => answers(row, sought));
  const groups = shortcutGroups.filter((group) => shown.some((row) => row.group === group));
  return (
    <>
      <div className={styles.search}>
        <TextField
          data-autofocus
          look="soft"
          icon="search"
          aria-label="Search shortcuts"
          placeholder="Search by what it does, or by key"
          value={sought}
          onChange={setSought}
        />
      </div>
      <div className={styles.groups}>
        {groups.map((group) => (
          <Group key={group} group={group} rows={shown.filter((row) => row.group === group)} />
        ))}
        {sought.trim() === "" && <Notation />}
      </div>
      {shown.length === 0 && <p className={styles.none}>No shortcut does or is called that.</p>}
    </>
  );
}

type Row = (typeof rows)[number];

function answers({ label, keys, group }: Row, sought: string): boolean {
  const words = `${label} ${group} ${keys} ${shortcutText(keys)}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function Group({ group, rows: listed }: { readonly group: ShortcutGroup; readonly rows: readonly Row[] }) {
  return (
    <section className={styles.group} aria-label={group}>
      <h3 className={styles.heading}>{group}</h3>
      <dl>
        {listed.map(({ keys, label }) => (
          <div key={keys} className={styles.row}>
            <dt className={styles.label}>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
