import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { listed, snakeCase } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { normalized } from "../sql-text.ts";
import { isPartition } from "../table-facts.ts";
import { isMoment } from "../type-facts.ts";

/** What always has a value should say so. */
export const columnShouldBeNotNull = defineRule({
  id: "column-should-be-not-null",
  severity: "warning",
  category: "integrity",
  title: "Column that could be NOT NULL",
  why: "A default fills it, or its name says that it always has a value; as it is, each reader has to think of null, and three-valued logic drops rows.",
  remedy: "SET NOT NULL, after filling what is null today.",
  examples: {
    bad: [
      "create table t (id int primary key, created_at timestamptz default now(), done boolean default false);",
    ],
    good: [
      "create table t (id int primary key, created_at timestamptz not null default now(), note text, seen_at timestamptz);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const columns = catalog.columnsOf(table.id).filter((column) => shouldBe(catalog, column));
      const [only, ...more] = columns;
      if (!only) continue;
      const names = listed(columns.map(({ name }) => name));
      yield more.length === 0
        ? {
            at: only.id,
            message: `${table.name}.${only.name} can be null, though ${reasonFor(only)}.`,
            fix: { id: "set-column-nullability", input: { columnId: only.id, notNull: true } },
          }
        : { at: table.id, message: `${table.name} lets ${names} be null, though each always has a value.` };
    }
  },
});

function shouldBe(catalog: Catalog, column: ColumnRecord): boolean {
  const { base } = column.type;
  const domain = base.kind === "defined" ? catalog.find("domain", base.id) : undefined;
  if (column.notNull || domain?.notNull || column.generated !== null) return false;
  return hasValue(column) || (isMoment(catalog, column) && isMade(column));
}

function hasValue(column: ColumnRecord): boolean {
  return column.default !== null && !/^null\b/.test(normalized(column.default));
}

function isMade({ name }: ColumnRecord): boolean {
  return /^(created|inserted)_(at|on)$/.test(snakeCase(name));
}

function reasonFor(column: ColumnRecord): string {
  return hasValue(column) ? `it has the default ${column.default}` : "every row was made at some time";
}
