import { boundsOfAll } from "../../../core/layout/bounds.ts";
import type { Point } from "../../../core/layout/graph.ts";
import type { CanvasModel } from "../canvas-model.ts";
import { type Alignment, alignTo, type GuideLines, guideLinesOf } from "../scene/guides.ts";
import { rectOf } from "../scene/scene.ts";
import { type Viewport, visiblePart } from "../scene/viewport.ts";

/** So close to another table's edge or middle something is drawn to it, px of the screen. */
const REACH = 5;
/** From afar lines stand so close that nothing could be put between them: no further than this, px of the world. */
const FURTHEST = 12;

/** What is drawn to nothing. */
const FREE: Alignment = { x: undefined, y: undefined, guides: [] };

/** Aligns what has been taken in the hand, and moved by so much, with the tables in view that stay where they are. */
export function alignInHand(model: CanvasModel, ids: readonly string[]): (by: Point) => Alignment {
  const { cards, drawn, grid } = model.scene;
  const held = new Set(ids);
  const rectsOf = (of: readonly string[]) =>
    of.flatMap((id) => {
      const found = cards.get(id);
      return found ? [rectOf(found.card, found.at)] : (drawn.get(id) ?? []);
    });
  const bounds = boundsOfAll(rectsOf(ids));
  let known: { readonly viewport: Viewport; readonly lines: GuideLines } | undefined;
  return (by) => {
    const { size, viewport } = model;
    if (!bounds) return FREE;
    if (known?.viewport !== viewport) {
      const seen = grid.search(visiblePart(viewport, size)).filter((id) => !held.has(id));
      known = { viewport, lines: guideLinesOf(rectsOf(seen)) };
    }
    const moved = { ...bounds, x: bounds.x + by.x, y: bounds.y + by.y };
    return alignTo(known.lines, moved, Math.min(REACH / viewport.zoom, FURTHEST));
  };
}
