import { retype } from "../mending.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { modifiersOf } from "../type-facts.ts";

/** char(n) fills up with spaces that count for some operators and not for others. */
export const columnCharPadded = defineRule({
  id: "column-char-padded",
  severity: "warning",
  category: "types",
  title: "Text padded with spaces",
  why: "char(n) stores n characters whatever is written; the spaces come back, vanish in comparisons, and count in LIKE. It is neither smaller nor faster than text.",
  remedy:
    "Make it text, with CHECK (length(…) = n) where the length matters. Codes of two or three letters do no harm.",
  options: { shortest: 4 },
  examples: {
    bad: ["create table t (id int primary key, phone char(20));"],
    good: ["create table t (id int primary key, phone text, country char(2));"],
  },
  *check({ catalog, tables, options }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["bpchar"])) {
      const length = Number(modifiersOf(catalog, column)[0] ?? "1");
      if (length < options.shortest) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} is always ${length} characters long, filled up with spaces.`,
        fix: retype(catalog, column, `varchar(${length})`),
      };
    }
  },
});
