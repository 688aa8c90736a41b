import { isRefusal } from "../../../core/base/refusal.ts";
import { CodeText } from "../../parts/CodeText.tsx";
import { Notice } from "../../parts/Notice.tsx";
import styles from "./Patterns.module.css";
import type { PatternPreview } from "./use-pattern-preview.ts";

/** What a pattern would do: each change in a line, what a person has to know, and the SQL; or why it cannot. */
export function PatternChanges({ result, sql, failure }: PatternPreview) {
  if (!result) return <p className={styles.quiet}>{failure ?? "Working out what changes…"}</p>;
  if (isRefusal(result)) return <p className={styles.refused}>{result.refused}</p>;
  return (
    <>
      <ul className={styles.changes} aria-label="What changes">
        {result.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {result.remarks.map(({ sql: statements, text }) => (
        <Notice key={text} tone="warning" icon="info">
          {text}
          {statements !== undefined && <CodeText className={styles.code}>{statements}</CodeText>}
        </Notice>
      ))}
      <figure className={styles.sql} aria-label="SQL">
        <figcaption className={styles.caption}>SQL that leads there</figcaption>
        {failure === undefined ? (
          <CodeText className={styles.code}>{sql ?? "Working out the statements…"}</CodeText>
        ) : (
          <p role="alert">{failure}</p>
        )}
      </figure>
    </>
  );
}
