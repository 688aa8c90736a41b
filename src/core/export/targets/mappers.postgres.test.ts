import type { Client } from "pg";
import { describe, expect, inject, test } from "vitest";
import { withScratchDatabase } from "../../../../config/scratch-database.ts";
import { readCatalog } from "../../../engine/postgres/read-catalog.ts";
import type { SqlRunner } from "../../../engine/postgres/sql-runner.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { CatalogFact } from "../../introspect/catalog-fact.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { printScript } from "../../sql/print/print-script.ts";
import { builtCatalog } from "../../testing/built-catalog.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { drizzleSql } from "../../testing/mappers/drizzle-sql.ts";
import { featureSql } from "../../testing/mappers/feature-sql.ts";
import { prismaSql } from "../../testing/mappers/prisma-sql.ts";
import { sequelizeSync } from "../../testing/mappers/sequelize-sync.ts";
import { typeormSynchronize } from "../../testing/mappers/typeorm-synchronize.ts";
import { unlistedDifferences } from "../../testing/mappers/unlisted-differences.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { drizzleTarget } from "./drizzle.ts";
import { prismaTarget } from "./prisma.ts";
import { sequelizeTarget } from "./sequelize.ts";
import { typeormTarget } from "./typeorm.ts";

const runnerOf = (client: Client): SqlRunner => ({
  exec: async (sql) => void (await client.query(sql)),
  query: async (sql) => (await client.query(sql)).rows,
});

/** What a server before PostgreSQL 18 knows as well. */
function forAnyVersion(sql: string): string {
  return sql.replaceAll("uuidv7()", "gen_random_uuid()").replaceAll(" VIRTUAL", " STORED");
}

/** Extensions and namespaces are made by hand before a mapper comes; the first are a loss of each. */
function groundOf(catalog: Catalog): string {
  const extensions = printScript(catalog).match(/CREATE EXTENSION[^;]*;/gi) ?? [];
  const spaces = catalog
    .all("namespace")
    .map(({ name }) => `CREATE SCHEMA IF NOT EXISTS ${quoteName(name)};`);
  return [...spaces, ...extensions].join("\n");
}

/** How a mapper makes tables: of SQL that it writes, or by itself at an address. */
type Maker = (exported: string, url: string, client: Client) => Promise<unknown>;

/** The engine makes what the server lacks: an extension that is not installed has its types all the same. */
const bySql =
  (sqlOf: (text: string) => Promise<string>): Maker =>
  async (exported, _url, client) => {
    const { failures } = await builtCatalog(await sqlOf(exported), runnerOf(client));
    // Indexes of pgvector are wanting on both sides where the server lacks it.
    const known = /^schema ".*" already exists$|^access method "hnsw" does not exist$/;
    expect(failures.filter((failure) => !known.test(failure))).toEqual([]);
  };

/** What makes tables by itself cannot do without an extension that the server lacks. */
function withoutVectors(sql: string): string {
  return sql
    .replace(/^CREATE EXTENSION[^;]*\bvector\b[^;]*;/gm, "")
    .replace(/^CREATE INDEX[^;]*vector_cosine_ops[^;]*;/gm, "")
    .replaceAll("public.vector(20)", "text");
}

const makers = [
  { target: drizzleTarget, make: bySql(drizzleSql) },
  { target: prismaTarget, make: bySql(prismaSql) },
  { target: typeormTarget, make: typeormSynchronize },
  { target: sequelizeTarget, make: sequelizeSync },
];

async function factsOf(client: Client): Promise<readonly CatalogFact[]> {
  const facts = await readCatalog(runnerOf(client));
  if (isRefusal(facts)) throw new Error(facts.refused);
  return facts;
}

describe.each(makers)(
  "the tables that the mapper makes of $target.id are the design's, but for listed losses",
  ({ target, make }) => {
    async function prove(source: string): Promise<void> {
      const url = inject("postgresUrl");
      const { catalog } = (await sqlReader())(
        make === typeormSynchronize || make === sequelizeSync
          ? withoutVectors(forAnyVersion(source))
          : forAnyVersion(source),
      );
      const rendering = target.render(catalog);
      if (isRefusal(rendering)) throw new Error(rendering.refused);
      const wanted = await withScratchDatabase(url, (client) =>
        builtCatalog(printScript(catalog), runnerOf(client)),
      );
      const made = await withScratchDatabase(url, async (client, own) => {
        await builtCatalog(groundOf(catalog), runnerOf(client));
        await make(rendering.files[0]?.text ?? "", own, client);
        // TypeORM's own table, of the expressions it has generated columns from.
        await client.query("DROP TABLE IF EXISTS typeorm_metadata");
        return factsOf(client);
      });
      const unlisted = unlistedDifferences(wanted.facts, made, rendering.losses);
      // Names that TypeORM gives to unique constraints and Sequelize to enums: that they name them is the loss.
      expect(unlisted.filter((difference) => !/"REL_\w+"|^enum \S+\.enum_/.test(difference))).toEqual([]);
    }

    // Prisma's SQL does not double the quote in the value of an enum: a loss, and no SQL that runs.
    const features = target.id === "prisma" ? featureSql.replace("'it''s', 'ok'", "'its', 'ok'") : featureSql;
    test("a schema of many features", () => prove(features));

    // The mappers that make tables by themselves take longest: lago is left to those of SQL.
    const large = make === typeormSynchronize || make === sequelizeSync ? [] : ["lago"];
    for (const name of ["chinook", "northwind", "pagila", "omop", ...large]) {
      const file = corpusFile(`${name}.sql`);
      test.skipIf(file === undefined)(`${name} (skipped where the corpus is absent)`, () =>
        prove(file ?? ""),
      );
    }
  },
);
