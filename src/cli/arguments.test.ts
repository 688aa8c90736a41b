import { describe, expect, test } from "vitest";
import { flagValue, parseArguments, type Signature } from "./arguments.ts";

const signature: Signature = {
  words: ["IN", "OUT"],
  optional: 1,
  flags: {
    to: { value: "TARGET", help: "" },
    output: { short: "o", value: "PATH", help: "" },
    option: { value: "NAME=VALUE", repeated: true, help: "" },
    strict: { help: "" },
  },
};

const parse = (text: string) => parseArguments(text.split(" "), signature);

describe("arguments", () => {
  test("words and flags may come in any order, values behind a space or =", () => {
    expect(parse("--to sql in.sql -o out --strict --option=a=b --option c=d")).toEqual({
      words: ["in.sql"],
      flags: new Map([
        ["to", ["sql"]],
        ["output", ["out"]],
        ["strict", []],
        ["option", ["a=b", "c=d"]],
      ]),
    });
  });

  test("- is a word, and behind -- everything is", () => {
    expect(parse("- -- --to")).toEqual({ words: ["-", "--to"], flags: new Map() });
  });

  test("a value may begin with -", () => {
    const given = parse("a --to -o");
    expect("refused" in given ? given.refused : flagValue(given, "to")).toBe("-o");
  });

  test.each([
    ["in --too x", "there is no flag --too"],
    ["in --strict=yes", "--strict takes no value"],
    ["in --to", "--to needs TARGET behind it"],
    ["in --to a --to b", "--to is given twice"],
    ["--strict", "IN is missing"],
    ["a b c", "“c” is one argument too many"],
    ["in -x", "there is no flag -x"],
  ])("%j is refused", (text, refused) => {
    expect(parse(text)).toEqual({ refused });
  });
});
