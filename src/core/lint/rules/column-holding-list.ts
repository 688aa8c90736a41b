import { lastWordOf, stemOf } from "../name-words.ts";
import { columnsCommented, columnsNamed } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { isText } from "../type-facts.ts";

/** Several values in one text. */
export const columnHoldingList = defineRule({
  id: "column-holding-list",
  severity: "warning",
  category: "normalization",
  title: "List kept in a text",
  why: "The parts cannot be searched with an index, guarded by a foreign key or counted, and a value with a comma in it breaks the list (first normal form).",
  remedy:
    "A junction table for references, a table of their own for values, or an array where the parts mean nothing elsewhere.",
  examples: {
    bad: ["create table posts (id int primary key, tag_ids text, emails text, cc_list text);"],
    good: ["create table posts (id int primary key, tags text[], notes text, zip_codes text);"],
  },
  *check({ catalog, tables }) {
    const told = columnsCommented(catalog, tables, isSeparated);
    for (const { table, column } of new Set([...columnsNamed(catalog, tables, isList), ...told])) {
      if (isText(catalog, column))
        yield { at: column.id, message: `${table.name}.${column.name} seems to keep a list in a text.` };
    }
  },
});

function isList(name: string): boolean {
  const last = lastWordOf(name);
  return /^(ids|csv|emails|tags|uuids)$/.test(last) || (last === "list" && stemOf(name) !== "");
}

function isSeparated(comment: string): boolean {
  return /(comma|pipe|semicolon)[- ]separated/i.test(comment);
}
