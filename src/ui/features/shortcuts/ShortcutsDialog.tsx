import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Kbd } from "../../parts/Kbd.tsx";
import { canvasKeys } from "./canvas-keys.ts";
import styles from "./ShortcutsDialog.module.css";
import { type ShortcutGroup, shortcutGroups, shortcuts } from "./shortcut-keys.ts";

const rows = [...Object.values(shortcuts), ...canvasKeys];

/** Every key and what it does. */
export function ShortcutsDialog() {
  const app = useApp();
  const open = useAppState(isOpenIn);
  return (
    <Dialog
      open={open}
      onOpenChange={(opened) => !opened && app.session({ dialog: undefined })}
      title="Keyboard shortcuts"
      width="wide"
    >
      <div className={styles.groups}>
        {shortcutGroups.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function isOpenIn(state: AppState): boolean {
  return state.session.dialog === "shortcuts";
}

function Group({ group }: { readonly group: ShortcutGroup }) {
  return (
    <section className={styles.group} aria-label={group}>
      <h3 className={styles.heading}>{group}</h3>
      <dl>
        {rows
          .filter((row) => row.group === group)
          .map(({ keys, label }) => (
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
