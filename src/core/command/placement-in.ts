import type { Catalog } from "../document/catalog.ts";
import { blankPlacement, type PlacementRecord } from "../document/diagram-record.ts";

/** Where something stands on the canvas, px at 100 %. */
export type Standing = { readonly id: string; readonly x: number; readonly y: number };

/** The placement of a table or view: its own, else a blank one where it is said to stand, or at the origin. */
export function placementIn(
  catalog: Catalog,
  { id }: { readonly id: PlacementRecord["id"] },
  standing: readonly Standing[],
): PlacementRecord {
  const own = catalog.placementOf(id);
  if (own) return own;
  const at = standing.find((one) => one.id === id && Number.isFinite(one.x) && Number.isFinite(one.y));
  return { ...blankPlacement(id), x: Math.round(at?.x ?? 0), y: Math.round(at?.y ?? 0) };
}
