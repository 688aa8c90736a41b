import { expect, test } from "vitest";
import { countLines } from "./count-lines.ts";

test("a line end at the end begins no line", () => {
  expect([countLines(""), countLines("a"), countLines("a\n"), countLines("a\nb")]).toEqual([0, 1, 1, 2]);
});
