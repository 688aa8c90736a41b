import { lastWordOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition, keyColumnsOf } from "../table-facts.ts";
import { isText, modifiersOf } from "../type-facts.ts";

/** The written form of a uuid has 36 characters, 32 without hyphens, 38 with braces. */
export const primaryKeyUuidAsText = defineRule({
  id: "primary-key-uuid-as-text",
  severity: "warning",
  category: "types",
  title: "Uuid kept as text",
  why: "As text a uuid takes 37 bytes instead of 16 in the table and in every index that holds it, compares by collation, and may hold anything else.",
  remedy: "Make the column and those that refer to it uuid.",
  examples: {
    bad: [
      "create table users (id varchar(36) primary key);",
      "create table users (user_uuid text primary key);",
    ],
    good: ["create table users (id uuid primary key);", "create table countries (code char(2) primary key);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      for (const column of keyColumnsOf(catalog, table.id)) {
        if (!isText(catalog, column)) continue;
        const length = modifiersOf(catalog, column)[0] ?? "";
        if (!["32", "36", "38"].includes(length) && !["uuid", "guid"].includes(lastWordOf(column.name)))
          continue;
        yield { at: column.id, message: `${table.name}.${column.name} keeps a uuid as text.` };
      }
    }
  },
});
