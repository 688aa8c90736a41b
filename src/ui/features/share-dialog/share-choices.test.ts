import { expect, test } from "vitest";
import { type ShareChoices, termsOf, usualChoices } from "./share-choices.ts";

const area = { id: "a", name: "Sales", x: 100, y: 50, width: 400, height: 300 };
const part = { x: 0, y: 0, width: 800, height: 600 };
const around = { hidden: ["t9"], selection: ["t1"], part, areas: [area] };
const terms = (choices: Partial<ShareChoices>) => termsOf({ ...usualChoices, ...choices }, around);

test("a link carries everything and begins with the whole unless something else is chosen", () => {
  expect(terms({})).toEqual({
    leftOut: { comments: false, positions: false, generatedNames: false, tables: [] },
    wishes: { viewOnly: false, selection: [] },
  });
});

test("it begins with the selection, what is in view, or an area with a margin around", () => {
  expect(terms({ start: { kind: "selection" } }).wishes.selection).toEqual(["t1"]);
  expect(terms({ start: { kind: "view" } }).wishes.part).toEqual(part);
  const wishes = terms({ start: { kind: "area", id: "a" } }).wishes;
  expect(wishes.part).toEqual({ x: 76, y: 26, width: 448, height: 348 });
});

test("without positions there is no part of the canvas to begin with", () => {
  expect(terms({ positions: false, start: { kind: "view" } }).wishes.part).toBeUndefined();
});

test("hidden tables are left out only when they are to be; a passphrase counts only while it is wanted", () => {
  expect(terms({ hiddenTables: false }).leftOut.tables).toEqual(["t9"]);
  expect(terms({ passphrase: "old" })).not.toHaveProperty("passphrase");
  expect(terms({ locked: true, passphrase: "new" }).passphrase).toBe("new");
});
