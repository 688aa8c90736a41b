import fc from "fast-check";
import { expect, test } from "vitest";
import { openPostgres } from "../../../engine/postgres/open-postgres.ts";
import { isRefusal } from "../../base/refusal.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { Observed } from "../../introspect/observed.ts";
import { arbitraryDocument } from "../../testing/arbitrary-document.ts";
import { hostileDesign } from "../../testing/hostile-design.ts";
import { featureSql } from "../../testing/mappers/feature-sql.ts";
import { prismaSql } from "../../testing/mappers/prisma-sql.ts";
import { observedInPassing } from "../../testing/observed-designs.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { prismaTarget } from "./prisma.ts";

function schemaOf(
  document: Document,
  options: Readonly<Record<string, string>> = {},
  observed?: Observed,
): string {
  const rendering = prismaTarget.render(catalogOf(document), options, observed);
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  return rendering.files[0]?.text ?? "";
}

/** What Prisma says against a schema; undefined when it takes it. */
async function faultOf(schema: string): Promise<string | undefined> {
  try {
    await prismaSql(schema);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test("a design of hostile names is taken by Prisma, whatever is chosen", async () => {
  expect(await faultOf(schemaOf(hostileDesign))).toBeUndefined();
  expect(await faultOf(schemaOf(hostileDesign, { fields: "as-is", models: "as-is" }))).toBeUndefined();
});

test("views are taken by Prisma as its preview feature has them, and it makes the same of the rest", async () => {
  const postgres = await openPostgres({
    extensions: ["citext", "pg_trgm", "pgcrypto", "uuid-ossp", "hstore"],
  });
  try {
    const { catalog } = (await sqlReader())(featureSql.replace("'it''s', 'ok'", "'its', 'ok'"));
    const design = await observedInPassing(postgres, catalog.document);
    const schema = schemaOf(catalog.document, { views: "yes" }, design);
    expect(schema.match(/^view \w+/gm)).toHaveLength(catalog.all("view").length);
    expect(await prismaSql(schema)).toBe(await prismaSql(schemaOf(catalog.document)));
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const observed = await observedInPassing(postgres, document);
        const made = schemaOf(document, { views: "yes" }, observed);
        expect([await faultOf(made), made]).toEqual([undefined, made]);
      }),
      { numRuns: 15 },
    );
  } finally {
    await postgres.close();
  }
});

test("a foreign key called as an index of its table is numbered, which Prisma wants", async () => {
  const { catalog } = (await sqlReader())(
    "CREATE TABLE a (id int PRIMARY KEY, b int CONSTRAINT other REFERENCES a); CREATE INDEX other ON a (b);",
  );
  const schema = schemaOf(catalog.document);
  expect(schema).toContain('map: "other_2"');
  expect(await faultOf(schema)).toBeUndefined();
});

test("no field is called as another column is, which Prisma refuses", async () => {
  const { catalog } = (await sqlReader())(
    'CREATE TABLE t (a int PRIMARY KEY, "a_2" int, " a" int, a_b int, "aB" int);',
  );
  expect(await faultOf(schemaOf(catalog.document))).toBeUndefined();
});

test("random designs are taken by Prisma", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const schema = schemaOf(document);
      expect([await faultOf(schema), schema]).toEqual([undefined, schema]);
    }),
    { numRuns: 40 },
  );
});
