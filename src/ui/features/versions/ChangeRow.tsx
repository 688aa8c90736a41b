import type { ToldChange } from "../../../core/diff/told-change.ts";
import { classes } from "../../parts/classes.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { countOf } from "../editing/count-of.ts";
import styles from "./ChangesPanel.module.css";
import { signFaces } from "./sign-faces.ts";

/** `onTakeBack` is absent where the change is not in the open design. */
export interface ChangeRowProps {
  readonly change: ToldChange;
  readonly onGo: () => void;
  readonly onTakeBack: (() => void) | undefined;
}

/** A change: its sign, its words, which lead to its place, and the way to take it back. */
export function ChangeRow({ change, onGo, onTakeBack }: ChangeRowProps) {
  const { parts, sign, words } = change;
  const { letter, word } = signFaces[sign];
  return (
    // biome-ignore lint/a11y/useSemanticElements: an item of a list that mounts only what is in view
    <div role="listitem" className={styles.row}>
      <span className={classes(styles.sign, styles[sign])} role="img" aria-label={word}>
        {letter}
      </span>
      <button type="button" className={styles.words} onClick={onGo}>
        {words}
        {parts > 0 && <span className={styles.parts}> with {countOf(parts, "part")}</span>}
      </button>
      {onTakeBack && <IconButton size="s" icon="undo" label={`Take back: ${words}`} onClick={onTakeBack} />}
    </div>
  );
}
