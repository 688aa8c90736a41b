import { columnsDefaulted } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { stringsIn } from "../sql-text.ts";
import { isText } from "../type-facts.ts";

/** The word null is not null. */
export const columnDefaultNullText = defineRule({
  id: "column-default-null-text",
  severity: "warning",
  category: "integrity",
  title: "Default is the word null",
  why: "The column gets a text of four letters where nothing was meant.",
  remedy: "Take the default away.",
  examples: {
    bad: ["create table t (id int primary key, note text default 'NULL');"],
    good: ["create table t (id int primary key, note text default '');"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsDefaulted(catalog, tables, isNothing)) {
      if (!isText(catalog, column)) continue;
      const word = stringsIn(column.default ?? "").join("");
      yield {
        at: column.id,
        message: `${table.name}.${column.name} has the text “${word}” as its default.`,
        fix: { id: "set-column-default", input: { columnId: column.id, default: null } },
      };
    }
  },
});

function isNothing(value: string): boolean {
  const [word, ...more] = stringsIn(value);
  return word !== undefined && /^(null|undefined|none|n\/a)$/i.test(word) && more.length === 0;
}
