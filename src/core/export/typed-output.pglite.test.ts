import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../engine/postgres/open-postgres.ts";
import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Observed } from "../introspect/observed.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { compileErrors } from "../testing/compile-types.ts";
import { corpusFile } from "../testing/corpus-file.ts";
import { observedDesign, observedInPassing } from "../testing/observed-designs.ts";
import { sqlReader } from "../testing/read-sql.ts";
import type { ExportedFile } from "./target.ts";
import { targets } from "./targets/index.ts";

type Ways = readonly (readonly [target: string, options: Readonly<Record<string, string>>])[];

/** The targets whose output a schema library or TypeScript itself reads, in each of their ways. */
const ways: Ways = [
  ["typescript", { functions: "yes" }],
  ["typescript", { transport: "node-postgres", columns: "camel", ids: "branded", files: "many" }],
  [
    "typescript",
    { transport: "postgres.js", names: "as-is", ids: "branded", functions: "yes", files: "many" },
  ],
  ["supabase", {}],
  ["supabase", { strict: "yes" }],
  ["zod", {}],
  ["zod", { transport: "node-postgres", names: "as-is", elements: "nullable" }],
  ["valibot", {}],
  ["valibot", { transport: "postgres.js", elements: "nullable" }],
  ["kysely", {}],
  ["kysely", { transport: "postgres.js", columns: "camel" }],
  ["drizzle", {}],
  ["drizzle", { columns: "as-is", dates: "string", bigint: "bigint" }],
];

const foreignTwins = `
CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER there FOREIGN DATA WRAPPER far;
CREATE TABLE "order" (id int PRIMARY KEY);
CREATE FOREIGN TABLE "ORDER" (id int NOT NULL, "ID" text) SERVER there;
CREATE VIEW "Order" AS SELECT * FROM "ORDER";
`;

function filesOf([id, options]: Ways[number], catalog: Catalog, observed: Observed): readonly ExportedFile[] {
  const rendering = targets.find((target) => target.id === id)?.render(catalog, options, observed);
  if (rendering === undefined || isRefusal(rendering)) throw new Error(rendering?.refused ?? `no ${id}`);
  return rendering.files;
}

describe("[X2] what is generated compiles under --strict, views and functions included", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await openPostgres({ extensions: ["citext", "pg_trgm", "pgcrypto", "uuid-ossp", "hstore"] });
  });
  afterAll(() => postgres.close());

  test("and the compiler does see the libraries", () => {
    const wrong = (module: string, type: string, value: string) =>
      `import * as m from "${module}";\nexport const wrong: ${type} = ${value};\n`;
    expect(
      compileErrors([
        wrong("zod", "m.ZodString", "m.number()"),
        wrong("valibot", "m.StringSchema<undefined>", "m.number()"),
        wrong("kysely", "m.Generated<string>", "1"),
        wrong("./other.js", "m.A", "1"),
      ]),
    ).toHaveLength(4);
  });

  test("for random designs with hostile names", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryDocument, { minLength: 10, maxLength: 10 }), async (documents) => {
        const sets: (readonly ExportedFile[])[] = [];
        for (const document of documents) {
          const observed = await observedInPassing(postgres, document);
          for (const way of ways) sets.push(filesOf(way, catalogOf(document), observed));
        }
        expect(compileErrors(sets)).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test("for a foreign table called as a table in other letters: each is declared once", async () => {
    const { catalog } = (await sqlReader())(foreignTwins);
    const observed = await observedInPassing(postgres, catalog.document);
    expect(compileErrors(ways.map((way) => filesOf(way, catalog, observed)))).toEqual([]);
    const [types] = filesOf(["supabase", {}], catalog, observed);
    expect(types?.text.match(/"?(?:order|ORDER)"?: \{$/gm)).toEqual(["order: {", "ORDER: {"]);
  });

  test("for columns of an enum without values", async () => {
    const { catalog } = (await sqlReader())(
      "CREATE TYPE nothing AS ENUM (); CREATE TABLE a (none nothing, nones nothing[]); CREATE VIEW v AS TABLE a;",
    );
    const observed = await observedInPassing(postgres, catalog.document);
    expect(compileErrors(ways.map((way) => filesOf(way, catalog, observed)))).toEqual([]);
  });

  test("for two tables joined by two keys, one of them of one to one", async () => {
    const { catalog } = (await sqlReader())(`
      CREATE TABLE job (id int PRIMARY KEY, parent_group_id int);
      CREATE TABLE job_group (id int PRIMARY KEY, first_id int UNIQUE REFERENCES job, last_id int REFERENCES job);
      ALTER TABLE job ADD FOREIGN KEY (parent_group_id) REFERENCES job_group;
    `);
    const observed = await observedInPassing(postgres, catalog.document);
    expect(compileErrors(ways.map((way) => filesOf(way, catalog, observed)))).toEqual([]);
    const [drizzle] = filesOf(["drizzle", {}], catalog, observed);
    expect(drizzle?.text).toMatch(
      /one\(jobGroup, \{ fields: \[job\.id\], references: \[jobGroup\.firstId\], relationName: "job_group_first_id_fkey" \}\)/,
    );
  });

  for (const name of ["pagila", "chinook", "northwind", "lago", "omop"]) {
    const sql = corpusFile(`${name}.sql`);
    test.skipIf(sql === undefined)(
      `for ${name} (skipped where the corpus is absent)`,
      async () => {
        const { catalog } = (await sqlReader())(sql ?? "");
        const observed = await observedDesign(catalog);
        expect(compileErrors(ways.map((way) => filesOf(way, catalog, observed)))).toEqual([]);
        // Thirteen outputs of up to 139 tables, with all the types of the libraries.
      },
      300_000,
    );
  }
});
