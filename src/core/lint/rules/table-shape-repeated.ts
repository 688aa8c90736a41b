import { groupBy } from "../../base/group-by.ts";
import { listed } from "../name-words.ts";
import { perTable } from "../per-table.ts";
import { defineRule } from "../rule.ts";
import { isBookkeeping, isLog, isPartition } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** Two tables that say the same of different things. */
export const tableShapeRepeated = defineRule({
  id: "table-shape-repeated",
  severity: "info",
  category: "normalization",
  title: "Tables of the same shape",
  why: "They may be one kind of thing in two places: what is changed for one is forgotten for the other.",
  remedy: "One table with a column for the kind, or a shared table that both refer to.",
  options: { least: 5 },
  optIn: true,
  examples: {
    bad: [
      "create table leads (id int primary key, name text, email text, phone text, city text, source text); create table contacts (id int primary key, name text, email text, phone text, city text, source text);",
    ],
    good: [
      "create table leads (id int primary key, name text); create table contacts (id int primary key, name text);",
    ],
  },
  reach: "schema",
  *check({ catalog, tables, options }) {
    const whole = tables.filter((table) => !isPartition(table) && !isLog(table));
    for (const [shape, [first, ...more]] of groupBy(whole, (table) => shapeOf(catalog, table.id))) {
      if (!first || more.length === 0 || shape.split(",").length < options.least) continue;
      yield {
        at: first.id,
        message: `${first.name} has the same columns as ${listed(more.map(({ name }) => name))}.`,
      };
    }
  },
});

const shapeOf = perTable((catalog, id): string =>
  catalog
    .columnsOf(id)
    .filter((column) => !isBookkeeping(column))
    .map((column) => `${column.name} ${typeNameOf(catalog, column)}`)
    .sort()
    .join(),
);
