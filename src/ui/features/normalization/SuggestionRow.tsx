import type { CsvSuggestion } from "../../../core/normalize/discovery/csv-discovery.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import styles from "./Normalization.module.css";

/** One dependency that rows suggest: how they support it, the rows that refute it, and the answers. */
export function SuggestionRow({
  suggestion,
  answer,
  hasTable,
  onAnswer,
}: {
  readonly suggestion: CsvSuggestion;
  readonly answer: "stated" | "rejected" | undefined;
  readonly hasTable: boolean;
  readonly onAnswer: (standing: "stated" | "rejected") => void;
}) {
  const { left, right, groups, odd, refuting, rows } = suggestion;
  return (
    <li className={styles.suggestion}>
      <div className={styles.suggestionHead}>
        <code>
          {left.join(", ")} → {right.join(", ")}
        </code>
        <span className={styles.quiet}>
          {odd > 0
            ? `Refuted by ${odd.toLocaleString("en")} ${odd === 1 ? "row" : "rows"}`
            : `Holds in ${rows.toLocaleString("en")} rows, ${groups.toLocaleString("en")} values that recur`}
        </span>
        {answer === undefined ? (
          <span className={styles.answers}>
            <Button
              size="s"
              variant="line"
              unavailable={hasTable ? undefined : "Add the table first"}
              onClick={() => onAnswer("stated")}
            >
              Accept
            </Button>
            <Button size="s" onClick={() => onAnswer("rejected")}>
              Reject
            </Button>
          </span>
        ) : (
          <Chip
            size="m"
            tone={answer === "stated" ? "success" : "neutral"}
            icon={answer === "stated" ? "tick" : "close"}
          >
            {answer === "stated" ? "Accepted" : "Rejected"}
          </Chip>
        )}
      </div>
      {refuting.length > 0 && (
        <table
          className={styles.example}
          aria-label={`Rows that refute ${left.join(", ")} → ${right.join(", ")}`}
        >
          <thead>
            <tr>
              <th scope="col">Line</th>
              {[...left, ...right].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refuting.flatMap(([usual, wrong]) =>
              [usual, wrong].map(({ fields, line }, at) => (
                <tr key={`${usual.line} ${wrong.line} ${line}`} className={at === 1 ? styles.odd : undefined}>
                  <td>{line}</td>
                  {fields.map((field, place) => (
                    <td key={[...left, ...right][place]}>{field ?? "no value"}</td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </li>
  );
}
