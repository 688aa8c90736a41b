import { equal } from "../../../core/base/equal.ts";
import { groupBy } from "../../../core/base/group-by.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import type { ViewRecord } from "../../../core/document/records/index.ts";
import { boundsOfAll, centredIn } from "../../../core/layout/bounds.ts";
import type { Card } from "../../../core/layout/card.ts";
import {
  boxOf,
  drawnTables,
  type Relation,
  type RelationsBefore,
  readingsOf,
  relationsOf,
} from "../../../core/layout/diagram.ts";
import type { Link, PlacedBox, Point, Rect, Routes } from "../../../core/layout/graph.ts";
import { createSpatialGrid, type SpatialGrid } from "../../../core/layout/spatial-grid.ts";
import type { Palette } from "../paint/palette.ts";
import type { CardMemory } from "./card-memory.ts";
import { type Drawn, drawnIn } from "./drawn.ts";

/** A card at its place. */
export type SceneCard = { readonly card: Card; readonly at: Point; readonly colour: number };

/** All that the canvas draws of a document; made anew after an edit, from remembered parts. */
export type Scene = {
  readonly catalog: Catalog;
  readonly cards: ReadonlyMap<string, SceneCard>;
  readonly relations: readonly Relation[];
  /** Relations that touch a table, by table id. */
  readonly relationsAt: ReadonlyMap<string, readonly Relation[]>;
  /** Lines from views to what they read, by the id of each end: shown when one of the two is chosen. */
  readonly readingsAt: ReadonlyMap<string, readonly Link[]>;
  readonly boxes: readonly PlacedBox[];
  /** Ids of tables and views by place. */
  readonly grid: SpatialGrid<string>;
  /** Areas and notes by id, in the order in which they are drawn. */
  readonly drawn: ReadonlyMap<string, Drawn>;
  /** Tables and views that are left out for now. */
  readonly hidden: readonly string[];
};

/** Lines of views as a frame shows them; cards in the hand take theirs out of the picture. */
export type Readings = {
  readonly links: readonly Link[];
  readonly routes: Routes;
  readonly without: ReadonlySet<string>;
  readonly palette: Palette;
  readonly zoom: number;
};

/** What makes the cards of views, for which it reads their queries, and draws what they read. */
export type ViewsOfScenes = {
  readonly remember: (catalog: Catalog, view: ViewRecord) => Card;
  /** The views that are not hidden, where they stand beside these tables. */
  readonly cards: (
    catalog: Catalog,
    scene: { readonly tables: Iterable<SceneCard>; readonly hidden: ReadonlySet<string> },
  ) => readonly SceneCard[];
  readonly paintReadings: (context: CanvasRenderingContext2D, readings: Readings) => void;
};

type SceneWishes = {
  readonly before?: Scene;
  readonly hidden?: readonly string[];
  /** Absent until it has been loaded: then there are no views in the scene. */
  readonly views?: ViewsOfScenes | undefined;
};

/** The scene of a catalog, with what is the same in the one `before`. Tables without a place stand at the origin. */
export function sceneOf(
  catalog: Catalog,
  remember: CardMemory,
  { before, hidden = NONE, views }: SceneWishes = {},
): Scene {
  const left = new Set(hidden);
  const cards = new Map<string, SceneCard>();
  for (const table of drawnTables(catalog)) {
    if (left.has(table.id)) continue;
    const card = remember(catalog, table);
    const placement = catalog.placementOf(table.id);
    const at = { x: placement?.x ?? 0, y: placement?.y ?? 0 };
    cards.set(table.id, known(before, { card, at, colour: placement?.colour ?? 0 }));
  }
  for (const view of views?.cards(catalog, { tables: [...cards.values()], hidden: left }) ?? []) {
    cards.set(view.card.tableId, known(before, view));
  }
  const grid = before && standAlike(before.cards, cards) ? before.grid : gridOf(cards);
  const lines =
    before && joinsTheSame(before, catalog, cards) ? before : linesBetween(catalog, cards, before);
  const { readingsAt, relations, relationsAt } = lines;
  const boxes = [...cards.values()].map(({ card, at }) => ({ ...boxOf(catalog, card), ...at }));
  const drawn = drawnIn(catalog, (area) =>
    grid.search(area).filter((id) => {
      const found = cards.get(id);
      return found !== undefined && centredIn(rectOf(found.card, found.at), area);
    }),
  );
  return {
    ...{ catalog, cards, relations, relationsAt, readingsAt, boxes, grid, hidden },
    drawn: before && equal([...before.drawn.values()], [...drawn.values()]) ? before.drawn : drawn,
  };
}

