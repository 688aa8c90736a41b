import fc from "fast-check";
import { expect, test } from "vitest";
import { changedSpan } from "./changed-span.ts";

test("only what differs is replaced", () => {
  expect(changedSpan("a integer,\nb text", "a bigint,\nb text")).toEqual({
    start: 2,
    end: 9,
    text: "bigint",
  });
});

test("equal texts need nothing", () => {
  expect(changedSpan("a", "a")).toBeUndefined();
});

test("a character of two halves is replaced whole", () => {
  expect(changedSpan("x😀y", "x😁y")).toEqual({ start: 1, end: 3, text: "😁" });
});

test("the replacement leads from one text to the other, however they overlap", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀", "😁") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const span = changedSpan(before, after);
      if (!span) return before === after;
      return before.slice(0, span.start) + span.text + before.slice(span.end) === after;
    }),
  );
});
