import type { ChangedLine } from "../../../state/checker.ts";
import { classes } from "../../parts/classes.ts";
import styles from "./Problems.module.css";
import type { Preview } from "./use-preview.ts";

const signs = { same: " ", added: "+", removed: "−" } as const;

/** How the SQL of the design changes: each line with its sign. */
export function ChangedSql({ mended, failure }: Preview) {
  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!mended) return <p className={styles.quiet}>Working out what changes…</p>;
  if (mended.fixed === 0) return <p className={styles.quiet}>{mended.refused[0] ?? "Nothing changes."}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
    <figure className={styles.code} aria-label="What changes" tabIndex={0}>
      {mended.lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move
        <Line key={place} line={line} />
      ))}
    </figure>
  );
}

function Line({ line: { kind, text } }: { readonly line: ChangedLine }) {
  return (
    <code className={classes(styles.line, styles[kind])}>
      {signs[kind]} {text}
    </code>
  );
}
