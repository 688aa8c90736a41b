import { expect, test } from "vitest";
import { canvasKeys } from "./canvas-keys.ts";
import { shortcuts as table } from "./shortcut-keys.ts";

const shortcuts = Object.values(table);

test("no two shortcuts share a press or a line of the list", () => {
  const presses = shortcuts.flatMap((shortcut) => shortcut.presses);
  const keys = [...shortcuts, ...canvasKeys].map((shortcut) => shortcut.keys);
  expect(new Set(presses).size).toBe(presses.length);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a key that types a character is left to the fields", () => {
  const typing = shortcuts.filter(({ presses }) => presses.some((press) => /^(?:Shift\+)?.$/.test(press)));
  expect(typing.map(({ keys }) => keys)).toEqual([
    "/",
    "?",
    "F",
    "H",
    "Shift+H",
    "V",
    "T",
    "R",
    "M",
    "A",
    "N",
  ]);
  expect(typing.filter(({ place }) => place !== "not in text" && place !== "on the design")).toEqual([]);
});
