import { defineRule } from "../rule.ts";
import { stringsIn } from "../sql-text.ts";
import { columnsWithDefault } from "../table-facts.ts";
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
    for (const { table, column, value } of columnsWithDefault(catalog, tables)) {
      const [word, ...more] = stringsIn(value);
      const nothing = word !== undefined && /^(null|undefined|none|n\/a)$/i.test(word) && more.length === 0;
      if (!nothing || !isText(catalog, column)) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} has the text “${word}” as its default.`,
        fix: { id: "set-column-default", input: { columnId: column.id, default: null } },
      };
    }
  },
});
