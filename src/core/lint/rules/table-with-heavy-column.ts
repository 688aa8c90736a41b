import { accessPathsOf } from "../access-path.ts";
import { lastWordOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { isText, typeNameOf } from "../type-facts.ts";

const heavyNames = /^(body|content|html|markdown|payload|raw|document|blob|base64|xml)$/;

/** An update writes the whole row anew, and each index with it. */
export const tableWithHeavyColumn = defineRule({
  id: "table-with-heavy-column",
  severity: "info",
  category: "scale",
  title: "Large values in a row that is indexed much",
  why: "Every update copies the row and writes all its indexes; small columns that are searched lie beside large ones that are seldom read, so fewer rows fit in memory.",
  remedy: "Move the large columns to a table of their own with the same key.",
  options: { indexes: 6 },
  optIn: true,
  examples: {
    bad: [
      `create table mails (id bigint primary key, payload jsonb not null, ${"abcde".replaceAll(/./g, "$& int, ")} z int); ${"abcde".replaceAll(/./g, "create index on mails ($&); ")}`,
    ],
    good: [
      "create table mails (id bigint primary key, payload jsonb not null, a int); create index on mails (a);",
      `create table mails (id bigint primary key, ${"abcde".replaceAll(/./g, "$& int, ")} z int); ${"abcde".replaceAll(/./g, "create index on mails ($&); ")}`,
    ],
  },
  *check({ catalog, tables, options }) {
    for (const table of tables) {
      const { length } = accessPathsOf(catalog, table.id);
      if (length < options.indexes || isPartition(table)) continue;
      const heavy = catalog.columnsOf(table.id).find((column) => {
        const document = ["json", "jsonb", "bytea", "xml"].includes(typeNameOf(catalog, column));
        return document || (isText(catalog, column) && heavyNames.test(lastWordOf(column.name)));
      });
      if (heavy)
        yield {
          at: table.id,
          message: `${table.name} has ${length} indexes and keeps ${heavy.name} in the same row.`,
        };
    }
  },
});
