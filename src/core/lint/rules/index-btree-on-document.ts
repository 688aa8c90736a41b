import { pathsOver } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

/** A btree compares whole documents; what people search is inside them. */
export const indexBtreeOnDocument = defineRule({
  id: "index-btree-on-document",
  severity: "warning",
  category: "indexing",
  title: "Btree index on a document",
  why: "It finds only whole documents that are equal, refuses those above 2,704 bytes, and serves no search inside them.",
  remedy: "Make it a gin index, or index the one key that is searched, as an expression.",
  examples: {
    bad: [
      "create table t (id int primary key, body jsonb); create index on t (body);",
      "create table t (id int primary key, words tsvector); create index on t (words);",
    ],
    good: [
      "create table t (id int primary key, body jsonb); create index on t using gin (body jsonb_path_ops);",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsOver(
      catalog,
      tables,
      (type) => type === "jsonb" || type === "tsvector",
    )) {
      const { method, unique, keys, record, name } = path;
      if (method !== "btree" || unique) continue;
      const columns = keys.flatMap(({ columnRecord }) => columnRecord ?? []);
      const document = columns.find((column) => ["jsonb", "tsvector"].includes(typeNameOf(catalog, column)));
      if (!document) continue;
      yield {
        at: record.id,
        message: `${name} of ${table.name} is a btree over ${document.name}, which is ${typeNameOf(catalog, document)}.`,
        fix:
          keys.length === 1
            ? { id: "change-index", input: { indexId: record.id, method: "gin" } }
            : undefined,
      };
    }
  },
});
