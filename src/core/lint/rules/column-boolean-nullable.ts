import { counted, listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

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
    for (const table of tables) {
      if (isPartition(table)) continue;
      const columns = catalog
        .columnsOf(table.id)
        .filter((column) => !column.notNull && column.default === null && column.generated === null)
        .filter((column) => typeNameOf(catalog, column) === "bool" && column.type.base.kind === "builtin");
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
