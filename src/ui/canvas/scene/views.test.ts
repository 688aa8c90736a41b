import { describe, expect, test } from "vitest";
import { type Catalog, catalogOf } from "../../../core/document/catalog.ts";
import { blankPlacement } from "../../../core/document/diagram-record.ts";
import { sqlReader } from "../../../core/testing/read-sql.ts";
import { createCardMemory } from "./card-memory.ts";
import { highlightOf } from "./highlight.ts";
import { hitAt } from "./hit.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { stackingOf } from "./stacking.ts";
import { createViews } from "./views.ts";

const read = await sqlReader();
const { catalog } = read(`
CREATE TABLE author (id bigint PRIMARY KEY, name text);
CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint REFERENCES author, title text);
CREATE VIEW titles AS SELECT id, title FROM book;
CREATE VIEW loud AS SELECT upper(title) AS title FROM titles;
`);

const idOf = (name: string): string => {
  const found = [...catalog.all("table"), ...catalog.all("view")].find((record) => record.name === name);
  return found?.id ?? expect.fail(`There is no ${name}`);
};

function edited(column: string, name: string): Catalog {
  const record = catalog.all("column").find((candidate) => catalog.pathOf(candidate.id).endsWith(column));
  if (!record) throw new Error(`There is no ${column}`);
  return catalogOf({
    ...catalog.document,
    schema: new Map(catalog.document.schema).set(record.id, { ...record, name }),
  });
}

function sceneWith(now: Catalog, views = createViews(), hidden: readonly string[] = []): Scene {
  return sceneOf(now, createCardMemory(), { views, hidden });
}

describe("views in a scene", () => {
  test("stand beside the tables; without what reads their queries there are none", () => {
    expect([...sceneWith(catalog).cards.values()].map(({ card }) => card.name).sort()).toEqual([
      "author",
      "book",
      "loud",
      "titles",
    ]);
    expect(sceneOf(catalog, createCardMemory()).cards.size).toBe(2);
  });

  test("keep their cards while nothing behind them changes", () => {
    const views = createViews();
    const before = sceneWith(catalog, views).cards.get(idOf("loud"))?.card;
    expect(sceneWith(edited("author.name", "called"), views).cards.get(idOf("loud"))?.card).toBe(before);
    const changed = sceneWith(edited("book.id", "key"), views).cards.get(idOf("titles"))?.card;
    expect(changed?.rows.map(({ type }) => type)).toEqual(["", "text"]);
  });

  test("stay where they were found while tables move, and stand where they are placed", () => {
    const views = createViews();
    const at = sceneWith(catalog, views).cards.get(idOf("titles"))?.at;
    const placed = (name: string, x: number): Catalog => {
      const table = catalog.find("table", idOf(name)) ?? catalog.find("view", idOf(name));
      if (!table) throw new Error(`There is no ${name}`);
      const placement = { ...blankPlacement(table.id), x, y: 40 };
      return catalogOf({ ...catalog.document, diagram: new Map([[table.id, placement]]) });
    };
    expect(sceneWith(placed("book", 4000), views).cards.get(idOf("titles"))?.at).toEqual(at);
    expect(sceneWith(placed("titles", 800), views).cards.get(idOf("titles"))?.at).toEqual({ x: 800, y: 40 });
  });

  test("are left out when hidden, with their lines", () => {
    const scene = sceneWith(catalog, createViews(), [idOf("titles")]);
    expect(scene.cards.has(idOf("titles"))).toBe(false);
    expect(scene.readingsAt.size).toBe(0);
  });

  test("show what they read when they are pointed at or selected, and tables only when selected", () => {
    const scene = sceneWith(catalog);
    const lines = (selection: readonly string[], hoveredCard?: string): readonly string[] =>
      highlightOf(scene, selection, { hoveredCard }).readings.map(({ id }) => id);
    const line = `${idOf("titles")} reads ${idOf("book")}`;
    expect(lines([])).toEqual([]);
    expect(lines([], idOf("book"))).toEqual([]);
    expect(lines([idOf("book")])).toEqual([line]);
    expect(lines([], idOf("titles"))).toContain(line);
    expect(lines([idOf("titles")])).toHaveLength(2);
    expect(highlightOf(scene, [idOf("titles")], {}).cards.get(idOf("book"))).toMatchObject({ related: true });
    expect(highlightOf(scene, [idOf("titles")], { focus: 1 }).lit).toEqual(
      new Set([idOf("titles"), idOf("book"), idOf("loud")]),
    );
  });

  test("are hit as a whole: their rows are no records", () => {
    const scene = sceneWith(catalog);
    const found = scene.cards.get(idOf("titles"));
    if (!found) throw new Error("The view is not drawn");
    const point = { x: found.at.x + 1, y: found.at.y + 44 };
    expect(hitAt(scene, new Map(), { point, zoom: 1, stacking: stackingOf(scene, new Set()) })).toEqual({
      kind: "header",
      tableId: idOf("titles"),
    });
  });
});
