import type { SqlFault } from "../../../../state/reconciler.ts";
import { Button } from "../../../parts/Button.tsx";
import { classes } from "../../../parts/classes.ts";
import { countOf } from "../../editing/count-of.ts";
import { signFaces } from "../../versions/sign-faces.ts";
import styles from "./SqlScript.module.css";
import type { SqlEditing } from "./use-sql-edit.ts";

/** Lines shown of each list; the rest is counted. */
const listed = 30;

/** What cannot be read, what only the person knows, and what applying changes, in words. */
export function SqlOutcomeList({
  editing,
  onGoTo,
}: {
  readonly editing: SqlEditing;
  readonly onGoTo: (fault: SqlFault) => void;
}) {
  const { draft, outcome } = editing;
  if (!draft || !outcome) return null;
  const { changes, faults, questions } = outcome;
  const open = questions.filter(({ rename }) => !draft.denied.includes(rename));
  const left = Math.max(faults.length, changes.length) - listed;
  if (faults.length + changes.length + open.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
    <section className={styles.outcome} aria-label="Edits of the SQL" tabIndex={0}>
      <ul className={styles.list}>
        {faults.slice(0, listed).map((fault) => (
          <li key={`${fault.line} ${fault.column}`}>
            <button type="button" className={styles.fault} onClick={() => onGoTo(fault)}>
              <span className={styles.place}>{`Line ${fault.line}, column ${fault.column}: `}</span>
              {fault.message}
            </button>
          </li>
        ))}
        {open.map(({ after, before, reason, rename }) => (
          <li key={rename} className={styles.question}>
            <span>
              Is <code>{after}</code> the former <code>{before}</code>? {reason}
            </span>
            <Button size="s" variant="line" onClick={() => editing.answer(rename, true)}>
              It was renamed
            </Button>
            <Button size="s" variant="line" onClick={() => editing.answer(rename, false)}>
              They are two
            </Button>
          </li>
        ))}
        {changes.slice(0, listed).map(({ at, parts, sign, words }) => (
          <li key={at} className={styles.change}>
            <span className={classes(styles.sign, styles[sign])} role="img" aria-label={signFaces[sign].word}>
              {signFaces[sign].letter}
            </span>
            {words}
            {parts > 0 && ` with ${countOf(parts, "part")}`}
          </li>
        ))}
        {left > 0 && <li>{`and ${countOf(left, "more", "more")}`}</li>}
      </ul>
    </section>
  );
}
