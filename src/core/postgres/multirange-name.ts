import { clipToBytes, longestName } from "./default-names.ts";

const ending = "_multirange";

/**
 * The name PostgreSQL gives the type of a range's sets: `range` becomes `multirange`, else `_multirange` follows (manual
 * 8.17; `makeMultirangeTypeName` in src/backend/catalog/pg_type.c).
 */
export function multirangeName(range: string): string {
  if (range.includes("range")) return clipToBytes(range.replace("range", "multirange"), longestName);
  return `${clipToBytes(range, longestName - ending.length)}${ending}`;
}

/** The name of the type of a range's sets: its own, or the one PostgreSQL gives. */
export function multirangeOf(range: { readonly name: string; readonly multirange: string | null }): string {
  return range.multirange ?? multirangeName(range.name);
}
