import { pathsOver } from "../access-path.ts";
import { lastWordOf } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** `A@x.org` and `a@x.org` are two texts. */
export const uniqueCaseSensitive = defineRule({
  id: "unique-case-sensitive",
  severity: "info",
  category: "integrity",
  title: "Unique address that minds the case",
  why: "The same person can register twice with another spelling, and then not find the account.",
  remedy: "Make a unique index on lower(column), or use citext or a collation that ignores case.",
  examples: {
    bad: ["create table users (id int primary key, email text not null unique);"],
    good: [
      "create table users (id int primary key, email text not null); create unique index on users (lower(email));",
      "create extension citext; create table users (id int primary key, email citext not null unique);",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsOver(
      catalog,
      tables,
      (type) => type === "text" || type === "varchar",
    )) {
      const { unique, keys, record, name } = path;
      if (!unique || record.kind === "primary-key" || isPartition(table)) continue;
      {
        const columns = keys.flatMap(({ columnRecord }) => columnRecord ?? []);
        const address = columns.find(
          (column) =>
            /^(email|mail|username|login)$/.test(lastWordOf(column.name)) &&
            ["text", "varchar"].includes(typeNameOf(catalog, column)) &&
            column.collation === null,
        );
        if (!address) continue;
        yield {
          at: record.id,
          message: `${name} takes two spellings of one ${table.name}.${address.name} for different.`,
        };
      }
    }
  },
});
