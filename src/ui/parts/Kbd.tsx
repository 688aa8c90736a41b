import styles from "./Kbd.module.css";
import { formatShortcut } from "./shortcut.ts";

const apple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut such as "Mod+K" as the person's platform writes it, for text outside a key cap. */
export function shortcutText(shortcut: string): string {
  return formatShortcut(shortcut, apple);
}

/** A shortcut in a key cap. `keys` is one shortcut ("Mod+K"); two strokes in a row are two key caps. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{shortcutText(keys)}</kbd>;
}
