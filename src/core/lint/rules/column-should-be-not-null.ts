import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { listed, snakeCase } from "../name-words.ts";
import { columnsDefaulted, columnsNamed } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { normalized } from "../sql-text.ts";
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
    const made = columnsNamed(catalog, tables, isMade).filter(({ column }) => isMoment(catalog, column));
    const odd = [...columnsDefaulted(catalog, tables, isValue), ...made].filter(({ column }) =>
      isOpen(catalog, column),
    );
    for (const [table, here] of groupBy(odd, (one) => one.table)) {
      const found = here.map(({ column }) => column);
      const columns =
        found.length === 1 ? found : catalog.columnsOf(table.id).filter((one) => found.includes(one));
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

/** Whether a column can be null as far as it and its type say. */
function isOpen(catalog: Catalog, { notNull, generated, type: { base } }: ColumnRecord): boolean {
  const domain = base.kind === "defined" ? catalog.find("domain", base.id) : undefined;
  return !notNull && !domain?.notNull && generated === null;
}

function isValue(written: string): boolean {
  return !/^null\b/.test(normalized(written));
}

function isMade(name: string): boolean {
  return /^(created|inserted)_(at|on)$/.test(snakeCase(name));
}

function reasonFor({ default: value }: ColumnRecord): string {
  return value !== null && isValue(value) ? `it has the default ${value}` : "every row was made at some time";
}
