import { describe, expect, test } from "vitest";
import { blank } from "../../../core/document/blank.ts";
import { catalogOf } from "../../../core/document/catalog.ts";
import { blankPlacement } from "../../../core/document/diagram-record.ts";
import { designId, idOf } from "../../../core/document/id.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { withPlacements, withRecord } from "../../../core/testing/with-records.ts";
import { createCardMemory } from "./card-memory.ts";
import { movingWith } from "./drawn.ts";
import { highlightOf } from "./highlight.ts";
import { hitAt } from "./hit.ts";
import { sceneOf, wholeOf } from "./scene.ts";
import { stackingOf } from "./stacking.ts";

const at = (id: string, x: number, y: number) => ({ ...blankPlacement(idOf("table", id)), x, y });

type Bounds = readonly [x: number, y: number, width: number, height: number];

const shape = ([x, y, width, height]: Bounds) => ({ x, y, width, height, colour: 1 });

const document = [
  blank("area", idOf("area", "inner"), { name: "Inner", ...shape([10, 60, 300, 300]) }),
  blank("area", idOf("area", "outer"), { name: "Outer", ...shape([0, 0, 900, 600]) }),
  blank("note", idOf("note", "note"), { text: "Look", ...shape([500, 400, 120, 60]) }),
].reduce(
  (made, record) => withRecord(made, designId, record),
  withPlacements(
    aDocument({
      a: { id: "int8 pk" },
      b: { id: "int8 pk", a_id: "int8 -> a.id" },
      c: { id: "int8 pk", b_id: "int8 -> b.id" },
      d: { id: "int8 pk" },
    }),
    at("a", 40, 120),
    at("b", 500, 120),
    at("c", 1200, 120),
    at("d", 1200, 400),
  ),
);
const catalog = catalogOf(document);
const scene = sceneOf(catalog, createCardMemory());
const stacking = stackingOf(scene, new Set());
const hit = (x: number, y: number, zoom = 1) => hitAt(scene, new Map(), { point: { x, y }, zoom, stacking });

describe("areas and notes in a scene", () => {
  test("larger areas lie under smaller ones, notes on top; an area knows the tables in it", () => {
    expect([...scene.drawn.values()].map(({ id, tables }) => [id, tables])).toEqual([
      ["outer", ["a", "b"]],
      ["inner", ["a"]],
      ["note", []],
    ]);
  });

  test("an area takes its tables, smaller areas and notes along, each once", () => {
    expect([...movingWith(scene, ["outer", "a"])].sort()).toEqual(["a", "b", "inner", "note", "outer"]);
    expect(movingWith(scene, ["c"])).toEqual(["c"]);
  });

  test("an area is caught by its name, border and corner, a note anywhere, and neither under a card", () => {
    expect(hit(200, 12)).toEqual({ kind: "drawn", id: "outer", part: "body" });
    expect(hit(900, 300)).toEqual({ kind: "drawn", id: "outer", part: "body" });
    expect(hit(310, 360)).toEqual({ kind: "drawn", id: "inner", part: "corner" });
    expect(hit(560, 430)).toEqual({ kind: "drawn", id: "note", part: "body" });
    expect(hit(700, 300)).toBeUndefined();
    expect(hit(60, 130)).toEqual({ kind: "header", tableId: "a" });
  });

  test("from afar the name is caught where it is written, higher than the border", () => {
    expect(hit(700, 150, 0.1)).toEqual({ kind: "drawn", id: "outer", part: "body" });
  });

  test("the whole holds areas that reach beyond the cards", () => {
    expect(wholeOf(scene)).toMatchObject({ x: 0, y: 0 });
    expect(wholeOf({ cards: new Map(), drawn: new Map() })).toBeUndefined();
  });
});

test("hidden tables are drawn nowhere, with their lines; shown again, the lines are back", () => {
  const memory = createCardMemory();
  const whole = sceneOf(catalog, memory);
  const without = sceneOf(catalog, memory, { before: whole, hidden: ["b"] });
  expect([...without.cards.keys()]).toEqual(["a", "c", "d"]);
  expect(without.relations).toEqual([]);
  expect(sceneOf(catalog, memory, { before: without }).relations).toHaveLength(2);
});

test("the focus reaches as many relationships as it is told, and dims nothing without a selection", () => {
  const lit = (selection: readonly string[], focus: number) =>
    [...(highlightOf(scene, selection, { focus }).lit ?? [])].sort();
  expect(lit(["a"], 1)).toEqual(["a", "b"]);
  expect(lit(["a"], 2)).toEqual(["a", "b", "c"]);
  expect(lit(["d"], 3)).toEqual(["d"]);
  expect(highlightOf(scene, [], { focus: 2 }).lit).toBeUndefined();
});

test("a relationship under the pointer brings forward its columns and both tables", () => {
  const [relation] = scene.relations;
  const { cards, relations } = highlightOf(scene, [], { hoveredRelation: relation?.link.id });
  expect([...cards]).toEqual([
    ["b", { selected: false, related: true, rows: "b.a_id" }],
    ["a", { selected: false, related: true, rows: "a.id" }],
  ]);
  expect([...relations]).toEqual([relation?.link.id]);
});