/** The same object as in the scene before where nothing about the card has changed. */
function known(before: Scene | undefined, card: SceneCard): SceneCard {
  const old = before?.cards.get(card.card.tableId);
  const isSame =
    old?.card === card.card && old.at.x === card.at.x && old.at.y === card.at.y && old.colour === card.colour;
  return isSame ? old : card;
}

function gridOf(cards: Scene["cards"]): Scene["grid"] {
  const grid = createSpatialGrid<string>();
  for (const [id, { card, at }] of cards) grid.insert(id, rectOf(card, at));
  return grid;
}

const NONE: readonly string[] = [];

/** Whether only places have changed since the scene before: its lines are those of this one. */
function joinsTheSame(before: Scene, catalog: Catalog, cards: ReadonlyMap<string, SceneCard>): boolean {
  if (before.catalog.document.schema !== catalog.document.schema || before.cards.size !== cards.size)
    return false;
  return [...cards].every(([id, { card }]) => before.cards.get(id)?.card === card);
}

function linesBetween(
  catalog: Catalog,
  cards: ReadonlyMap<string, SceneCard>,
  before: Scene | undefined,
): Pick<Scene, "relations" | "relationsAt" | "readingsAt"> {
  const known = new Map([...cards].map(([id, { card }]) => [id, card]));
  const relations = relationsOf(catalog, known, before && drawnBefore(before));
  const relationsAt = relations === before?.relations ? before.relationsAt : byTable(relations);
  const readings = readingsOf(catalog, known).flatMap((link) => [
    [link.from, link] as const,
    [link.to, link] as const,
  ]);
  const readingsAt = new Map(
    [...groupBy(readings, ([id]) => id)].map(([id, at]) => [id, at.map(([, link]) => link)]),
  );
  return { relations, relationsAt, readingsAt };
}

function drawnBefore({ cards, catalog, relations }: Scene): RelationsBefore {
  return { catalog, relations, cardOf: (tableId) => cards.get(tableId)?.card };
}

function byTable(relations: readonly Relation[]): Scene["relationsAt"] {
  const ends = relations.flatMap((relation) =>
    [...new Set([relation.link.from, relation.link.to])].map((tableId) => ({ tableId, relation })),
  );
  return new Map(
    [...groupBy(ends, ({ tableId }) => tableId)].map(([id, at]) => [id, at.map(({ relation }) => relation)]),
  );
}

/** The rectangle around all that is drawn: cards, areas and notes; undefined around nothing. */
export function wholeOf({ cards, drawn }: Pick<Scene, "cards" | "drawn">): Rect | undefined {
  const around = boundsOf(cards.values());
  return boundsOfAll(around ? [around, ...drawn.values()] : drawn.values());
}

/** The relationships' lines, as the layout and the router take them. */
export function linksOf({ relations }: Pick<Scene, "relations">): readonly Link[] {
  return relations.map(({ link }) => link);
}

/** Whether a card of the scene is a view's. */
export function isView({ cards }: Pick<Scene, "cards">, id: string): boolean {
  return (cards.get(id)?.card.kind ?? "table") !== "table";
}

/** The rectangle a card covers. */
export function rectOf(card: Card, at: Point): Rect {
  return { x: at.x, y: at.y, width: card.width, height: card.height };
}

/** Whether the same cards stand at the same places, in the same order, and look the same as blocks without names. */
export function standAlike(before: Scene["cards"], now: Scene["cards"]): boolean {
  if (before === now) return true;
  if (before.size !== now.size) return false;
  const olds = before.values();
  return [...now.values()].every((card) => {
    const old = olds.next().value;
    return old === card || (old !== undefined && isSameBlock(old, card));
  });
}

/** Whether two scenes have the same card, looking the same as a block without a name. */
export function isSameBlock(a: SceneCard, b: SceneCard): boolean {
  return (
    equal(rectOf(a.card, a.at), rectOf(b.card, b.at)) &&
    a.card.tableId === b.card.tableId &&
    a.colour === b.colour &&
    a.card.kind === b.card.kind &&
    a.card.external === b.card.external
  );
}

/** The rectangle around these cards; undefined when there are none. */
export function boundsOf(cards: Iterable<SceneCard>): Rect | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { card, at } of cards) {
    left = Math.min(left, at.x);
    top = Math.min(top, at.y);
    right = Math.max(right, at.x + card.width);
    bottom = Math.max(bottom, at.y + card.height);
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}
