import { expect, test } from "vitest";
import { textWidth } from "../../../core/layout/text-width.ts";
import { wrappedText } from "./wrapped-text.ts";

test("lines break at blanks and line breaks, and inside a word that is too long", () => {
  expect(wrappedText("one two\n\nthree", 1000, 12)).toEqual(["one two", "", "three"]);
  const room = textWidth("a note that", 12) + 1;
  const lines = wrappedText("a note that has averyverylongwordindeed in it", room, 12);
  expect(lines[0]).toBe("a note that");
  expect(lines.every((line) => textWidth(line, 12) <= room + textWidth("w", 12))).toBe(true);
  expect(lines.join("").replaceAll(" ", "")).toBe("anotethathasaveryverylongwordindeedinit");
});

test("no room at all still ends", () => {
  expect(wrappedText("abc", 0, 12).join("")).toBe("abc");
});
