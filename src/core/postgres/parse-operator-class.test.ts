import { expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { operatorClassText, parseOperatorClass } from "./parse-operator-class.ts";

test("an operator class is read with its parameters, and written as it was read", () => {
  for (const text of [
    "text_pattern_ops",
    "app.my_ops",
    "gist_trgm_ops (siglen = 32)",
    "x_ops (a = '1, 2', b)",
  ]) {
    const read = parseOperatorClass(text);
    expect(isRefusal(read) ? read.refused : operatorClassText(read)).toBe(text);
  }
  expect(parseOperatorClass("gist_trgm_ops(siglen=32)")).toEqual({
    name: { namespace: null, name: "gist_trgm_ops" },
    parameters: [{ name: "siglen", value: "32" }],
  });
});

test("what is no operator class is refused with how one is written", () => {
  expect(parseOperatorClass("a b")).toEqual({ refused: '"a b" is not a name.' });
  expect(parseOperatorClass("a (siglen 32)")).toHaveProperty("refused", expect.stringMatching(/siglen = 32/));
  expect(parseOperatorClass("a (b = 1) c")).toHaveProperty("refused", expect.stringMatching(/behind/));
  expect(isRefusal(parseOperatorClass("a (b = 1"))).toBe(true);
  expect(isRefusal(parseOperatorClass("a ()"))).toBe(true);
});
