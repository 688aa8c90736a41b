import { expect, test } from "vitest";
import { wholeNumber } from "./whole-number.ts";

test("numbers are read with their commas, nothing is none, and words are told", () => {
  expect(wholeNumber("1,200,000")).toBe(1_200_000);
  expect(wholeNumber(" ")).toBeNull();
  expect(wholeNumber(null)).toBeNull();
  expect(wholeNumber("many")).toBe("many is not a whole number.");
  expect(wholeNumber("-1")).toBe("-1 is not a whole number.");
});
