import { quoteName } from "../../postgres/quoting.ts";
import { snakeCase } from "../name-words.ts";
import { columnsTyped } from "../placed-columns.ts";
import { rememberText } from "../remember-text.ts";
import { defineRule } from "../rule.ts";
import { checkedColumns } from "../table-facts.ts";
import { isMoment, typeNameOf } from "../type-facts.ts";

const ends: readonly (readonly [RegExp, string])[] = [
  [/^starts_/, "ends_"],
  [/^started_/, "ended_"],
  [/^start_/, "end_"],
  [/_start$/, "_end"],
  [/(^|_)from$/, "$1to"],
  [/(^|_)from_/, "$1to_"],
];

/** What the other end of a period may be called. */
const endsOf = rememberText((name): readonly string[] => {
  const start = snakeCase(name);
  return ends.flatMap(([pattern, end]) => (pattern.test(start) ? [start.replace(pattern, end)] : []));
});

/** A period that ends before it begins. */
export const columnsWithoutPeriodCheck = defineRule({
  id: "columns-without-period-check",
  severity: "info",
  category: "integrity",
  title: "Period that may end before it begins",
  why: "Reports over such rows give negative durations or leave them out.",
  remedy: "CHECK (end > start), or one column of a range type.",
  examples: {
    bad: ["create table stays (id int primary key, starts_at timestamptz not null, ends_at timestamptz);"],
    good: [
      "create table stays (id int primary key, starts_at timestamptz not null, ends_at timestamptz, check (ends_at > starts_at));",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["timestamptz", "timestamp", "date"])) {
      const names = isMoment(catalog, column) ? endsOf(column.name) : [];
      if (names.length === 0) continue;
      const end = catalog
        .columnsOf(table.id)
        .find(
          (other) =>
            names.includes(snakeCase(other.name)) &&
            typeNameOf(catalog, other) === typeNameOf(catalog, column),
        );
      const checked = checkedColumns(catalog, table.id);
      if (!end || (checked.has(column.name) && checked.has(end.name))) continue;
      const expression = `${quoteName(end.name)} >= ${quoteName(column.name)}`;
      yield {
        at: column.id,
        message: `${table.name}: ${end.name} may lie before ${column.name}.`,
        fix: { id: "add-check", input: { tableId: table.id, expression } },
      };
    }
  },
});
