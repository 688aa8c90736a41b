import { groupBy } from "../../base/group-by.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { counted, listed } from "../name-words.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";

/** Yes, no, and nobody knows. */
export const columnBooleanNullable = defineRule({
  id: "column-boolean-nullable",
  severity: "warning",
  category: "integrity",
  title: "Boolean that can be null",
  why: "It has three values: WHERE NOT flag leaves out the rows where it is null.",
  remedy: "NOT NULL DEFAULT false; an enum where there are three answers.",
  yieldsTo: ["column-should-be-not-null"],
  examples: {
    bad: ["create table t (id int primary key, is_open boolean);"],
    good: ["create table t (id int primary key, is_open boolean not null default false);"],
  },
  *check({ catalog, tables }) {
    const booleans = columnsTyped(catalog, tables, ["bool"]).filter(({ column }) => isUnsettled(column));
    for (const [table, placed] of groupBy(booleans, (one) => one.table)) {
      const columns = placed.map(({ column }) => column);
      const [only, ...more] = columns;
      if (!only) continue;
      const names = listed(columns.map(({ name }) => name));
      yield more.length === 0
        ? {
            at: only.id,
            message: `${table.name}.${names} is a boolean that can be null.`,
            fix: { id: "set-column-nullability", input: { columnId: only.id, notNull: true } },
          }
        : {
            at: table.id,
            message: `${counted(columns.length, "boolean")} of ${table.name} can be null: ${names}.`,
          };
    }
  },
});

/** Whether a row may leave it open; a domain would say whether it may. */
function isUnsettled({ notNull, default: value, generated, type }: ColumnRecord): boolean {
  return !notNull && value === null && generated === null && type.base.kind === "builtin";
}
