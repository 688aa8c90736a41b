import { AREA_TITLE } from "../../../core/layout/area-shape.ts";
import { type Card, type CardRow, HEADER_HEIGHT, ROW_HEIGHT } from "../../../core/layout/card.ts";
import type { Point, Routes } from "../../../core/layout/graph.ts";
import { distanceToPolyline } from "../../../core/layout/path.ts";
import type { Drawn } from "./drawn.ts";
import type { Scene, SceneCard } from "./scene.ts";
import { inStacks, type Stacking } from "./stacking.ts";

/** What lies under a point of the world. */
export type Hit =
  | { readonly kind: "header"; readonly tableId: string }
  | { readonly kind: "row"; readonly tableId: string; readonly columnId: string }
  /** The dot at a row's end, from which a foreign key is drawn. */
  | { readonly kind: "port"; readonly tableId: string; readonly columnId: string }
  | { readonly kind: "relation"; readonly relationId: string }
  /** An area by its name or border, a note anywhere; the corner resizes. */
  | { readonly kind: "drawn"; readonly id: string; readonly part: "body" | "corner" };

/** A hit on a card. */
export type CardHit = Extract<Hit, { readonly tableId: string }>;

/** How far from a row's end its dot can be caught, px of the world at 100 %. */
const PORT_REACH = 9;
const EDGE_REACH = 6;

/** Where something is looked for; `zoom` keeps the reach of edges the same on the screen. */
type Aim = { readonly point: Point; readonly zoom: number; readonly stacking: Stacking };

/** What is hit: of cards that lie on each other, the upper one. */
export function hitAt(scene: Scene, routes: Routes, { point, zoom, stacking }: Aim): Hit | undefined {
  const reach = PORT_REACH;
  const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
  const near = scene.grid.search(around).flatMap((id) => scene.cards.get(id) ?? []);
  for (const card of inStacks(near, stacking).flat().toReversed()) {
    const hit = hitOnCard(card, point, zoom);
    if (hit) return hit;
  }
  return (
    hitOnDrawn(scene, point, { zoom, kind: "note" }) ??
    hitOnRelation(scene, routes, { point, reach: EDGE_REACH / zoom }) ??
    hitOnDrawn(scene, point, { zoom, kind: "area" })
  );
}

function hitOnDrawn(
  scene: Scene,
  point: Point,
  { zoom, kind }: { readonly zoom: number; readonly kind: Drawn["kind"] },
): Hit | undefined {
  const reach = EDGE_REACH / zoom;
  for (const drawn of [...scene.drawn.values()].toReversed()) {
    if (drawn.kind !== kind) continue;
    const right = drawn.x + drawn.width - point.x;
    const bottom = drawn.y + drawn.height - point.y;
    const [left, top] = [point.x - drawn.x, point.y - drawn.y];
    const outermost = Math.min(left, top, right, bottom);
    if (outermost < -reach) continue;
    if (Math.max(Math.abs(right), Math.abs(bottom)) <= 1.5 * reach)
      return { kind: "drawn", id: drawn.id, part: "corner" };
    const named = top <= Math.max(AREA_TITLE, 20 / zoom);
    if (kind === "note" || outermost <= reach || named) return { kind: "drawn", id: drawn.id, part: "body" };
  }
  return undefined;
}

function hitOnCard({ card, at }: SceneCard, point: Point, zoom: number): Hit | undefined {
  const x = point.x - at.x;
  const y = point.y - at.y;
  if (y < 0 || y > card.height) return undefined;
  const row = rowAt(card, y);
  const inside = x >= 0 && x <= card.width;
  const { tableId } = card;
  if (row && zoom >= 0.4) {
    const fromEnd = Math.min(Math.abs(x), Math.abs(x - card.width));
    if (fromEnd <= (inside ? PORT_REACH / 2 : PORT_REACH))
      return { kind: "port", tableId, columnId: row.columnId };
  }
  if (!inside) return undefined;
  return row && zoom >= 0.4 ? { kind: "row", tableId, columnId: row.columnId } : { kind: "header", tableId };
}

/** The row at a distance from the top. Those of a view are no records: wherever it is hit, the view is meant. */
function rowAt({ kind, rows }: Card, y: number): CardRow | undefined {
  return kind === "table" && y >= HEADER_HEIGHT
    ? rows[Math.floor((y - HEADER_HEIGHT) / ROW_HEIGHT)]
    : undefined;
}

function hitOnRelation(
  scene: Scene,
  routes: Routes,
  { point, reach }: { readonly point: Point; readonly reach: number },
): Hit | undefined {
  let nearest: { readonly relationId: string; readonly distance: number } | undefined;
  for (const { link } of scene.relations) {
    const route = routes.get(link.id);
    const distance = route ? distanceToPolyline(point, route.points) : Number.POSITIVE_INFINITY;
    if (distance <= reach && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) {
      nearest = { relationId: link.id, distance };
    }
  }
  return nearest && { kind: "relation", relationId: nearest.relationId };
}
