import { defineRule } from "../rule.ts";
import { isPartition, keyColumnsOf } from "../table-facts.ts";

/** A row that says nothing is a row. */
export const tableAllNullable = defineRule({
  id: "table-all-nullable",
  severity: "warning",
  category: "integrity",
  title: "Table in which everything is optional",
  why: "A row without any value is accepted; nothing says what a row needs to make sense.",
  remedy: "Decide what each row must have, and make it NOT NULL.",
  options: { least: 3 },
  yieldsTo: ["table-without-primary-key"],
  examples: {
    bad: ["create table t (id int primary key, a text, b text, c text);"],
    good: ["create table t (id int primary key, a text not null, b text, c text);"],
  },
  *check({ catalog, tables, options }) {
    for (const table of tables) {
      const key = new Set(keyColumnsOf(catalog, table.id).map(({ id }) => id));
      const others = catalog.columnsOf(table.id).filter(({ id }) => !key.has(id));
      if (others.length < options.least || isPartition(table)) continue;
      if (
        others.every(
          ({ notNull, generated, type: { base } }) => !notNull && !generated && base.kind !== "defined",
        )
      )
        yield { at: table.id, message: `Every column of ${table.name} but the key can be null.` };
    }
  },
});
