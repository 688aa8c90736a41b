import { retype } from "../mending.ts";
import { lastWordOf } from "../name-words.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { modifiersOf } from "../type-facts.ts";

/** RFC 5321 allows 254 characters. */
export const columnEmailTooShort = defineRule({
  id: "column-email-too-short",
  severity: "info",
  category: "types",
  title: "Short column for email addresses",
  why: "An address may have 254 characters; longer ones than the column takes are refused at sign-up.",
  remedy: "Make it text or citext.",
  examples: {
    bad: ["create table users (id int primary key, email varchar(100));"],
    good: ["create table users (id int primary key, email text);"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["varchar", "bpchar"])) {
      const length = Number(modifiersOf(catalog, column)[0] ?? "254");
      if (length >= 250) continue;
      if (!/^e?mail$/.test(lastWordOf(column.name))) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} takes only ${length} characters.`,
        fix: retype(catalog, column, "text"),
      };
    }
  },
});
