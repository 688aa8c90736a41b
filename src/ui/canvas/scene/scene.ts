import { groupBy } from "../../../core/base/group-by.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import { boundsOfAll, centredIn } from "../../../core/layout/bounds.ts";
import type { Card } from "../../../core/layout/card.ts";
import { boxOf, drawnTables, type Relation, relationsOf } from "../../../core/layout/diagram.ts";
import type { PlacedBox, Point, Rect } from "../../../core/layout/graph.ts";
import { createSpatialGrid, type SpatialGrid } from "../../../core/layout/spatial-grid.ts";
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
  readonly boxes: readonly PlacedBox[];
  /** Table ids by place. */
  readonly grid: SpatialGrid<string>;
  /** Areas and notes by id, in the order in which they are drawn. */
  readonly drawn: ReadonlyMap<string, Drawn>;
  /** Tables that are left out for now. */
  readonly hidden: readonly string[];
};

/** The scene of a catalog, with what is the same in the one `before`. Tables without a place stand at the origin. */
export function sceneOf(
  catalog: Catalog,
  remember: CardMemory,
  { before, hidden = NONE }: { readonly before?: Scene; readonly hidden?: readonly string[] } = {},
): Scene {
  const left = new Set(hidden);
  const cards = new Map<string, SceneCard>();
  const grid = createSpatialGrid<string>();
  for (const table of drawnTables(catalog)) {
    if (left.has(table.id)) continue;
    const card = remember(catalog, table);
    const placement = catalog.placementOf(table.id);
    const at = { x: placement?.x ?? 0, y: placement?.y ?? 0 };
    cards.set(table.id, { card, at, colour: placement?.colour ?? 0 });
    grid.insert(table.id, rectOf(card, at));
  }
  const lines = before && joinsTheSame(before, catalog, cards) ? before : linesBetween(catalog, cards);
  const { relations, relationsAt } = lines;
  const boxes = [...cards.values()].map(({ card, at }) => ({ ...boxOf(catalog, card), ...at }));
  const drawn = drawnIn(catalog, (area) =>
    grid.search(area).filter((id) => {
      const found = cards.get(id);
      return found !== undefined && centredIn(rectOf(found.card, found.at), area);
    }),
  );
  return { catalog, cards, relations, relationsAt, boxes, grid, drawn, hidden };
}

const NONE: readonly string[] = [];

/** Whether nothing has moved but places: then the relations are those of the scene before. */
function joinsTheSame(before: Scene, catalog: Catalog, cards: ReadonlyMap<string, SceneCard>): boolean {
  if (before.catalog.document.schema !== catalog.document.schema) return false;
  if (before.cards.size !== cards.size) return false;
  return [...cards].every(([id, { card }]) => before.cards.get(id)?.card === card);
}

function linesBetween(
  catalog: Catalog,
  cards: ReadonlyMap<string, SceneCard>,
): Pick<Scene, "relations" | "relationsAt"> {
  const relations = relationsOf(catalog, new Map([...cards].map(([id, { card }]) => [id, card])));
  const ends = relations.flatMap((relation) =>
    [...new Set([relation.link.from, relation.link.to])].map((tableId) => ({ tableId, relation })),
  );
  const relationsAt = new Map(
    [...groupBy(ends, ({ tableId }) => tableId)].map(([id, at]) => [id, at.map(({ relation }) => relation)]),
  );
  return { relations, relationsAt };
}

/** The rectangle around all that is drawn: cards, areas and notes; undefined around nothing. */
export function wholeOf({ cards, drawn }: Pick<Scene, "cards" | "drawn">): Rect | undefined {
  const around = boundsOf(cards.values());
  return boundsOfAll(around ? [around, ...drawn.values()] : drawn.values());
}

/** The rectangle a card covers. */
export function rectOf(card: Card, at: Point): Rect {
  return { x: at.x, y: at.y, width: card.width, height: card.height };
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
