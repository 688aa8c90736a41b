import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Token, tokenize } from "../postgres/tokens.ts";
import { parseExpression } from "./parse-expression.ts";
import { columnsInExpression } from "./rename-column-in-expression.ts";
import { isUnknown } from "./unknown.ts";

test("an expression tells its columns, functions and types", () => {
  const parsed = parseExpression("lower(t.name) = 'x' AND price > 0::numeric");
  expect(parsed).toMatchObject({
    columns: [
      { name: "name", qualifier: "t", start: 6, end: 12 },
      { name: "price", qualifier: undefined },
    ],
    functions: ["lower"],
    types: ["numeric"],
  });
});

test("a mistake is told with its place", () => {
  expect(parseExpression("price > ) 1")).toEqual({
    unknown: 'Cannot read the expression near ")".',
    offset: 8,
  });
});

const folder = "../shared/corpus";

/** What stands between the parentheses of each CHECK of a file. */
function checksIn(sql: string): readonly string[] {
  const tokens = tokenize(sql);
  return tokens.flatMap((token, at) => {
    if (token.kind !== "word" || token.value !== "check" || tokens[at + 1]?.value !== "(") return [];
    return [sql.slice(tokens[at + 1]?.end, closing(tokens, at + 1)?.start)];
  });
}

function closing(tokens: readonly Token[], open: number): Token | undefined {
  let depth = 0;
  for (const token of tokens.slice(open)) {
    if (token.value === "(" && token.kind === "punctuation") depth += 1;
    if (token.value === ")" && token.kind === "punctuation") depth -= 1;
    if (depth === 0) return token;
  }
  return undefined;
}

test.skipIf(!existsSync(folder))(
  "the roles of tokens find the columns that the parser finds, in every check of the corpus",
  () => {
    const checks = ["pagila", "lago"].flatMap((file) =>
      checksIn(readFileSync(`${folder}/${file}.sql`, "utf8")),
    );
    expect(checks.length).toBeGreaterThan(20);
    for (const check of checks) {
      const parsed = parseExpression(check);
      if (isUnknown(parsed)) throw new Error(`${check}: ${parsed.unknown}`);
      const names = parsed.columns.map(({ name }) => name);
      expect([...columnsInExpression(check)].sort(), check).toEqual(names.sort());
    }
  },
);
