import type { Box, Link } from "./graph.ts";

/** A word that this share of the tables has in its name is what they are about. */
const SHARED = 0.6;

/**
 * What some boxes are about, in their own words: the word most of their names share, else the name of the box that
 * most of the others refer to.
 */
export function topicName(boxes: readonly Pick<Box, "id" | "name">[], links: readonly Link[]): string {
  const [shared] = rankedWords(boxes);
  if (shared && boxes.length > 2 && shared.count >= SHARED * boxes.length) return shared.word;
  const ids = new Set(boxes.map(({ id }) => id));
  const referred = new Map<string, number>();
  for (const { from, to } of links) {
    if (from !== to && ids.has(from) && ids.has(to)) referred.set(to, (referred.get(to) ?? 0) + 1);
  }
  const ranked = boxes.toSorted(
    (a, b) => (referred.get(b.id) ?? 0) - (referred.get(a.id) ?? 0) || a.name.length - b.name.length,
  );
  return ranked[0]?.name ?? "";
}

function rankedWords(
  boxes: readonly Pick<Box, "name">[],
): readonly { readonly word: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { name } of boxes) {
    for (const word of new Set(name.split(/[_\W]+/).filter(({ length }) => length > 2))) {
      const singular = word.replace(/s$/, "");
      counts.set(singular, (counts.get(singular) ?? 0) + 1);
    }
  }
  return [...counts].map(([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count);
}
