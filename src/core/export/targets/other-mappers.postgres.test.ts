import { describe, expect, inject, test } from "vitest";
import { withScratchDatabase } from "../../../../config/scratch-database.ts";
import { findPhp } from "../../../../scripts/ensure-php.mjs";
import { findPython } from "../../../../scripts/ensure-python.mjs";
import { isRefusal } from "../../base/refusal.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { djangoMigrate } from "../../testing/mappers/django-migrate.ts";
import { doctrineCreateSchema } from "../../testing/mappers/doctrine-create-schema.ts";
import { featureSql } from "../../testing/mappers/feature-sql.ts";
import { laravelMigrate, laravelReturn } from "../../testing/mappers/laravel-migrate.ts";
import {
  forAnyVersion,
  type Maker,
  mapperDifferences,
  withoutVectors,
} from "../../testing/mappers/mapper-differences.ts";
import { sqlalchemyCreateAll } from "../../testing/mappers/sqlalchemy-create-all.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { runnableHostileDesign } from "../../testing/runnable-hostile-design.ts";
import { djangoTarget } from "./django.ts";
import { doctrineTarget } from "./doctrine.ts";
import { laravelTarget } from "./laravel.ts";
import { sqlalchemyTarget } from "./sqlalchemy.ts";

const python = findPython();

const php = findPhp();

/** What Django and Doctrine name by a hash, and places of columns in Django: all listed where they are. */
const theirOwn =
  /_[0-9a-f]{8}_(?:fk|like)|\b(?:fk|idx)_[0-9a-f]{6,}|^table .* column .* position \d+ → \d+$/s;

const makers = [
  {
    target: sqlalchemyTarget,
    program: python,
    make: ((text, url) => sqlalchemyCreateAll(python ?? "", text, url)) satisfies Maker,
  },
  {
    target: djangoTarget,
    program: python,
    make: ((text, url) => djangoMigrate(python ?? "", text, url)) satisfies Maker,
  },
  {
    target: laravelTarget,
    program: php,
    bringsGround: true,
    make: ((text, url) => laravelMigrate(php ?? "", text, url)) satisfies Maker,
  },
  {
    target: doctrineTarget,
    program: php,
    joined: true,
    make: ((text, url) => doctrineCreateSchema(php ?? "", text, url)) satisfies Maker,
  },
];

describe.each(makers)("the tables that $target.id makes are the design's, but for listed losses", (maker) => {
  async function differences(catalog: Catalog): Promise<readonly string[]> {
    return mapperDifferences({ ...maker, catalog, url: inject("postgresUrl") });
  }
  async function prove(source: string): Promise<void> {
    const { catalog } = (await sqlReader())(withoutVectors(forAnyVersion(source)));
    expect((await differences(catalog)).filter((each) => !theirOwn.test(each))).toEqual([]);
  }

  test.skipIf(maker.program === undefined)(
    "a schema of many features (skipped where its tool is absent)",
    () => prove(featureSql),
  );

  test.skipIf(maker.program === undefined)(
    "a design of hostile names (skipped where its tool is absent)",
    async () => {
      const found = await differences(catalogOf(runnableHostileDesign));
      expect(found.filter((each) => !theirOwn.test(each))).toEqual([]);
    },
  );

  // Django takes minutes to find the order of the 137 tables of lago; one mapper of each language does with it.
  const large = maker.target === sqlalchemyTarget || maker.target === laravelTarget ? ["lago"] : [];
  for (const name of ["chinook", "northwind", "pagila", "omop", ...large]) {
    const file = corpusFile(`${name}.sql`);
    test.skipIf(file === undefined || maker.program === undefined)(
      `${name} (skipped where the corpus or its tool is absent)`,
      () => prove(file ?? ""),
    );
  }
});

test.skipIf(php === undefined)(
  "down() of Laravel's migration drops what up() made (skipped without PHP)",
  async () => {
    const { catalog } = (await sqlReader())(featureSql);
    const rendering = laravelTarget.render(catalog);
    if (isRefusal(rendering)) throw new Error(rendering.refused);
    const [migration] = rendering.files;
    await withScratchDatabase(inject("postgresUrl"), (_, url) =>
      laravelReturn(php ?? "", migration?.text ?? "", url),
    );
  },
);
