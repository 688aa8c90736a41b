import fc from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { arbitraryDocument } from "../../testing/arbitrary-document.ts";
import { hostileDesign } from "../../testing/hostile-design.ts";
import { prismaSql } from "../../testing/mappers/prisma-sql.ts";
import { prismaTarget } from "./prisma.ts";

function schemaOf(document: Document, options: Readonly<Record<string, string>> = {}): string {
  const rendering = prismaTarget.render(catalogOf(document), options);
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

test("random designs are taken by Prisma", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const schema = schemaOf(document);
      expect([await faultOf(schema), schema]).toEqual([undefined, schema]);
    }),
    { numRuns: 40 },
  );
});
