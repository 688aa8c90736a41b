import { Fragment } from "react";
import styles from "./Palette.module.css";

/** A text with the letters at these places, in order, set off. */
export function Marked({ text, at }: { readonly text: string; readonly at: readonly number[] }) {
  return stretchesOf(text, new Set(at)).map(({ from, words, found }) =>
    found ? (
      <b key={from} className={styles.found}>
        {words}
      </b>
    ) : (
      <Fragment key={from}>{words}</Fragment>
    ),
  );
}

interface Stretch {
  readonly from: number;
  readonly words: string;
  readonly found: boolean;
}

/** Neighbouring letters that are all found, or all not. */
function stretchesOf(text: string, places: ReadonlySet<number>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && places.has(at) === places.has(from)) continue;
    stretches.push({ from, words: text.slice(from, at), found: places.has(from) });
    from = at;
  }
  return stretches;
}
