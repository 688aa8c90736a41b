import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { retype } from "../mending.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule, type Fix } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

/** A timestamp is what a clock on some wall shows; a timestamptz is a moment. */
export const columnTimestampWithoutZone = defineRule({
  id: "column-timestamp-without-zone",
  severity: "warning",
  category: "types",
  title: "Time without time zone",
  why: "Which moment it means depends on who wrote it and who reads it; hours are lost or doubled when clocks change. (timetz has a zone but no date to apply it to.)",
  remedy: "Make the columns timestamptz. Keep timestamp for times by local clocks, such as opening hours.",
  habit: "have times without time zone",
  examples: {
    bad: [
      "create table t (id int primary key, seen_at timestamp);",
      "create table t (id int primary key, opens timetz);",
    ],
    good: ["create table t (id int primary key, seen_at timestamptz, opens time);"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["timestamp", "timetz"])) {
      const message = `${table.name}.${column.name} is ${typeNameOf(catalog, column) === "timetz" ? "timetz, which has no date for its zone" : "a time without time zone"}.`;
      yield { at: column.id, message, fix: fixOf(catalog, column) };
    }
  },
});

function fixOf(catalog: Catalog, column: ColumnRecord): Fix | undefined {
  const [precision] = column.type.modifiers;
  const type = precision === undefined ? "timestamptz" : `timestamptz(${precision})`;
  return typeNameOf(catalog, column) === "timestamp" ? retype(catalog, column, type) : undefined;
}
