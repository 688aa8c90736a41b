import { lastWordOf, wordsOf } from "../name-words.ts";
import { columnsNamed } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { isText } from "../type-facts.ts";

/** What a name promises that text cannot keep, and the type that can. */
function promised(name: string): string | undefined {
  const [first = "", ...rest] = wordsOf(name);
  const last = lastWordOf(name);
  if (rest.length > 0 && /^(is|has|can)$/.test(first)) return "boolean";
  if (rest.length > 0 && last === "at") return "timestamptz";
  if (/^(date|birthday|birthdate)$/.test(last)) return "date";
  if (/^(timestamp|datetime)$/.test(last)) return "timestamptz";
  if (/^(uuid|guid)$/.test(last)) return "uuid";
  if (last === "ip" || name === "ip_address") return "inet";
  if (/^(count|qty|quantity|amount|price)$/.test(last)) return "numeric";
  if (/^(json|payload)$/.test(last)) return "jsonb";
  return /^(lat|lng|latitude|longitude)$/.test(last) ? "double precision" : undefined;
}

/** Text takes everything, also what is none of it. */
export const columnStringly = defineRule({
  id: "column-stringly",
  severity: "warning",
  category: "types",
  title: "Text for what has a type",
  why: "The database cannot refuse nonsense, sort or compute; each reader parses again, and each in its own way.",
  remedy: "Give the column the type that its name promises.",
  examples: {
    bad: ["create table t (id int primary key, created_at text, price varchar(20));"],
    good: ["create table t (id int primary key, created_at timestamptz, price numeric, format text);"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsNamed(catalog, tables, (name) => promised(name) !== undefined)) {
      const type = isText(catalog, column) ? promised(column.name) : undefined;
      if (type !== undefined && !catalog.referencesTo(column.id).some(({ kind }) => kind === "foreign-key"))
        yield {
          at: column.id,
          message: `${table.name}.${column.name} is text, though its name says ${type}.`,
        };
    }
  },
});
