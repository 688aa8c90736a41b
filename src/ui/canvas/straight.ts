import type { Relation } from "../../core/layout/diagram.ts";
import type { Point, Route, Routes } from "../../core/layout/graph.ts";
import type { Scene, SceneCard } from "./scene/scene.ts";

/** The old route while both its ends still touch their cards. */
export function stillFits(
  scene: Pick<Scene, "cards">,
  { link }: Pick<Relation, "link">,
  routes: Routes,
): Route | undefined {
  const known = routes.get(link.id);
  const from = scene.cards.get(link.from);
  const to = scene.cards.get(link.to);
  if (!known || !from || !to) return undefined;
  const start = known.points[0];
  const end = known.points.at(-1);
  const fits =
    start?.x === sideOf(from, known.sideFrom) &&
    start.y === from.at.y + link.fromY &&
    end?.x === sideOf(to, known.sideTo) &&
    end.y === to.at.y + link.toY;
  return fits ? known : undefined;
}

function sideOf({ card, at }: SceneCard, side: "left" | "right"): number {
  return side === "left" ? at.x : at.x + card.width;
}

/** A line of three stretches that looks at nothing in its way: while dragging, and until the worker answers. */
export function straight(
  scene: Pick<Scene, "cards">,
  { link }: Pick<Relation, "link">,
  moved?: ReadonlyMap<string, Point>,
): Route {
  const from = placed(scene, link.from, moved);
  const to = placed(scene, link.to, moved);
  if (!from || !to) return { points: [], sideFrom: "right", sideTo: "left" };
  const start: Point = { x: 0, y: from.at.y + link.fromY };
  const end: Point = { x: 0, y: to.at.y + link.toY };
  if (link.from === link.to) return loop(from, start, end);
  const rightward = from.at.x + from.card.width + 40 <= to.at.x;
  const leftward = to.at.x + to.card.width + 40 <= from.at.x;
  const sideFrom = leftward ? "left" : "right";
  const sideTo = rightward ? "left" : "right";
  const x1 = sideOf(from, sideFrom);
  const x2 = sideOf(to, sideTo);
  const middle = rightward || leftward ? Math.round((x1 + x2) / 2) : Math.max(x1, x2) + 28;
  return {
    sideFrom,
    sideTo,
    points: [
      { x: x1, y: start.y },
      { x: middle, y: start.y },
      { x: middle, y: end.y },
      { x: x2, y: end.y },
    ],
  };
}

function loop({ card, at }: SceneCard, start: Point, end: Point): Route {
  const edge = at.x + card.width;
  const out = edge + 24;
  return {
    sideFrom: "right",
    sideTo: "right",
    points: [
      { x: edge, y: start.y },
      { x: out, y: start.y },
      { x: out, y: end.y },
      { x: edge, y: end.y },
    ],
  };
}

function placed(
  scene: Pick<Scene, "cards">,
  id: string,
  moved?: ReadonlyMap<string, Point>,
): SceneCard | undefined {
  const card = scene.cards.get(id);
  const at = moved?.get(id);
  return card && at ? { ...card, at } : card;
}
