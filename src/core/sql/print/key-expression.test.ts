import { expect, test } from "vitest";
import { keyExpression } from "./key-expression.ts";

test.each(["lower(email)", "public.f(a, (b))", '"F"(a)', "coalesce(a, b)", "left(a, 2)"])(
  "the call %s is a key as it is",
  (expression) => {
    expect(keyExpression(expression)).toBe(expression);
  },
);

test.each([
  "a || b",
  "lower(a) || lower(b)",
  "a",
  "(a)",
  "row(a, b)",
  "not (a)",
  "(data -> 'x')::int4",
  "f(a) OVER ()",
])("%s needs parentheses", (expression) => {
  expect(keyExpression(expression)).toBe(`(${expression})`);
});
