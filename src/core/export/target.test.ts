import { expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { emptyDocument } from "../document/document.ts";
import { readDesignFile } from "../document/file.ts";
import { aDocument } from "../testing/a-document.ts";
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
