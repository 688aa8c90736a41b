import type { Client } from "pg";
import { describe, expect, inject, test } from "vitest";
import { withScratchDatabase } from "../../../../config/scratch-database.ts";
import type { SqlRunner } from "../../../engine/postgres/sql-runner.ts";
import { isRefusal } from "../../base/refusal.ts";
import { printScript } from "../../sql/print/print-script.ts";
import { type BuiltCatalog, builtCatalog } from "../../testing/built-catalog.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { drizzleSql } from "../../testing/mappers/drizzle-sql.ts";
import { featureSql } from "../../testing/mappers/feature-sql.ts";
import { prismaSql } from "../../testing/mappers/prisma-sql.ts";
import { unlistedDifferences } from "../../testing/mappers/unlisted-differences.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { drizzleTarget } from "./drizzle.ts";
import { prismaTarget } from "./prisma.ts";

const runnerOf = (client: Client): SqlRunner => ({
  exec: async (sql) => void (await client.query(sql)),
  query: async (sql) => (await client.query(sql)).rows,
});

const built = (sql: string): Promise<BuiltCatalog> =>
  withScratchDatabase(inject("postgresUrl"), (client) => builtCatalog(sql, runnerOf(client)));

/** What a server before PostgreSQL 18 knows as well. */
function forAnyVersion(sql: string): string {
  return sql.replaceAll("uuidv7()", "gen_random_uuid()").replaceAll(" VIRTUAL", " STORED");
}

/** Extensions are made by hand before a mapper comes, which is a loss of each. */
function extensionsOf(sql: string): string {
  return (sql.match(/CREATE EXTENSION[^;]*;/gi) ?? []).join("\n");
}

const makers = [
  { target: drizzleTarget, sqlOf: drizzleSql },
  { target: prismaTarget, sqlOf: prismaSql },
];

describe.each(makers)(
  "the tables that the mapper makes of $target.id are the design's, but for listed losses",
  ({ target, sqlOf }) => {
    async function prove(source: string): Promise<void> {
      const { catalog } = (await sqlReader())(forAnyVersion(source));
      const rendering = target.render(catalog);
      if (isRefusal(rendering)) throw new Error(rendering.refused);
      const wanted = await built(printScript(catalog));
      const sql = await sqlOf(rendering.files[0]?.text ?? "");
      const made = await built(`${extensionsOf(printScript(catalog))}\n${sql}`);
      expect(made.failures).toEqual([]);
      expect(unlistedDifferences(wanted.facts, made.facts, rendering.losses)).toEqual([]);
    }

    // Prisma's SQL does not double the quote in the value of an enum: a loss, and no SQL that runs.
    const features = target.id === "prisma" ? featureSql.replace("'it''s', 'ok'", "'its', 'ok'") : featureSql;
    test("a schema of many features", () => prove(features));

    for (const name of ["chinook", "northwind", "pagila", "omop", "lago"]) {
      const file = corpusFile(`${name}.sql`);
      test.skipIf(file === undefined)(`${name} (skipped where the corpus is absent)`, () =>
        prove(file ?? ""),
      );
    }
  },
);
