import { memoizeByIdentity } from "../../../core/base/memoize-by-identity.ts";
import type { Point } from "../../../core/layout/graph.ts";
import { rectOf, type Scene, type SceneCard } from "./scene.ts";

/**
 * The order of the cards that lie on each other, by id: a card covers those with a lower number. What lies alone has
 * none, and all of that can be painted at once.
 */
export type Stacking = ReadonlyMap<string, number>;

/** The order of the design, with the `raised` cards last. */
export function stackingOf(scene: Scene, raised: ReadonlySet<string>): Stacking {
  const piled = piledIn(scene);
  if (piled.length === 0) return ALONE;
  return new Map(piled.map((id, place) => [id, 1 + place + (raised.has(id) ? piled.length : 0)]));
}

const ALONE: Stacking = new Map();

/** A scene whose cards stand where those of the one before did has its grid, and so its piles. */
const piles = memoizeByIdentity((_grid: Scene["grid"]): { ids?: readonly string[] } => ({}));

function piledIn({ cards, grid }: Scene): readonly string[] {
  const pile = piles(grid);
  pile.ids ??= [...cards].flatMap(([id, { card, at }]) =>
    grid.search(rectOf(card, at)).length > 1 ? [id] : [],
  );
  return pile.ids;
}

/** Cards from the lowest to the highest: first all that lie alone, then the others one by one. */
export function inStacks(cards: readonly SceneCard[], stacking: Stacking): readonly (readonly SceneCard[])[] {
  if (stacking.size === 0) return [cards];
  const rank = ({ card }: SceneCard): number => stacking.get(card.tableId) ?? 0;
  const piled = cards.filter((card) => rank(card) > 0).sort((a, b) => rank(a) - rank(b));
  return [cards.filter((card) => rank(card) === 0), ...piled.map((card) => [card])];
}

/** Whether a place on a card is covered by another one. */
export function isCovered(
  { id, at }: { readonly id: string; readonly at: Point },
  cards: ReadonlyMap<string, SceneCard>,
  stacking: Stacking,
): boolean {
  const rank = stacking.get(id) ?? 0;
  if (rank === 0) return false;
  return [...stacking].some(([other, higher]) => {
    const scene = higher > rank ? cards.get(other) : undefined;
    if (!scene) return false;
    const { x, y, width, height } = rectOf(scene.card, scene.at);
    return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
  });
}
