import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { anEnum } from "../../../core/testing/type-parts.ts";
import type { OutlineChoice } from "./outline-node.ts";
import { type OutlineFolding, outlineRows } from "./outline-rows.ts";
import { outlineTree } from "./outline-tree.ts";

const catalog = catalogOf(
  aDocument(
    anEnum("mood", ["sad", "glad"]),
    {
      rental: { rental_id: "int4 pk", staff_id: "int4 not null" },
      actor: { actor_id: "int4 pk", name: "text" },
    },
    { "sales.invoice": { id: "int4 pk" } },
  ),
);

const all: OutlineChoice = { hidden: new Set(), order: "name" };

function shown(folding: Partial<OutlineFolding> = {}, choice = all): readonly string[] {
  const rows = outlineRows(outlineTree(catalog, choice), { turned: new Set(), filter: "", ...folding });
  return rows.map((row) => `${"  ".repeat(row.level - 1)}${row.name}`);
}

test("namespaces stand open, tables in them closed and by name", () => {
  expect(shown()).toEqual(["public", "  actor", "  rental", "  Types", "sales", "  invoice"]);
});

test("numbers in names count by their value", () => {
  const numbered = catalogOf(aDocument({ t10: { a: "int4" }, t1: { a: "int4" }, t2: { a: "int4" } }));
  const rows = outlineRows(outlineTree(numbered, all), { turned: new Set(), filter: "" });
  expect(rows.map(({ name }) => name)).toEqual(["public", "t1", "t2", "t10"]);
});

test("a table that is turned shows its columns, a namespace that is turned hides its tables", () => {
  const turned = new Set(["rental", "sales"]);
  expect(shown({ turned })).toEqual([
    "public",
    "  actor",
    "  rental",
    "    rental_id",
    "    staff_id",
    "  Types",
    "sales",
  ]);
});

test("a filter keeps matching columns under their open table, and nothing else", () => {
  expect(shown({ filter: " STAFF" })).toEqual(["public", "  rental", "    staff_id"]);
});

test("a table found by its name stays closed unless a column matches too", () => {
  expect(shown({ filter: "invoice" })).toEqual(["sales", "  invoice"]);
  expect(shown({ filter: "actor" })).toEqual(["public", "  actor", "    actor_id"]);
});

test("a hidden group is left out, and the design's own order can be kept", () => {
  const choice: OutlineChoice = { hidden: new Set(["Types"]), order: "design" };
  expect(shown({}, choice)).toEqual(["public", "  rental", "  actor", "sales", "  invoice"]);
});

test("a row knows its place among its siblings", () => {
  const rows = outlineRows(outlineTree(catalog, all), { turned: new Set(), filter: "" });
  const rental = rows.find((row) => row.name === "rental");
  expect([rental?.place, rental?.siblings]).toEqual([2, 3]);
});
