import { expect, test } from "vitest";
import { formatShortcut } from "./shortcut.ts";

test("a shortcut is written with signs and without joins on Apple's machines", () => {
  expect(formatShortcut("Mod+K", true)).toBe("⌘K");
  expect(formatShortcut("Mod+Shift+Z", true)).toBe("⇧⌘Z");
});

test("a shortcut is written with words elsewhere", () => {
  expect(formatShortcut("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z");
  expect(formatShortcut("Delete", false)).toBe("Del");
});

test("the plus key alone is a key, not a join", () => {
  expect(formatShortcut("+", false)).toBe("+");
  expect(formatShortcut("?", true)).toBe("?");
});
