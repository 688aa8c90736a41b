import { groupBy } from "../../base/group-by.ts";
import { listed, wordsOf } from "../name-words.ts";
import { columnsNamed, tablesOf } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";

const value =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t|tember)?|oct(ober)?|nov(ember)?|dec(ember)?|q[1-4]|mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?|(19|20)\d\d)$/;

/** sales_jan, sales_feb, sales_mar: what the names say is a value that belongs into a column. */
export const columnsPerValue = defineRule({
  id: "columns-per-value",
  severity: "warning",
  category: "normalization",
  title: "A column for each value",
  why: "Sums and searches have to name every column, and the next value needs a change of the table (first normal form).",
  remedy: "A table with a row for each period and its value.",
  examples: {
    bad: ["create table sales (id int primary key, sold_jan int, sold_feb int, sold_mar int);"],
    good: ["create table sales (id int primary key, month date, sold int);"],
  },
  *check({ catalog, tables }) {
    const named = (name: string): boolean => wordsOf(name).some((word) => value.test(word));
    for (const table of tablesOf(columnsNamed(catalog, tables, named))) {
      const columns = catalog.columnsOf(table.id).filter(({ name }) => named(name));
      const stem = ({ name }: { readonly name: string }): string =>
        wordsOf(name)
          .map((word) => (value.test(word) ? "*" : word))
          .join("_");
      for (const [, group] of groupBy(columns, stem)) {
        const [first] = group;
        if (first && group.length >= 3)
          yield {
            at: first.id,
            message: `${table.name} has a column for each value: ${listed(group.map(({ name }) => name))}.`,
          };
      }
    }
  },
});
