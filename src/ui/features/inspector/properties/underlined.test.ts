import { expect, test } from "vitest";
import { underlined } from "./underlined.ts";

const at = (start: number, end: number) => ({ name: "", nearest: undefined, start, end });

test("a text is cut at its unknown names, and nothing of it is lost", () => {
  expect(underlined("a > b", [at(4, 5), at(0, 1)])).toEqual([
    { text: "a", from: 0, unknown: true },
    { text: " > ", from: 1, unknown: false },
    { text: "b", from: 4, unknown: true },
  ]);
  expect(underlined("a", [])).toEqual([{ text: "a", from: 0, unknown: false }]);
});
