import { expect, test } from "vitest";
import { tokenize } from "./tokens.ts";

const shown = (sql: string): readonly string[] =>
  tokenize(sql).map((token) => `${token.kind} ${token.value}`);

test("identifiers fold to lower case unless quoted", () => {
  expect(shown('Film."Film ""x"""')).toEqual(["word film", "punctuation .", 'quoted Film "x"']);
});

test("strings of every kind are one token", () => {
  expect(shown(String.raw`'it''s' E'a\'b' $$x'y$$ $t$ $$ $t$`)).toEqual([
    "string it's",
    String.raw`string a\'b`,
    "string x'y",
    "string  $$ ",
  ]);
});

test("comments nest and are left out", () => {
  expect(shown("a /* b /* c */ d */ + -- e\n1.5e3")).toEqual(["word a", "operator +", "number 1.5e3"]);
});

test("casts, ranges, parameters and operators", () => {
  expect(shown("$1::int4 [1:2] <@ x->>'k'")).toEqual([
    "parameter $1",
    "punctuation ::",
    "word int4",
    "punctuation [",
    "number 1",
    "punctuation :",
    "number 2",
    "punctuation ]",
    "operator <@",
    "word x",
    "operator ->>",
    "string k",
  ]);
});

test("an operator ends before a comment", () => {
  expect(shown("a--b\n*/**/c")).toEqual(["word a", "operator *", "word c"]);
});

test("places are offsets into the text", () => {
  expect(tokenize(" é = 'x'").map(({ start, end }) => [start, end])).toEqual([
    [1, 2],
    [3, 4],
    [5, 8],
  ]);
});
