import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { blankPlacement } from "../../../core/document/diagram-record.ts";
import { idOf } from "../../../core/document/id.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { withPlacements } from "../../../core/testing/with-records.ts";
import { createCardMemory } from "./card-memory.ts";
import { highlightOf } from "./highlight.ts";
import { hitAt } from "./hit.ts";
import { type SceneCard, sceneOf } from "./scene.ts";
import { inStacks, isCovered } from "./stacking.ts";

const [under, over, alone] = [idOf("table", "under"), idOf("table", "over"), idOf("table", "alone")];
const at = (id: ReturnType<typeof idOf<"table">>, x: number, y: number) => ({ ...blankPlacement(id), x, y });
const document = withPlacements(
  aDocument({ under: { id: "int8 pk" }, over: { id: "int8 pk" }, alone: { id: "int8 pk" } }),
  at(under, 0, 0),
  at(over, 80, 0),
  at(alone, 1000, 0),
);
const scene = sceneOf(catalogOf(document), createCardMemory());
/** A place in the headers of both. */
const both = { x: 100, y: 10 };
const hitWith = (selected: readonly string[]) =>
  hitAt(scene, new Map(), {
    point: both,
    zoom: 1,
    stacking: highlightOf(scene, selected, {}).stacking,
  });

test("of cards that lie on each other the later one is hit, or the one that is selected", () => {
  expect(hitWith([])).toEqual({ kind: "header", tableId: over });
  expect(hitWith([under])).toEqual({ kind: "header", tableId: under });
  expect(hitWith([under, over])).toEqual({ kind: "header", tableId: over });
});

test("they are painted one by one in the same order, and all that lie alone at once", () => {
  const named = (selected: readonly string[]): readonly (readonly string[])[] =>
    inStacks([...scene.cards.values()], highlightOf(scene, selected, {}).stacking).map((cards) =>
      cards.map(({ card }: SceneCard) => card.tableId),
    );
  expect(named([])).toEqual([[alone], [under], [over]]);
  expect(named([under])).toEqual([[alone], [over], [under]]);
});

test("a place on the lower card is covered where the upper one lies", () => {
  const { stacking } = highlightOf(scene, [], {});
  expect(isCovered({ id: under, at: both }, scene.cards, stacking)).toBe(true);
  expect(isCovered({ id: under, at: { x: 10, y: 10 } }, scene.cards, stacking)).toBe(false);
  expect(isCovered({ id: over, at: both }, scene.cards, stacking)).toBe(false);
  expect(isCovered({ id: alone, at: { x: 1010, y: 10 } }, scene.cards, stacking)).toBe(false);
});
