import { useMemo, useState } from "react";
import type { TableAssessment } from "../../../core/dependencies/assess-table.ts";
import { examplePairs, type RowPair } from "../../../core/dependencies/example-rows.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { classes } from "../../parts/classes.ts";
import styles from "./Normalization.module.css";
import { type Question, questionsAbout } from "./questions-about.ts";
import { say } from "./say.ts";

/** What a person is asked about a table: what names or rows suggest, and whether two example rows could both exist. */
export function Questions({
  table,
  assessment,
}: {
  readonly table: TableRecord;
  readonly assessment: TableAssessment;
}) {
  const catalog = useCatalog();
  const questions = useMemo(() => questionsAbout(catalog, table), [catalog, table]);
  const pairs = useMemo(() => examplePairs(catalog, assessment.of), [catalog, assessment]);
  const [pair] = pairs;
  return (
    <>
      {questions.length > 0 && <h4 className={styles.caption}>Questions</h4>}
      {questions.map((question) => (
        <Asked key={`${question.determinant} ${question.dependent}`} table={table} question={question} />
      ))}
      {pair && <Pair key={`${pair.agree}`} table={table} pair={pair} />}
    </>
  );
}

function Asked({ table, question }: { readonly table: TableRecord; readonly question: Question }) {
  const app = useApp();
  const catalog = useCatalog();
  const { determinant, dependent, origin } = question;
  const names = (ids: readonly string[]) => ids.map((id) => catalog.find("column", id)?.name).join(", ");
  const answer = (standing: "stated" | "rejected", reason?: string) =>
    say(app, table.id, {
      determinant,
      dependent,
      origin,
      standing,
      ...(reason === undefined ? {} : { reason }),
    });
  return (
    <div className={styles.question}>
      <p>
        {determinant.length === 1 ? "Does" : "Do"} <code>{names(determinant)}</code>{" "}
        {determinant.length === 1 ? "alone decide" : "together decide"} <code>{names(dependent)}</code>?
      </p>
      <div className={styles.answers}>
        <Button size="s" variant="line" onClick={() => answer("stated")}>
          Yes
        </Button>
        <Button size="s" variant="line" onClick={() => answer("stated", "kept as history")}>
          Yes, kept as history
        </Button>
        <Button size="s" variant="line" onClick={() => answer("rejected")}>
          No
        </Button>
      </div>
    </div>
  );
}

function Pair({ table, pair }: { readonly table: TableRecord; readonly pair: RowPair }) {
  const app = useApp();
  const [denied, setDenied] = useState(false);
  const { agree, columns, differ, rows } = pair;
  const decided = (dependent: readonly string[]) => say(app, table.id, { determinant: agree, dependent });
  return (
    <div className={styles.question}>
      <h4 className={styles.caption}>Could these two rows both exist?</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.example} aria-label="Two rows">
          <thead>
            <tr>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join("\n")}>
                {row.map((value, at) => {
                  const id = columns[at]?.id ?? "";
                  return (
                    <td key={id} className={classes(agree.includes(id) && styles.alike)}>
                      {value}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {denied ? (
        <div className={styles.answers}>
          <span>What do the equal values decide?</span>
          {columns
            .filter(({ id }) => differ.includes(id))
            .map(({ id, name }) => (
              <Button key={id} size="s" variant="line" onClick={() => decided([id])}>
                {name}
              </Button>
            ))}
          <Button size="s" variant="line" onClick={() => decided(differ)}>
            All of these
          </Button>
          <Button size="s" onClick={() => setDenied(false)}>
            Back
          </Button>
        </div>
      ) : (
        <div className={styles.answers}>
          <Button
            size="s"
            variant="line"
            onClick={() =>
              say(app, table.id, { determinant: agree, dependent: differ, standing: "rejected" })
            }
          >
            Yes, both
          </Button>
          <Button size="s" variant="line" onClick={() => setDenied(true)}>
            No, not both
          </Button>
        </div>
      )}
    </div>
  );
}
