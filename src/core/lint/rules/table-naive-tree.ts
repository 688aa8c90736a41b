import { defineRule } from "../rule.ts";
import { foreignKeysIn } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** Each row knows only the row above it. */
export const tableNaiveTree = defineRule({
  id: "table-naive-tree",
  severity: "info",
  category: "scale",
  title: "Tree without paths",
  why: "Reading a branch takes a recursive query, one step for each level.",
  remedy: "If whole branches are read, keep a path (ltree) or a table of all ancestors.",
  optIn: true,
  examples: {
    bad: [
      "create table nodes (id int primary key, parent_id int references nodes on delete cascade); create index on nodes (parent_id);",
    ],
    good: [
      "create table nodes (id int primary key, parent_id int references nodes on delete cascade, path text not null); create index on nodes (parent_id);",
    ],
  },
  *check({ catalog, tables }) {
    for (const key of foreignKeysIn(catalog, tables)) {
      const table = catalog.tableOf(key.id);
      if (table?.id !== key.references) continue;
      const columns = catalog.columnsOf(table.id);
      const known = columns.some(
        (column) =>
          /path|depth|level|ancestr|lineage/i.test(column.name) || typeNameOf(catalog, column) === "ltree",
      );
      if (!known)
        yield { at: key.id, message: `${table.name} knows of each row only the one above it (${key.name}).` };
    }
  },
});
