import { rectOf, type Scene } from "./scene/scene.ts";
import { detailAt, overlap, type Size, type Viewport, visiblePart } from "./scene/viewport.ts";

/** Cards mounted in one frame at most: the canvas shows the rest meanwhile, so nobody sees the mounting. */
export const MOUNTED_A_FRAME = 10;
const MARGIN = 0.2;

/**
 * Which tables should stand as DOM nodes next: those near the view while text can be read, at most so many new ones
 * more, from the centre outwards. Nothing while only zooming. `pinned` are mounted wherever they are.
 */
export function nextMounted(
  scene: Scene,
  mounted: readonly string[],
  view: { readonly viewport: Viewport; readonly size: Size; readonly pinned: ReadonlySet<string> },
): { readonly mounted: readonly string[]; readonly complete: boolean } {
  const { viewport, size, pinned } = view;
  if (detailAt(viewport.zoom) !== "full") return { mounted: keep(mounted, []), complete: true };
  const near = visiblePart(viewport, size, MARGIN);
  const wanted = new Set(
    [...scene.grid.search(near), ...pinned].filter((id) => {
      const card = scene.cards.get(id);
      return card !== undefined && (pinned.has(id) || overlap(near, rectOf(card.card, card.at)));
    }),
  );
  const kept = mounted.filter((id) => wanted.has(id));
  const missing = [...wanted].filter((id) => !kept.includes(id));
  const centre = { x: near.x + near.width / 2, y: near.y + near.height / 2 };
  const byDistance = missing.toSorted((a, b) => distance(scene, a, centre) - distance(scene, b, centre));
  const added = byDistance.slice(0, MOUNTED_A_FRAME);
  return { mounted: keep(mounted, [...kept, ...added]), complete: added.length === missing.length };
}

function distance(scene: Scene, id: string, centre: { readonly x: number; readonly y: number }): number {
  const card = scene.cards.get(id);
  if (!card) return 0;
  return Math.hypot(card.at.x + card.card.width / 2 - centre.x, card.at.y + card.card.height / 2 - centre.y);
}

/** The list before when nothing changed, so that it compares by identity. */
function keep(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.length === after.length && before.every((id, at) => id === after[at]) ? before : after;
}
