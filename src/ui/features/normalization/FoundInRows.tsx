import { useState } from "react";
import { dependenciesOf } from "../../../core/dependencies/table-relation.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import type { CsvDiscovery, CsvSuggestion } from "../../../core/normalize/discovery/csv-discovery.ts";
import { useApp, useCatalog } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { act } from "../editing/send.ts";
import styles from "./Normalization.module.css";
import { placeBeside } from "./place-beside.ts";
import { SuggestionRow } from "./SuggestionRow.tsx";
import { say } from "./say.ts";
import { useSubjectTable } from "./subject-table.ts";
import { hasColumnsOf, sayingOf, tableFromCsv } from "./table-from-csv.ts";

/** What rows tell: columns, keys, and what seems to decide what, to be accepted or rejected one by one. */
export function FoundInRows({
  name,
  discovery,
}: {
  readonly name: string;
  readonly discovery: CsvDiscovery;
}) {
  const app = useApp();
  const catalog = useCatalog();
  const subject = useSubjectTable();
  const [rejected, setRejected] = useState<ReadonlySet<CsvSuggestion>>(new Set());
  const table = [...(subject ? [subject] : []), ...catalog.all("table")].find((one) =>
    hasColumnsOf(catalog, one, discovery),
  );
  const { columns, dependencyCount, keys, rowCount, suggestions } = discovery;
  const add = (): void => {
    const before = new Set<string>(catalog.all("table").map(({ id }) => id));
    if (!act(app, "add-table", { ...tableFromCsv(name, discovery), at: placeBeside(catalog) })) return;
    const made = [...app.store.getState().history.document.schema.values()].find(
      (record) => record.kind === "table" && !before.has(record.id),
    );
    if (!made) return;
    const { normalizing } = app.store.getState().session;
    app.session({ selection: [made.id], normalizing: { ...normalizing, tableId: made.id } });
    app.show({ kind: "reveal", ids: [made.id] });
  };
  return (
    <>
      <p>
        <b>{name}</b>: {rowCount.toLocaleString("en")} rows, {columns.length} columns,{" "}
        {dependencyCount.toLocaleString("en")} minimal dependencies.
        {keys[0] && (
          <>
            {" "}
            No two rows agree in <code>{keys[0].join(", ")}</code>.
          </>
        )}
      </p>
      <ul className={styles.keys} aria-label="Columns">
        {columns.map((column) => (
          <li key={column.name}>
            <Chip size="m">
              {column.name} {column.type}
              {column.nullable ? "" : " not null"}
            </Chip>
          </li>
        ))}
      </ul>
      <div className={styles.answers}>
        {table ? (
          <span>
            What you accept is stated of <b>{table.name}</b>.
          </span>
        ) : (
          <>
            <span>No table has these columns.</span>
            <Button size="s" variant="line" icon="plus" onClick={add}>
              Add table {tableFromCsv(name, discovery).name ?? ""}
            </Button>
          </>
        )}
      </div>
      <h4 className={styles.caption}>Worth asking about</h4>
      {suggestions.length === 0 && (
        <p className={styles.quiet}>No column that recurs decides another one in these rows.</p>
      )}
      <ul className={styles.suggestions} aria-label="Suggestions">
        {suggestions.map((suggestion) => (
          <SuggestionRow
            key={`${suggestion.left} ${suggestion.right}`}
            suggestion={suggestion}
            answer={
              answerOf(catalog, table, suggestion) ?? (rejected.has(suggestion) ? "rejected" : undefined)
            }
            hasTable={table !== undefined}
            onAnswer={(standing) => {
              if (table) say(app, table.id, { ...sayingOf(catalog, table, suggestion), standing });
              else setRejected(new Set([...rejected, suggestion]));
            }}
          />
        ))}
      </ul>
    </>
  );
}

/** What the table says of a suggestion already. */
function answerOf(
  catalog: Catalog,
  table: TableRecord | undefined,
  suggestion: CsvSuggestion,
): "stated" | "rejected" | undefined {
  if (!table) return undefined;
  const { determinant, dependent } = sayingOf(catalog, table, suggestion);
  const said = dependenciesOf(catalog, table.id).find(
    (one) =>
      one.determinant.length === determinant.length &&
      one.determinant.every((id) => determinant.some((other) => other === id)) &&
      dependent.every((id) => one.dependent.some((other) => other === id)),
  );
  return said === undefined || said.standing === "suggested" ? undefined : said.standing;
}
