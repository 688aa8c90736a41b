import { groupBy } from "../../base/group-by.ts";
import { lettersOf, listed } from "../name-words.ts";
import { columnNamesIn, columnsNamed, tablesOf } from "../placed-columns.ts";
import { tableNames } from "../relation-names.ts";
import { defineRule } from "../rule.ts";

/** user_id and userid in one table. */
export const nameConfusable = defineRule({
  id: "name-confusable",
  severity: "warning",
  category: "naming",
  title: "Names that differ only in writing",
  why: "Names that are the same but for case and underscores are taken for each other.",
  remedy: "Rename one of them by what it means.",
  examples: {
    bad: [
      "create table t (id int primary key, user_id int, userid int);",
      'create table orders (id int primary key, x int); create table "Orders" (id int primary key, x int);',
    ],
    good: ["create table t (id int primary key, user_id int, owner_id int);"],
  },
  premise: ({ catalog }) => tableNames(catalog),
  *check({ catalog, tables }) {
    const byLetters = groupBy(columnNamesIn(catalog, tables), lettersOf);
    const isTwin = (name: string): boolean => byLetters.get(lettersOf(name))?.length !== 1;
    for (const table of tablesOf(columnsNamed(catalog, tables, isTwin))) {
      for (const [first, names] of alike(catalog.columnsOf(table.id)))
        yield { at: first.id, message: `${table.name} has ${names}, which differ only in writing.` };
    }
    for (const namespace of catalog.all("namespace")) {
      for (const [first, names] of alike(namespace.tables.map((id) => catalog.get("table", id))))
        yield { at: first.id, message: `The tables ${names} differ only in writing.` };
    }
  },
});

type Named = { readonly id: string; readonly name: string };

/** The first of each group whose names are the same but for case and underscores, and all names of the group. */
function alike(things: readonly Named[]): readonly (readonly [Named, string])[] {
  const different = new Set(things.map(({ name }) => lettersOf(name)));
  if (different.size === things.length) return [];
  const groups = [...groupBy(things, ({ name }) => lettersOf(name)).values()];
  return groups.flatMap(([first, ...more]): readonly (readonly [Named, string])[] =>
    first && more.length > 0 ? [[first, listed([first, ...more].map(({ name }) => name))]] : [],
  );
}
