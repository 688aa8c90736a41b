import { pathsOver } from "../access-path.ts";
import { lastWordOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

const long = /^(body|content|contents|description|html|markdown|message|payload|raw|text|comment|comments)$/;

/** A btree refuses entries above a third of a page. */
export const indexOnLongText = defineRule({
  id: "index-on-long-text",
  severity: "warning",
  category: "indexing",
  title: "Btree index on long text",
  why: "A value of more than 2,704 bytes (after compression) makes the insert fail, and nobody searches a body by its beginning.",
  remedy:
    "Index md5(column) or use a hash index for equality, gin (gin_trgm_ops, tsvector) for what is inside.",
  examples: {
    bad: ["create table posts (id int primary key, body text); create index on posts (body);"],
    good: ["create table posts (id int primary key, body text); create index on posts (md5(body));"],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsOver(catalog, tables, (type) => type === "text")) {
      const { method, keys, record, name } = path;
      if (method !== "btree") continue;
      const columns = keys.flatMap(({ columnRecord }) => columnRecord ?? []);
      const text = columns.find(
        (column) => typeNameOf(catalog, column) === "text" && long.test(lastWordOf(column.name)),
      );
      if (!text) continue;
      yield {
        at: record.id,
        message: `${name} of ${table.name} is a btree over ${text.name}, which can be long.`,
      };
    }
  },
});
