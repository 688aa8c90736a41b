import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { arbitraryDocument } from "../../testing/arbitrary-document.ts";
import { compileErrors } from "../../testing/compile-types.ts";
import { hostileDesign } from "../../testing/hostile-design.ts";
import type { ExportedFile, Target } from "../target.ts";
import { drizzleTarget } from "./drizzle.ts";
import { sequelizeTarget } from "./sequelize.ts";
import { typeormTarget } from "./typeorm.ts";

function filesOf(
  target: Target,
  document: Document,
  options: Readonly<Record<string, string>> = {},
): readonly ExportedFile[] {
  const rendering = target.render(catalogOf(document), options);
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  return rendering.files;
}

describe.each([drizzleTarget, typeormTarget, sequelizeTarget])("$id", (target) => {
  test("[X2] a design of hostile names compiles under --strict, whatever is chosen", () => {
    const last = Object.entries(target.options).map(([name, { values }]) => [name, values.at(-1) ?? ""]);
    const ways = [{}, Object.fromEntries(last)];
    expect(compileErrors(ways.map((way) => filesOf(target, hostileDesign, way)))).toEqual([]);
  });

  test("[X2] random designs compile under --strict", () => {
    fc.assert(
      fc.property(fc.array(arbitraryDocument, { minLength: 20, maxLength: 20 }), (documents) => {
        expect(compileErrors(documents.map((document) => filesOf(target, document)))).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test("[X1] the order of things on screen does not change a byte", () => {
    const { schema } = hostileDesign;
    const turned = new Map(
      [...schema].map(([id, record]) => [
        id,
        record.kind === "namespace" ? { ...record, tables: record.tables.toReversed() } : record,
      ]),
    );
    expect(filesOf(target, { ...hostileDesign, schema: turned })).toEqual(filesOf(target, hostileDesign));
  });
});
