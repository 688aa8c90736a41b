import { expect, test } from "vitest";
import { fragmentFault } from "./fragment-fault.ts";

test("a whole fragment has no fault, whatever its quotes and comments hold", () => {
  for (const sql of [
    "lower(name)",
    "'a;b)'",
    "$$ ; ( $$",
    "E'it\\'s'",
    '"odd(name"',
    "(ARRAY[1, 2])[1] -- why\n",
    "a /* ( */ + b",
  ])
    expect(fragmentFault(sql), sql).toBeUndefined();
});

test("what would swallow the rest of a statement is told", () => {
  expect(fragmentFault("lower(")).toBe("A “)” is missing.");
  expect(fragmentFault("a[1")).toBe("A “]” is missing.");
  expect(fragmentFault("1) OR (1")).toBe("There is a “)” too many.");
  expect(fragmentFault("'abc")).toBe("A quote (') is not closed.");
  expect(fragmentFault("'")).toBe("A quote (') is not closed.");
  expect(fragmentFault('"abc')).toBe('A quote (") is not closed.');
  expect(fragmentFault("$x$ abc")).toBe("The text opened by $x$ is not closed.");
  expect(fragmentFault("1 -- one")).toBe("A comment at its end would swallow what follows.");
  expect(fragmentFault("1 /* one")).toBe("A comment is not closed.");
  expect(fragmentFault("1; DROP TABLE a")).toBe("A semicolon would end the statement.");
});
