import type { Point } from "../../../core/layout/graph.ts";
import type { Scene, SceneCard } from "./scene.ts";

/** The card next to one in a direction (a unit step): near, and rather ahead than aside. From nowhere: the top left one. */
export function nearestCard(scene: Scene, from: string | undefined, direction: Point): string | undefined {
  const start = from === undefined ? undefined : scene.cards.get(from);
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const candidate of scene.cards.values()) {
    if (candidate === start) continue;
    const cost = start ? costTo(start, candidate, direction) : candidate.at.x + candidate.at.y;
    if (cost !== undefined && cost < (best?.cost ?? Number.POSITIVE_INFINITY))
      best = { id: candidate.card.tableId, cost };
  }
  return best?.id;
}

function costTo(from: SceneCard, to: SceneCard, direction: Point): number | undefined {
  const a = centre(from);
  const b = centre(to);
  const ahead = (b.x - a.x) * direction.x + (b.y - a.y) * direction.y;
  const aside = Math.abs((b.x - a.x) * direction.y) + Math.abs((b.y - a.y) * direction.x);
  return ahead > 8 ? ahead + 2.5 * aside : undefined;
}

function centre({ card, at }: SceneCard): Point {
  return { x: at.x + card.width / 2, y: at.y + card.height / 2 };
}
