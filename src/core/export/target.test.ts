import fc from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { emptyDocument } from "../document/document.ts";
import { readDesignFile } from "../document/file.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { aDocument } from "../testing/a-document.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { hostileDesign } from "../testing/hostile-design.ts";
import { targets } from "./targets/index.ts";

const catalog = catalogOf(aDocument({ a: { id: "int4 pk" } }));
const target = (id: string) => targets.find((one) => one.id === id) ?? expect.fail(`no ${id}`);

test("an unknown option or value is refused by name", () => {
  expect(target("sql").render(catalog, { coments: "no" })).toEqual({
    refused: "There is no option “coments”: there are comments, if-not-exists, owners.",
  });
  expect(target("sql").render(catalog, { comments: "maybe" })).toEqual({
    refused: "The option “comments” is yes, no, not “maybe”.",
  });
  expect(target("zod").render(catalog, { namespaces: "public, aip" })).toEqual({
    refused: "There is no namespace “aip”: there are public.",
  });
  expect(target("design").render(catalog, { __proto__: "x", a: "b" })).toEqual({
    refused: "There is no option “a”: it has none.",
  });
});

test("ids are unique, and every target renders an empty design", () => {
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  for (const { render } of targets) {
    expect(render(catalogOf(emptyDocument()))).toMatchObject({ losses: [] });
  }
});

test("the design target is a design file that opens as the same design", () => {
  const rendering = target("design").render(catalog);
  const text = isRefusal(rendering) ? "" : (rendering.files[0]?.text ?? "");
  expect(readDesignFile(text)).toEqual(catalog.document);
});

test("the sql target prints what its options say", () => {
  expect(target("sql").render(catalog, { "if-not-exists": "yes" })).toMatchObject({
    files: [{ path: "schema.sql", text: expect.stringMatching(/^CREATE TABLE IF NOT EXISTS /) }],
  });
});

test("[X1] the same catalog gives the same bytes, in whatever order its records are kept", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const turned = {
        schema: new Map([...document.schema].toReversed()),
        diagram: new Map([...document.diagram].toReversed()),
      };
      for (const { id, render } of targets) {
        expect({ id, rendering: render(catalogOf(turned)) }).toEqual({
          id,
          rendering: render(catalogOf(document)),
        });
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);

test("[X1] types do not depend on the order of tables and namespaces on screen", () => {
  const family = ["typescript", "supabase", "zod", "valibot", "kysely"].map(target);
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const schema = new Map(document.schema);
      for (const [id, record] of schema) {
        if (record.kind === "design")
          schema.set(id, { ...record, namespaces: record.namespaces.toReversed() });
        if (record.kind !== "namespace") continue;
        const { tables, views, enums, domains } = record;
        schema.set(id, {
          ...record,
          tables: tables.toReversed(),
          views: views.toReversed(),
          enums: enums.toReversed(),
          domains: domains.toReversed(),
        });
      }
      for (const { id, render } of family) {
        const files = (of: typeof document) => {
          const rendering = render(catalogOf(of));
          return isRefusal(rendering)
            ? rendering
            : rendering.files.map(({ text }) => text.replace(/^\/\/.*\n/gm, ""));
        };
        expect({ id, files: files({ ...document, schema }) }).toEqual({ id, files: files(document) });
      }
    }),
    { numRuns: 30 },
  );
});

test("[X1] the order of things on screen does not change a byte of any schema for programs", () => {
  // The design itself, its SQL and its pictures have the order of the screen.
  const onScreen = new Set(["design", "sql", "svg", "pdf"]);
  const schema = new Map([...hostileDesign.schema].map(([id, record]) => [id, turnedOnScreen(record)]));
  for (const { id, render } of targets.filter((each) => !onScreen.has(each.id))) {
    const [turned, given] = [{ ...hostileDesign, schema }, hostileDesign].map((each) =>
      render(catalogOf(each)),
    );
    expect({ id, turned }).toEqual({ id, turned: given });
  }
}, 60_000);

function turnedOnScreen(record: SchemaRecord): SchemaRecord {
  return record.kind === "namespace"
    ? { ...record, tables: record.tables.toReversed(), enums: record.enums.toReversed() }
    : record;
}
