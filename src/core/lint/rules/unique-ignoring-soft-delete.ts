import { defineRule } from "../rule.ts";
import { isPartition, softDeleteColumn } from "../table-facts.ts";

/** A row that only says it is deleted still takes its place in a unique index. */
export const uniqueIgnoringSoftDelete = defineRule({
  id: "unique-ignoring-soft-delete",
  severity: "warning",
  category: "keys",
  title: "Deleted rows still count as duplicates",
  why: "Rows that are only marked as deleted keep their unique values: the same name can never be used again.",
  remedy: "Replace the constraint by a unique index WHERE the row is not deleted.",
  examples: {
    bad: ["create table users (id bigint primary key, email text not null unique, deleted_at timestamptz);"],
    good: [
      "create table users (id bigint primary key, email text not null, deleted_at timestamptz); create unique index on users (email) where deleted_at is null;",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const mark = isPartition(table) ? undefined : softDeleteColumn(catalog, table.id);
      if (!mark) continue;
      const indexes = catalog
        .indexesOf(table.id)
        .filter(({ unique, predicate }) => unique && predicate === null);
      const keys = [
        ...catalog.uniquesOf(table.id).map((one) => ({ ...one, columns: one.columns })),
        ...indexes.map((one) => ({
          ...one,
          columns: one.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : [])),
        })),
      ];
      for (const { id, name, columns } of keys) {
        const generated = columns.some((column) => {
          const type = catalog.find("column", column)?.type.base;
          return column === mark.id || (type?.kind === "builtin" && type.name === "uuid");
        });
        if (generated) continue;
        yield {
          at: id,
          pattern: "soft-delete",
          message: `${name} of ${table.name} also counts rows with a ${mark.name}.`,
        };
      }
    }
  },
});
