import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { anEnum } from "../../../core/testing/type-parts.ts";
import { outlineRows } from "./outline-rows.ts";
import { chosen } from "./outline-selection.ts";
import { outlineTree } from "./outline-tree.ts";

const catalog = catalogOf(
  aDocument(anEnum("mood", ["sad"]), { a: { x: "text", y: "text" }, b: { x: "text" }, c: { x: "text" } }),
);
// public · a · a.x · a.y · b · c · Types
const rows = outlineRows(outlineTree(catalog, { hidden: new Set(), order: "name" }), {
  turned: new Set(["a"]),
  filter: "",
});

const from = (anchor: string, ...selection: readonly string[]) => ({ rows, selection, anchor });

test("a plain choice selects the row alone", () => {
  expect(chosen(4, "one", from("a", "a"))).toEqual(["b"]);
});

test("toggling adds a table and takes it away again", () => {
  expect(chosen(4, "toggle", from("a", "a"))).toEqual(["a", "b"]);
  expect(chosen(4, "toggle", from("a", "a", "b"))).toEqual(["a"]);
});

test("a range takes the tables between and leaves their columns out", () => {
  expect(chosen(5, "range", from("a", "a"))).toEqual(["a", "b", "c"]);
});

test("a column does not join tables, and a group selects nothing", () => {
  expect(chosen(2, "toggle", from("b", "b"))).toEqual(["a.x"]);
  expect(chosen(6, "one", from("b", "b"))).toEqual(["b"]);
});
