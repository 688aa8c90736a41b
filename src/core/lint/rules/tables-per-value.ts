import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

const suffix =
  /_(y?(19|20)\d\d([_-]?(m?\d\d?|q\d))?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|north|south|east|west|eu|us|emea|apac)$/i;

/** sales_2024, sales_2025: what the name says is a value that belongs into a column. */
export const tablesPerValue = defineRule({
  id: "tables-per-value",
  severity: "warning",
  category: "normalization",
  title: "A table for each value",
  why: "Queries over all of them are unions that have to be rewritten for each new one, and no key holds across them.",
  remedy: "One table with a column for the value; PARTITION BY where it is large.",
  examples: {
    bad: [
      "create table sales_2024 (id int primary key, amount int); create table sales_2025 (id int primary key, amount int);",
    ],
    good: [
      "create table sales (id int, year int, amount int, primary key (id, year)) partition by list (year); create table sales_2024 partition of sales for values in (2024); create table sales_2025 partition of sales for values in (2025);",
    ],
  },
  reach: "schema",
  *check({ catalog, tables }) {
    const named = tables.filter(
      (table) => suffix.test(table.name) && !isPartition(table) && table.inherits.length === 0,
    );
    for (const [, group] of groupBy(
      named,
      (table) => `${table.name.replace(suffix, "")} ${shapeOf(catalog, table)}`,
    )) {
      const [first, ...more] = group;
      if (first && more.length > 0)
        yield {
          at: first.id,
          message: `${listed(group.map(({ name }) => name))} are one table for each value.`,
        };
    }
  },
});

function shapeOf(catalog: Catalog, table: TableRecord): string {
  return catalog
    .columnsOf(table.id)
    .map(({ name }) => name)
    .sort()
    .join();
}
