import { pathsIn } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { notNullColumns } from "../sql-text.ts";

/** A condition that every row meets. */
export const indexPredicateUseless = defineRule({
  id: "index-predicate-useless",
  severity: "warning",
  category: "indexing",
  title: "Partial index that leaves nothing out",
  why: "The columns of the condition are NOT NULL, so every row meets it; a unique index of this kind cannot be referred to for nothing.",
  remedy: "Drop the condition.",
  examples: {
    bad: ["create table t (id int primary key, a int not null); create index on t (a) where a is not null;"],
    good: ["create table t (id int primary key, a int); create index on t (a) where a is not null;"],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsIn(catalog, tables)) {
      const { predicate, record, name } = path;
      const names = predicate === null ? undefined : notNullColumns(predicate);
      const all = names?.every((column) => catalog.columnNamed(table.id, column)?.notNull);
      if (!all) continue;
      yield {
        at: record.id,
        message: `${name} of ${table.name} leaves no row out: ${names?.join(", ")} is never null.`,
        fix: { id: "change-index", input: { indexId: record.id, predicate: null } },
      };
    }
  },
});
