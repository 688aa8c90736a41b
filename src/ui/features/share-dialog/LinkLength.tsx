import type { CSSProperties } from "react";
import { classes } from "../../parts/classes.ts";
import { Icon } from "../../parts/Icon.tsx";
import { lengthMarks, meterPlace, verdictOn } from "./link-length.ts";
import styles from "./ShareDialog.module.css";

/** How long a link is, and what it passes at that length. */
export function LinkLength({ characters }: { readonly characters: number }) {
  const { fits, words } = verdictOn(characters);
  return (
    <div>
      <div className={styles.length}>
        <b className={styles.characters}>{`${characters.toLocaleString("en")} characters`}</b>
        <span className={classes(styles.verdict, !fits && styles.tooLong)}>
          <Icon name={fits ? "tick" : "triangle"} size={14} />
          {words}
        </span>
      </div>
      <div className={classes(styles.meter, !fits && styles.tooLong)} aria-hidden="true">
        <span className={styles.filled} style={{ width: percent(characters) }} />
        {lengthMarks.slice(0, -1).map((mark) => (
          <span key={mark.characters} className={styles.tick} style={{ left: percent(mark.characters) }} />
        ))}
      </div>
      <ul className={styles.marks}>
        {lengthMarks.map((mark) => (
          <li key={mark.characters} className={styles.mark} style={placeOf(mark.characters)}>
            <span className={styles.markLength}>{mark.characters.toLocaleString("en")}</span>
            {mark.passes}
          </li>
        ))}
      </ul>
    </div>
  );
}

function percent(characters: number): string {
  return `${meterPlace(characters) * 100}%`;
}

/** The last mark stands at the very end and is read from there. */
function placeOf(characters: number): CSSProperties {
  return meterPlace(characters) === 1
    ? { right: 0, textAlign: "right" }
    : { left: percent(characters), translate: "-50%" };
}
