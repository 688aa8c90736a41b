import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { wordsOf } from "../name-words.ts";
import { columnsNamed } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { familyOfColumn, modifiersOf, typeNameOf } from "../type-facts.ts";

/** Yes and no as 1 and 0, or Y and N. */
export const columnBooleanAsNumber = defineRule({
  id: "column-boolean-as-number",
  severity: "warning",
  category: "types",
  title: "Yes or no as a number or letter",
  why: "Nothing keeps out a 2 or an X, and every reader has to know which value means yes.",
  remedy: "Make it boolean.",
  examples: {
    bad: ["create table t (id int primary key, is_open smallint not null, paid_flag char(1));"],
    good: ["create table t (id int primary key, is_open boolean not null default false);"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsNamed(catalog, tables, asks)) {
      if (isSmall(catalog, column))
        yield {
          at: column.id,
          message: `${table.name}.${column.name} says yes or no by ${typeNameOf(catalog, column)}.`,
        };
    }
  },
});

function asks(name: string): boolean {
  const words = wordsOf(name);
  return (words.length > 1 && /^(is|has)$/.test(words[0] ?? "")) || words.at(-1) === "flag";
}

function isSmall(catalog: Catalog, column: ColumnRecord): boolean {
  const type = typeNameOf(catalog, column);
  const one = (modifiersOf(catalog, column)[0] ?? "1") === "1";
  return familyOfColumn(catalog, column) === "integer" || (["bpchar", "bit"].includes(type) && one);
}
