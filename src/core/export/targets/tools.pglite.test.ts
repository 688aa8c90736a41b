import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPhp } from "../../../../scripts/ensure-php.mjs";
import { isRefusal } from "../../base/refusal.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import { arbitraryDocument } from "../../testing/arbitrary-document.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { hostileDesign } from "../../testing/hostile-design.ts";
import { doctrineCreateSchema } from "../../testing/mappers/doctrine-create-schema.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { faultOf, readableTargets } from "../../testing/tools/fault-of.ts";
import type { Rendering } from "../target.ts";
import { targets } from "./index.ts";

const php = findPhp();

const readable = targets.filter(({ id }) => readableTargets.includes(id));

function rendered(id: string, catalog: Catalog, options: Readonly<Record<string, string>> = {}): Rendering {
  const rendering = targets.find((target) => target.id === id)?.render(catalog, options);
  if (rendering === undefined || isRefusal(rendering)) throw new Error(rendering?.refused ?? `no ${id}`);
  return rendering;
}

const corpus = ["chinook", "northwind", "pagila", "omop", "lago"].map((name) => ({
  name,
  text: corpusFile(`${name}.sql`),
}));

describe("every schema of the corpus is taken by the tool of every target (skipped where it is absent)", () => {
  const read = sqlReader();
  for (const { name, text } of corpus) {
    test.skipIf(text === undefined)(
      name,
      async () => {
        const { catalog } = (await read)(text ?? "");
        for (const { id } of readable) {
          const { files } = rendered(id, catalog);
          expect([id, await faultOf(id, files)]).toEqual([id, undefined]);
        }
      },
      120_000,
    );
  }
});

test("a design of hostile names is taken by every tool, whatever is chosen", async () => {
  const catalog = catalogOf(hostileDesign);
  for (const { id, options } of readable) {
    for (const [name, { values }] of Object.entries(options)) {
      for (const value of values) {
        const { files } = rendered(id, catalog, { [name]: value });
        expect([id, name, value, await faultOf(id, files)]).toEqual([id, name, value, undefined]);
      }
    }
  }
});

test("random designs are taken by every tool", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      for (const { id } of readable) {
        const { files } = rendered(id, catalogOf(document));
        expect([id, await faultOf(id, files)]).toEqual([id, undefined]);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test.skipIf(php === undefined)(
  "random designs are taken by Doctrine's schema tool (skipped without PHP)",
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const { files } = rendered("doctrine", catalogOf(document));
        const classes = files.filter(({ path }) => path.endsWith(".php")).map(({ text }) => text);
        await doctrineCreateSchema(php ?? "", classes.join(""));
      }),
      { numRuns: 10, endOnFailure: true },
    );
  },
  60_000,
);

test("[X1] the order of things on screen does not change a byte", () => {
  const { schema } = hostileDesign;
  const turned = new Map(
    [...schema].map(([id, record]) => [
      id,
      record.kind === "namespace" ? { ...record, tables: record.tables.toReversed() } : record,
    ]),
  );
  for (const { id } of readable) {
    const files = rendered(id, catalogOf({ ...hostileDesign, schema: turned })).files;
    expect([id, files]).toEqual([id, rendered(id, catalogOf(hostileDesign)).files]);
  }
});

test("losses are in the file as well, where the format has comments", () => {
  for (const { id } of readable) {
    const { files, losses } = rendered(id, catalogOf(hostileDesign));
    const text = files.map((file) => file.text).join("\n");
    expect([id, text.includes("Not in this file:")]).toEqual([id, losses.length > 0]);
  }
});
