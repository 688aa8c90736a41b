import { accessPathsOf } from "../access-path.ts";
import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition, referringColumns, softDeleteColumn } from "../table-facts.ts";

/** Programs ask for the rows that are not deleted; an index over all of them carries the others along. */
export const indexWithDeletedRows = defineRule({
  id: "index-with-deleted-rows",
  severity: "info",
  category: "indexing",
  title: "Index that holds deleted rows",
  why: "Nearly every query asks for rows that are not deleted. An index of only those is smaller and needs no second look at the row.",
  remedy:
    "Give the index WHERE deleted_at IS NULL, where no search wants the deleted rows. Indexes of foreign keys stay whole.",
  examples: {
    bad: [
      "create table users (id bigint primary key, status text, deleted_at timestamptz); create index on users (status);",
    ],
    good: [
      "create table users (id bigint primary key, status text, deleted_at timestamptz); create index on users (status) where deleted_at is null;",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const mark = isPartition(table) ? undefined : softDeleteColumn(catalog, table.id);
      if (!mark) continue;
      const referring = referringColumns(catalog, table.id);
      const whole = accessPathsOf(catalog, table.id).filter(
        ({ method, unique, predicate, keys }) =>
          method === "btree" &&
          !unique &&
          predicate === null &&
          keys.every(({ column }) => column !== mark.id && !referring.has(column ?? "")),
      );
      const [only] = whole;
      if (only?.record.kind !== "index") continue;
      const predicate = `${mark.name} IS NULL`;
      yield {
        at: table.id,
        message: `${table.name} has ${mark.name}, and ${listed(whole.map(({ name }) => name))} also ${whole.length > 1 ? "hold" : "holds"} deleted rows.`,
        fix:
          whole.length === 1 && /^[a-z_]+$/.test(mark.name)
            ? { id: "change-index", input: { indexId: only.record.id, predicate } }
            : undefined,
      };
    }
  },
});
