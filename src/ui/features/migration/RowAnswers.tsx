import { useState } from "react";
import type { ToldRows } from "../../../core/diff/rows-between.ts";
import { answerRows } from "../../../state/migration-words.ts";
import { useApp } from "../../app/app-context.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Select } from "../../parts/Select.tsx";
import styles from "./Migration.module.css";
import { RowAnswer } from "./RowAnswer.tsx";

/** What happens to rows on both ways: what has to be said, what may be meant, and whatever else a person wants filled. */
export function RowAnswers({ rows }: { readonly rows: readonly ToldRows[] }) {
  const app = useApp();
  const [asked, ask] = useState<readonly string[]>([]);
  const isShown = (row: ToldRows): boolean =>
    row.need !== "possible" || row.sql !== null || asked.includes(keyOf(row));
  const shown = rows.filter(isShown);
  const others = rows.filter((row) => !isShown(row));
  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing to fill">
        No column and no table is new here, on either way, and none becomes required.
      </EmptyState>
    );
  }
  return (
    <div className={styles.rows}>
      {shown.length === 0 && (
        <EmptyState>No value is needed for the rows that are there. What is new may be filled.</EmptyState>
      )}
      <ul aria-label="What rows hold">
        {shown.map((row) => (
          <RowAnswer key={keyOf(row)} row={row} onAnswer={(sql) => answerRows(app, row, sql)} />
        ))}
      </ul>
      {others.length > 0 && (
        <Select
          size="s"
          aria-label="Fill something else"
          value=""
          options={[
            { value: "", label: "Fill something else" },
            ...others.map((row) => ({
              value: keyOf(row),
              label: row.way === "down" ? `${row.path}, on the way back` : row.path,
            })),
          ]}
          onChange={(key) => key !== "" && ask([...asked, key])}
        />
      )}
    </div>
  );
}

function keyOf({ id, way }: ToldRows): string {
  return `${way} ${id}`;
}
