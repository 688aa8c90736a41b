import { counted } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isBookkeeping, isPartition, referringColumns } from "../table-facts.ts";
import { isMoment } from "../type-facts.ts";

/** One finding for each table. Ids, references and times explain themselves. */
export const tableWithoutComments = defineRule({
  id: "table-without-comments",
  severity: "info",
  category: "documentation",
  title: "Table without comments",
  why: "What a table means, and what its columns may hold, is known to those who made it; comments stay with the schema and reach every tool.",
  remedy: "COMMENT ON TABLE and COMMENT ON COLUMN, a sentence each.",
  optIn: true,
  examples: {
    bad: ["create table t (id int primary key, x int);"],
    good: [
      "create table t (id int primary key, x int); comment on table t is 'Things'; comment on column t.x is 'How many';",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const referring = referringColumns(catalog, table.id);
      const silent = catalog
        .columnsOf(table.id)
        .filter((column) => !column.comment?.trim() && !referring.has(column.id))
        .filter((column) => !isBookkeeping(column) && !isMoment(catalog, column));
      const has = silent.length === 1 ? "has" : "have";
      const columns = `${counted(silent.length, "column")} of ${table.name} ${has} no comment.`;
      if (!table.comment?.trim())
        yield {
          at: table.id,
          message:
            silent.length === 0
              ? `${table.name} has no comment.`
              : `${table.name} has no comment, and ${columns}`,
        };
      else if (silent.length > 0) yield { at: table.id, message: columns };
    }
  },
});
