import { describe, expect, inject, test } from "vitest";
import { runnerOf } from "../../../../config/client-runner.ts";
import { catalogOf } from "../../document/catalog.ts";
import { builtCatalog } from "../../testing/built-catalog.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { drizzleSql } from "../../testing/mappers/drizzle-sql.ts";
import { featureSql } from "../../testing/mappers/feature-sql.ts";
import {
  forAnyVersion,
  type Maker,
  mapperDifferences,
  withoutVectors,
} from "../../testing/mappers/mapper-differences.ts";
import { prismaSql } from "../../testing/mappers/prisma-sql.ts";
import { sequelizeSync } from "../../testing/mappers/sequelize-sync.ts";
import { typeormSynchronize } from "../../testing/mappers/typeorm-synchronize.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { runnableHostileDesign } from "../../testing/runnable-hostile-design.ts";
import { drizzleTarget } from "./drizzle.ts";
import { prismaTarget } from "./prisma.ts";
import { sequelizeTarget } from "./sequelize.ts";
import { typeormTarget } from "./typeorm.ts";

/** The engine makes what the server lacks: an extension that is not installed has its types all the same. */
const bySql =
  (sqlOf: (text: string) => Promise<string>): Maker =>
  async (exported, _url, client) => {
    const { failures } = await builtCatalog(await sqlOf(exported), runnerOf(client));
    // Indexes of pgvector are wanting on both sides where the server lacks it.
    const known = /^schema ".*" already exists$|^access method "hnsw" does not exist$/;
    expect(failures.filter((failure) => !known.test(failure))).toEqual([]);
  };

const makers = [
  { target: drizzleTarget, make: bySql(drizzleSql) },
  { target: prismaTarget, make: bySql(prismaSql) },
  { target: typeormTarget, make: typeormSynchronize },
  { target: sequelizeTarget, make: sequelizeSync },
];

describe.each(makers)(
  "the tables that the mapper makes of $target.id are the design's, but for listed losses",
  ({ target, make }) => {
    async function prove(source: string): Promise<void> {
      const { catalog } = (await sqlReader())(
        make === typeormSynchronize || make === sequelizeSync
          ? withoutVectors(forAnyVersion(source))
          : forAnyVersion(source),
      );
      const unlisted = await mapperDifferences({ catalog, target, make, url: inject("postgresUrl") });
      // Names that TypeORM gives to unique constraints and Sequelize to enums: that they name them is the loss.
      expect(unlisted.filter((difference) => !/"REL_\w+"|^enum \S+\.enum_/.test(difference))).toEqual([]);
    }

    // Prisma's SQL does not double the quote in the value of an enum: a loss, and no SQL that runs.
    const features = target.id === "prisma" ? featureSql.replace("'it''s', 'ok'", "'its', 'ok'") : featureSql;
    test("a schema of many features", () => prove(features));

    test.skipIf(target !== drizzleTarget)("a design of hostile names", async () => {
      const catalog = catalogOf(runnableHostileDesign);
      expect(await mapperDifferences({ catalog, target, make, url: inject("postgresUrl") })).toEqual([]);
    });

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
