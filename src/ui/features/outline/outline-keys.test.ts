import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { intentOf, placeOfTyped } from "./outline-keys.ts";
import { outlineRows } from "./outline-rows.ts";
import { outlineTree } from "./outline-tree.ts";

const catalog = catalogOf(
  aDocument({
    actor: { actor_id: "int4 pk", name: "text" },
    address: { id: "int4 pk" },
    city: { id: "int4 pk" },
  }),
);
// public · actor · actor_id · name · address · city
const rows = outlineRows(outlineTree(catalog, { hidden: new Set(), order: "name" }), {
  turned: new Set(["actor"]),
  filter: "",
});

function press(key: string, at: number, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) {
  return intentOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, rows, at);
}

test("arrows go up and down and stop at the ends", () => {
  expect(press("ArrowDown", 1)).toEqual({ kind: "go", place: 2, extend: false });
  expect(press("ArrowUp", 0)).toEqual({ kind: "go", place: 0, extend: false });
  expect(press("End", 0, { shiftKey: true })).toEqual({ kind: "go", place: 5, extend: true });
});

test("right opens a closed row, then goes into it; left goes out, then closes", () => {
  expect(press("ArrowRight", 4)).toEqual({ kind: "turn", place: 4 });
  expect(press("ArrowRight", 1)).toEqual({ kind: "go", place: 2, extend: false });
  expect(press("ArrowLeft", 3)).toEqual({ kind: "go", place: 1, extend: false });
  expect(press("ArrowLeft", 1)).toEqual({ kind: "turn", place: 1 });
  expect(press("ArrowLeft", 4)).toEqual({ kind: "go", place: 0, extend: false });
});

test("letters type ahead, other keys go to the application", () => {
  expect(press("a", 0)).toEqual({ kind: "type", letter: "a" });
  expect(press("/", 0)).toBeUndefined();
  expect(press("z", 0, { ctrlKey: true })).toBeUndefined();
});

test("one letter leaves its row, more letters may stay, and the search goes round", () => {
  expect(placeOfTyped(rows, 1, "a")).toBe(2);
  expect(placeOfTyped(rows, 4, "ad")).toBe(4);
  expect(placeOfTyped(rows, 5, "a")).toBe(1);
  expect(placeOfTyped(rows, 0, "zz")).toBeUndefined();
});
