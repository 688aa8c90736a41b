import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteLiteral, quoteName, quoteQualified } from "./quoting.ts";
import { tokenize } from "./tokens.ts";

test.each([
  ["film_id", "film_id"],
  ["_x1", "_x1"],
  ["Film", '"Film"'],
  ["1st", '"1st"'],
  ["naïve", '"naïve"'],
  ["a$b", '"a$b"'],
  ['say "hi"', '"say ""hi"""'],
  ["", '""'],
])("the name %s is written %s", (name, written) => {
  expect(quoteName(name)).toBe(written);
});

test("key words are quoted unless PostgreSQL takes them for names everywhere", () => {
  const words = [
    "user",
    "order",
    "left",
    "authorization",
    "values",
    "timestamp",
    "name",
    "type",
    "key",
    "status",
  ];
  expect(words.map(quoteName).filter((written) => written.startsWith('"'))).toEqual([
    '"user"',
    '"order"',
    '"left"',
    '"authorization"',
    '"values"',
    '"timestamp"',
  ]);
});

test("a qualified name quotes each part by itself", () => {
  expect(quoteQualified("public", "User")).toBe('public."User"');
  expect(quoteQualified(null, "film")).toBe("film");
});

test("a string constant doubles its quotes and leaves backslashes", () => {
  expect(quoteLiteral(String.raw`it's a \d`)).toBe(String.raw`'it''s a \d'`);
});

test("any name and any text come back as they were when they are read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      expect(tokenize(quoteName(text)).map((token) => token.value)).toEqual([text]);
      expect(tokenize(quoteLiteral(text)).map((token) => token.value)).toEqual([text]);
    }),
  );
});
