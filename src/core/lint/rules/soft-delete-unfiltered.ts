import { columnsInExpression } from "../../expression/rename-column-in-expression.ts";
import { defineRule } from "../rule.ts";
import { isPartition, softDeleteColumn } from "../table-facts.ts";

/** Every query has to remember the mark. */
export const softDeleteUnfiltered = defineRule({
  id: "soft-delete-unfiltered",
  severity: "info",
  category: "integrity",
  title: "Deleted rows that nothing hides",
  why: "Each query has to leave deleted rows out by itself; the one that forgets shows them.",
  remedy: "A view of the rows that are not deleted, and partial indexes for it.",
  optIn: true,
  yieldsTo: ["index-with-deleted-rows"],
  examples: {
    bad: ["create table t (id int primary key, name text, deleted_at timestamptz);"],
    good: [
      "create table t (id int primary key, name text, deleted_at timestamptz); create view live_t as select id, name from t where deleted_at is null;",
      "create table t (id int primary key, name text, deleted_at timestamptz); create index on t (name) where deleted_at is null;",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const mark = isPartition(table) ? undefined : softDeleteColumn(catalog, table.id);
      if (!mark) continue;
      const viewed = catalog
        .referencesTo(table.id)
        .some((record) => record.kind === "view" || record.kind === "kept");
      const indexed = catalog
        .indexesOf(table.id)
        .some(({ predicate }) => predicate !== null && columnsInExpression(predicate).includes(mark.name));
      if (!viewed && !indexed)
        yield {
          at: table.id,
          pattern: "soft-delete",
          message: `Nothing leaves out the rows of ${table.name} that have a ${mark.name}.`,
        };
    }
  },
});
