import type { Document } from "./document.ts";
import { childIdsOf } from "./references.ts";

/** Compares two records of a design by id: which of them comes first when each owner is met before what it owns. */
export function walkOrder(
  schema: Document["schema"],
  owners: ReadonlyMap<string, string>,
): (a: string, b: string) => number {
  const places = new Map<string, ReadonlyMap<string, number>>();
  const paths = new Map<string, readonly number[]>();
  const placesIn = (ownerId: string): ReadonlyMap<string, number> => {
    const known = places.get(ownerId);
    if (known) return known;
    const owner = schema.get(ownerId);
    const found = new Map((owner ? childIdsOf(owner) : []).map((id, at) => [id, at]));
    places.set(ownerId, found);
    return found;
  };
  const pathOf = (id: string): readonly number[] => {
    const known = paths.get(id);
    if (known) return known;
    const owner = owners.get(id);
    const path = owner === undefined ? [] : [...pathOf(owner), placesIn(owner).get(id) ?? 0];
    paths.set(id, path);
    return path;
  };
  return (a, b) => compare(pathOf(a), pathOf(b));
}

/** The shorter first where one begins with the other. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
