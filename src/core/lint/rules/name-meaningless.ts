import { wordsOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** Names that say that something is here, not what. */
export const nameMeaningless = defineRule({
  id: "name-meaningless",
  severity: "info",
  category: "naming",
  title: "Name that says nothing",
  why: "tmp, test and old say how a thing came to be, not what it is; nobody dares to drop it later.",
  remedy: "Name what it holds, or drop it.",
  examples: {
    bad: [
      "create table tmp_orders (id int primary key, x int);",
      "create table orders_old (id int primary key, x int);",
    ],
    good: ["create table orders (id int primary key, field1_label text);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const words = wordsOf(table.name);
      const [first = ""] = words;
      const last = words.at(-1) ?? "";
      const empty =
        /^(tmp|temp|stuff|misc|foo|bar)$/.test(first) ||
        (words.length > 1 && /^(old|copy|backup|bak|tmp|temp)$/.test(last));
      if (empty && !isPartition(table))
        yield { at: table.id, message: `The name ${table.name} does not say what the table holds.` };
      const field = catalog
        .columnsOf(table.id)
        .find(({ name }) => /^(field|column|col|attr|foo|bar)_?\d*$/i.test(name));
      if (field && !isPartition(table))
        yield {
          at: field.id,
          message: `The name ${table.name}.${field.name} does not say what the column holds.`,
        };
    }
  },
});
