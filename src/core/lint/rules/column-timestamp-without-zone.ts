import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { retype } from "../mending.ts";
import { counted, listed } from "../name-words.ts";
import { defineRule, type Fix } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** A timestamp is what a clock on some wall shows; a timestamptz is a moment. */
export const columnTimestampWithoutZone = defineRule({
  id: "column-timestamp-without-zone",
  severity: "warning",
  category: "types",
  title: "Time without time zone",
  why: "Which moment it means depends on who wrote it and who reads it; hours are lost or doubled when clocks change. (timetz has a zone but no date to apply it to.)",
  remedy: "Make the columns timestamptz. Keep timestamp for times by local clocks, such as opening hours.",
  examples: {
    bad: [
      "create table t (id int primary key, seen_at timestamp);",
      "create table t (id int primary key, opens timetz);",
    ],
    good: ["create table t (id int primary key, seen_at timestamptz, opens time);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const columns = catalog
        .columnsOf(table.id)
        .filter((column) => ["timestamp", "timetz"].includes(typeNameOf(catalog, column)));
      const [only, ...more] = columns;
      if (!only) continue;
      const names = listed(columns.map(({ name }) => name));
      yield more.length === 0
        ? { at: only.id, message: `${table.name}.${names} has no time zone.`, fix: fixOf(catalog, only) }
        : {
            at: table.id,
            message: `${counted(columns.length, "column")} of ${table.name} have no time zone: ${names}.`,
          };
    }
  },
});

function fixOf(catalog: Catalog, column: ColumnRecord): Fix | undefined {
  const [precision] = column.type.modifiers;
  const type = precision === undefined ? "timestamptz" : `timestamptz(${precision})`;
  return typeNameOf(catalog, column) === "timestamp" ? retype(catalog, column, type) : undefined;
}
