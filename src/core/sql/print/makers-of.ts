import type { Catalog } from "../../document/catalog.ts";
import type { RangeRecord } from "../../document/records/index.ts";

/** The functions of the design that make a range: which form equal ones have, and how far two values are apart. */
export function makersOf({ canonical, difference }: RangeRecord): readonly string[] {
  return [canonical, difference].flatMap((routine) => (routine?.kind === "defined" ? [routine.id] : []));
}

/** Whether functions that make a range take it themselves: each depends on the other, so a shell type comes first. */
export function isPromised(catalog: Catalog, range: RangeRecord): boolean {
  return makersOf(range).some((id) => catalog.find("function", id)?.uses.some((used) => used === range.id));
}
