import { readersOf, sqlOf } from "../../command/sql-mentions.ts";
import type { ColumnRecord, SchemaRecord } from "../../document/records/index.ts";
import { mentionsWord } from "../../expression/mentions-word.ts";
import { readsColumnInExpression } from "../../expression/rename-column-in-expression.ts";
import type { Scene } from "./scene.ts";

/** What reads a column. */
export type Readers = {
  /** Checks and indexes of its table: they go with the column. */
  readonly bound: readonly SchemaRecord[];
  /** Views, triggers, policies, rules and generated columns: they stand in its way. */
  readonly standing: readonly SchemaRecord[];
};

/** Finds what reads a column, as far as the schema tells; what the same script dropped before stands in no way. */
export function readersOfColumn({ catalog, isSettled }: Scene, column: ColumnRecord): Readers {
  const table = catalog.tableOf(column.id);
  const { bound, readers } = readersOf(catalog, column);
  const rules = [...catalog.all("policy"), ...catalog.all("rule")].filter((record) => {
    const own = catalog.parentOf(record.id)?.id === table?.id;
    const here = { qualifiers: [table?.name ?? ""], from: column.name };
    return sqlOf(record).some((sql) =>
      own && record.kind === "policy"
        ? readsColumnInExpression(sql, here)
        : mentionsWord(sql, column.name) && (own || mentionsWord(sql, table?.name ?? "")),
    );
  });
  const triggers = catalog
    .triggersOf(table?.id ?? "")
    .filter(({ events }) => events.some(({ columns }) => columns.includes(column.id)));
  const published = catalog
    .all("publication")
    .filter(({ tables }) =>
      tables.some((member) => member.table === table?.id && filters(member.where, column.name)),
    );
  const standing = [...readers.filter(stands), ...rules, ...triggers, ...published];
  return { bound, standing: [...new Set(standing)].filter(({ id }) => !isSettled(id)) };
}

function filters(where: string | null, name: string): boolean {
  return where !== null && readsColumnInExpression(where, { qualifiers: [], from: name });
}

/** Statistics go along, and what a function reads is not known to PostgreSQL. */
function stands(reader: SchemaRecord): boolean {
  if (reader.kind === "kept")
    return /^\s*create\s+(or\s+replace\s+)?(policy|rule|view|materialized)\b/i.test(reader.statement);
  return ["view", "column", "trigger", "policy", "rule"].includes(reader.kind);
}
