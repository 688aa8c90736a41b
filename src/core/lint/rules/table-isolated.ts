import type { Catalog } from "../../document/catalog.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** A table that nothing relates to. */
export const tableIsolated = defineRule({
  id: "table-isolated",
  severity: "info",
  category: "integrity",
  title: "Table without relations",
  why: "Either it stands alone on purpose, or its foreign keys were forgotten.",
  remedy: "Relate it, or ignore this with the reason.",
  optIn: true,
  examples: {
    bad: ["create table a (id int primary key); create table b (id int primary key, x text);"],
    good: ["create table a (id int primary key, a_id int references a); create index on a (a_id);"],
  },
  premise: ({ catalog }) => String(isAlone(catalog)),
  *check({ catalog, tables }) {
    if (isAlone(catalog)) return;
    for (const table of tables) {
      const related = catalog.foreignKeysOf(table.id).length + catalog.foreignKeysTo(table.id).length > 0;
      if (related || isPartition(table) || table.inherits.length > 0) continue;
      yield { at: table.id, message: `${table.name} has no foreign key, and none leads to it.` };
    }
  },
});

function isAlone(catalog: Catalog): boolean {
  return catalog.all("table").length < 2;
}
