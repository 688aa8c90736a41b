import type { ForeignLanguage, Passage } from "../language.ts";
import { modelSql } from "../prisma/model.ts";
import { blocksOf, type PrismaBlock } from "../prisma/prisma-schema.ts";
import { type PrismaScope, placeOf, scopeOf } from "../prisma/prisma-scope.ts";
import { foreignLanguageOf } from "../recognize.ts";
import { sqlName, sqlPath, sqlString } from "../sql-text.ts";
import { tokensOf } from "../tokens.ts";

/** `schema.prisma` (Prisma documentation, Prisma schema reference), as Prisma Migrate makes a database of it. */
export const prisma: ForeignLanguage = {
  id: "prisma",
  title: "Prisma schema",
  endings: ["prisma"],
  recognizes: (text) => foreignLanguageOf(text) === "prisma",
  translate(text) {
    const blocks = blocksOf(tokensOf(text, { double: "text", docs: true }));
    const scope = scopeOf(blocks);
    const made = new Set(["public"]);
    return blocks.map((block) => {
      const { start, end, fault } = block;
      if (fault) return { start, end, sql: [], notes: [], refused: fault };
      const said = saidOf(block, scope);
      return { start, end, ...said, sql: [...namespaceOf(block, made), ...said.sql] };
    });
  },
};

function saidOf(block: PrismaBlock, scope: PrismaScope): Pick<Passage, "sql" | "notes" | "refused"> {
  const { name, namespace } = placeOf(block);
  switch (block.word) {
    case "model":
      return modelSql(block, scope);
    case "enum": {
      const labels = block.fields.map(({ column }) => sqlString(column)).join(", ");
      return {
        sql: [{ phase: "before", text: `CREATE TYPE ${sqlPath(namespace, name)} AS ENUM (${labels})` }],
        notes: [],
      };
    }
    case "datasource":
    case "generator":
      return { sql: [], notes: ["About Prisma, not the schema."] };
    case "view":
      return { sql: [], notes: ["The query of a view is not in a Prisma schema."] };
    default:
      return {
        sql: [],
        notes: [],
        refused: { reason: `“${block.word}” is not for PostgreSQL.`, at: block.start },
      };
  }
}

function namespaceOf(block: PrismaBlock, made: Set<string>): Passage["sql"] {
  const { namespace } = placeOf(block);
  if (namespace === undefined || made.has(namespace)) return [];
  made.add(namespace);
  return [{ phase: "before", text: `CREATE SCHEMA ${sqlName(namespace)}` }];
}
