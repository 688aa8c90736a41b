import type { Catalog } from "../document/catalog.ts";

const RIGHT = 360;

/** Where a new table is drawn: to the right of another; nothing where that one has no place. */
export function placeBeside(
  catalog: Catalog,
  id: string,
): { readonly at?: { readonly x: number; readonly y: number } } {
  const placed = catalog.placementOf(id);
  return placed ? { at: { x: placed.x + RIGHT, y: placed.y } } : {};
}
