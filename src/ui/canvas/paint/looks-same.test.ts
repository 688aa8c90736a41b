import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { blankPlacement } from "../../../core/document/diagram-record.ts";
import type { Document } from "../../../core/document/document.ts";
import { idOf } from "../../../core/document/id.ts";
import { readingLink } from "../../../core/layout/diagram.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { withPlacements, withRecords } from "../../../core/testing/with-records.ts";
import { createCardMemory } from "../scene/card-memory.ts";
import { highlightOf, keptHighlight } from "../scene/highlight.ts";
import { type Scene, sceneOf } from "../scene/scene.ts";
import { looksSame } from "./looks-same.ts";

type Pictured = Parameters<typeof looksSame>[0];

const [authors, books] = [idOf("table", "authors"), idOf("table", "books")];
const tables = at(
  aDocument({ authors: { id: "int8 pk" }, books: { id: "int8 pk", author_id: "int8 -> authors.id" } }),
  400,
);
const remember = createCardMemory();
const scene = sceneOf(catalogOf(tables), remember);
const after = (document: Document): Scene => sceneOf(catalogOf(document), remember, { before: scene });

function at(document: Document, x: number): Document {
  return withPlacements(document, { ...blankPlacement(books), x, y: 0 });
}

function named(name: string): Document {
  const table = catalogOf(tables).find("table", authors);
  if (!table) throw new Error("there are no authors");
  return withRecords(tables, { ...table, name });
}

const near = { x: 0, y: 0, zoom: 1 };
const unlit = highlightOf(scene, [], {});
const unchanged: Pictured = {
  scene,
  routes: new Map(),
  views: undefined,
  besides: () => new Map(),
  highlight: unlit,
  marks: new Map(),
  viewport: near,
  size: { width: 800, height: 600 },
  palette: {},
  gesture: { kind: "idle" },
  mounted: new Set([authors, books]),
};
const marks = new Map([[authors, { worst: "error", counts: { error: 1, warning: 0, info: 0 } } as const]]);

test("another name of a table changes the picture unless a node shows the table", () => {
  const renamed = { ...unchanged, scene: after(named("writers")) };
  expect(looksSame(unchanged, renamed)).toBe(true);
  const painted = { mounted: new Set([books]) };
  expect(looksSame({ ...unchanged, ...painted }, { ...renamed, ...painted })).toBe(false);
});

test("from afar a name changes the picture where it is written, and not where there is no room for it", () => {
  const renamed = after(named("writers"));
  const sameAt = (zoom: number): boolean => {
    const painted = { ...unchanged, viewport: { ...near, zoom }, mounted: new Set<string>() };
    return looksSame(painted, { ...painted, scene: renamed });
  };
  expect(sameAt(0.1)).toBe(false);
  expect(sameAt(0.03)).toBe(true);
});

test("a table that was moved changes the picture, near and far", () => {
  const moved = after(at(tables, 900));
  for (const viewport of [near, { ...near, zoom: 0.1 }]) {
    const painted = { ...unchanged, viewport, mounted: new Set<string>() };
    expect(looksSame(painted, { ...painted, scene: moved })).toBe(false);
  }
});

test("marks change the picture unless nodes show all that is in view", () => {
  expect(looksSame(unchanged, { ...unchanged, marks })).toBe(true);
  const painted = { ...unchanged, mounted: new Set([books]) };
  expect(looksSame(painted, { ...painted, marks })).toBe(false);
});

test("lines of views are drawn anew at rest, because their routes may have come", () => {
  const link = readingLink("view", authors);
  const shown = { ...unchanged, highlight: { ...unlit, readings: [link] } };
  expect(looksSame(unchanged, unchanged)).toBe(true);
  expect(looksSame(shown, shown)).toBe(false);
});

test("the highlight is the same object while it brings forward the same", () => {
  const chosen = highlightOf(scene, [authors], {});
  const renamed = after(named("writers"));
  expect(keptHighlight(chosen, highlightOf(renamed, [authors], {}))).toBe(chosen);
  expect(keptHighlight(chosen, highlightOf(scene, [books], {}))).not.toBe(chosen);
  expect(keptHighlight(chosen, highlightOf(scene, [authors], { hoveredCard: books, focus: 1 }))).not.toBe(
    chosen,
  );
});
