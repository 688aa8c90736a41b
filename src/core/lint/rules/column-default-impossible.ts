import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { columnsDefaulted } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { normalized, stringsIn } from "../sql-text.ts";

/** PostgreSQL checks a default only when it is used, or at once where it is a literal. */
export const columnDefaultImpossible = defineRule({
  id: "column-default-impossible",
  severity: "error",
  category: "integrity",
  title: "Default that the column refuses",
  why: "An insert that leaves the column out always fails; for a label that an enum lacks PostgreSQL refuses the table itself.",
  remedy: "Choose a default that fits, or none.",
  examples: {
    bad: [
      "create table t (id int primary key, a int not null default null);",
      "create type state as enum ('open', 'done'); create table t (id int primary key, state state default 'closed');",
    ],
    good: [
      "create type state as enum ('open', 'done'); create table t (id int primary key, state state default 'open'::state, a int default null);",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsDefaulted(catalog, tables, isLiteral)) {
      const reason = reasonAgainst(catalog, column, column.default ?? "");
      if (reason === undefined) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} has the default ${column.default}, ${reason}.`,
        fix: { id: "set-column-default", input: { columnId: column.id, default: null } },
      };
    }
  },
});

/** Whether a default is nothing or begins with a text: of others nothing can be told. */
function isLiteral(value: string): boolean {
  return /^(null\b|')/.test(normalized(value));
}

function reasonAgainst(catalog: Catalog, column: ColumnRecord, written: string): string | undefined {
  const text = normalized(written);
  if (column.notNull && /^null\b/.test(text)) return "but is NOT NULL";
  const { base, dimensions } = column.type;
  const labels = base.kind === "defined" && dimensions === 0 ? catalog.find("enum", base.id) : undefined;
  const [label, ...more] = stringsIn(written);
  if (!labels || label === undefined || more.length > 0 || !text.startsWith("'")) return undefined;
  const known = labels.values.some((id) => catalog.find("enum-value", id)?.name === label);
  return known ? undefined : `which is no label of ${labels.name}`;
}
