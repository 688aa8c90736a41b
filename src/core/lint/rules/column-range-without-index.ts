import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { accessPathsOf } from "../access-path.ts";
import { columnsOfTypes } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { hasWords } from "../sql-text.ts";

/** A range is searched by what it overlaps, which only gist and spgist can do. */
export const columnRangeWithoutIndex = defineRule({
  id: "column-range-without-index",
  severity: "warning",
  category: "indexing",
  title: "Range without index",
  why: "Asking which ranges contain or overlap a value reads every row, and nothing keeps two rows from overlapping.",
  remedy: "Create a gist index, or EXCLUDE USING gist where ranges must not overlap.",
  examples: {
    bad: ["create table bookings (id int primary key, during tstzrange not null);"],
    good: [
      "create table bookings (id int primary key, during tstzrange not null); create index on bookings using gist (during);",
      "create table bookings (id int primary key, during tstzrange not null, exclude using gist (during with &&));",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsOfTypes(catalog, tables, (type) => type.endsWith("range"))) {
      const indexed = accessPathsOf(catalog, table.id).some(
        ({ method, keys }) => /gist$/.test(method) && keys.some((key) => key.column === column.id),
      );
      const excluded = catalog
        .referencesTo(table.id)
        .some((record) => record.kind === "kept" && hasWords(record.statement, "exclude"));
      if (indexed || excluded || isExcluded(catalog, table, column.id)) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} is a range without a gist index.`,
        fix: {
          id: "add-index",
          input: { tableId: table.id, method: "gist", keys: [{ columnId: column.id }] },
        },
      };
    }
  },
});

/** Whether an exclusion constraint compares the column, which makes an index. */
function isExcluded(catalog: Catalog, { constraints }: TableRecord, columnId: string): boolean {
  return constraints.some((id) =>
    catalog
      .find("exclusion", id)
      ?.elements.some(({ key: { of } }) => of.kind === "column" && of.column === columnId),
  );
}
