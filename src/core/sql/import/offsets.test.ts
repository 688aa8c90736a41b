import fc from "fast-check";
import { expect, test } from "vitest";
import { utf16OffsetOfCodePoint, utf16OffsetsOf } from "./offsets.ts";

const text = fc.string({ unit: "grapheme" });

test("the byte length of every beginning of a text leads to the end of that beginning", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const bytes = new TextEncoder().encode(before).length;
      expect(utf16OffsetsOf(before + after)(bytes)).toBe(before.length);
    }),
  );
});

test("the number of code points of every beginning of a text leads to the end of that beginning", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(utf16OffsetOfCodePoint(before + after, Array.from(before).length)).toBe(before.length);
    }),
  );
});

test("an offset beyond the end is the end", () => {
  expect(utf16OffsetsOf("aé")(99)).toBe(2);
  expect(utf16OffsetsOf("ab")(99)).toBe(2);
  expect(utf16OffsetOfCodePoint("😀", 5)).toBe(2);
});
