import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { answerMark } from "./answer-mark.ts";
import { documentFrom } from "./document-from.ts";
import { documentInText } from "./document-in-text.ts";
import { isCatalogText } from "./is-catalog-text.ts";
import { schemaSources } from "./schema-sources/index.ts";

/** The answer of a database in which nobody has made anything. */
const nothing: Readonly<Record<string, unknown>> = {
  is: answerMark,
  version: "180006",
  database: "shop",
  ...Object.fromEntries(Object.values(schemaSources).map(({ id }) => [id, []])),
  namespaces: [{ oid: "2200", name: "public" }],
};

describe("documentFrom", () => {
  test("an untouched database is an empty design of its name", () => {
    const document = documentFrom(nothing);
    if (isRefusal(document)) throw new Error(document.refused);
    const catalog = catalogOf(document);
    expect(catalog.design.name).toBe("shop");
    expect(catalog.walk().map((record) => catalog.pathOf(record.id))).toEqual(["", "public"]);
  });

  test.each([
    ["a text", "hello", /its mark is missing/],
    ["another JSON", { tables: [] }, /its mark is missing/],
    ["null", null, /its mark is missing/],
    ["an answer of another version", { ...nothing, is: "crowfoot catalog 9" }, /another version/],
    ["a part that is missing", { ...nothing, enums: undefined }, /damaged: enums is not a list/],
    [
      "a row without a name",
      { ...nothing, namespaces: [{ oid: "1" }] },
      /damaged: namespaces\[0\]: name is not text/,
    ],
    ["a row that is no row", { ...nothing, rules: [7] }, /damaged: rules\[0\]: it is no row/],
    ["a field nobody knows", { ...nothing, namespaces: [{ oid: "1", name: "a", x: 1 }] }, /x is unknown/],
  ])("%s is refused", (_, json, reason) => {
    expect(documentFrom(json)).toEqual({ refused: expect.stringMatching(reason) });
  });
});

describe("a text with the answer", () => {
  const json = JSON.stringify(nothing);

  test.each([
    ["as psql prints it without alignment", json],
    ["as psql prints it", ` schema \n--------\n ${json}\n(1 row)\n`],
    ["as programs copy a cell", `"${json.replaceAll('"', '""')}"`],
  ])("is read %s", (_, text) => {
    expect(isCatalogText(text)).toBe(true);
    expect(documentInText(text)).toEqual(documentFrom(nothing));
  });

  test("that is cut off is refused", () => {
    expect(documentInText(json.slice(0, -20))).toEqual({
      refused: expect.stringMatching(/cut off or damaged/),
    });
  });

  test.each([
    ["SQL", "CREATE TABLE a (id int)"],
    ["a design file", '{ "format": "crowfoot" }'],
  ])("is not mistaken for %s", (_, text) => {
    expect(isCatalogText(text)).toBe(false);
  });
});
