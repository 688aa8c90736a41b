import { accessPathsOf, inheritedPathsOf } from "../access-path.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

const methods: Readonly<Record<string, { readonly fit: readonly string[]; readonly why: string }>> = {
  tsvector: { fit: ["gin", "gist", "rum"], why: "each search reads every document" },
  geometry: { fit: ["gist", "spgist", "brin"], why: "each search for what is near reads every row" },
  geography: { fit: ["gist", "spgist", "brin"], why: "each search for what is near reads every row" },
};

/** Columns of types that are only there to be searched. */
export const columnWithoutSearchIndex = defineRule({
  id: "column-without-search-index",
  severity: "warning",
  category: "indexing",
  title: "Searchable column without index",
  why: "Types such as tsvector and geometry are kept only to be searched, and without an index of their kind each search reads the whole table.",
  remedy: "Create a gin index on a tsvector, a gist index on shapes.",
  examples: {
    bad: ["create table t (id int primary key, words tsvector);"],
    good: ["create table t (id int primary key, words tsvector); create index on t using gin (words);"],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, Object.keys(methods))) {
      const method = methods[typeNameOf(catalog, column)];
      if (!method) continue;
      const paths = [...accessPathsOf(catalog, table.id), ...inheritedPathsOf(catalog, table)];
      const indexed = paths.some(
        (path) => method.fit.includes(path.method) && path.keys.some((key) => key.column === column.id),
      );
      if (indexed) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} has no ${method.fit[0]} index: ${method.why}.`,
        fix: {
          id: "add-index",
          input: { tableId: table.id, method: method.fit[0] ?? "gin", keys: [{ columnId: column.id }] },
        },
      };
    }
  },
});
