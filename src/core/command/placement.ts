import type { PlacementRecord } from "../document/diagram-record.ts";

/** A placement at the origin, without colour, showing all columns. */
export function blankPlacement(id: PlacementRecord["id"]): PlacementRecord {
  return { id, kind: "placement", x: 0, y: 0, colour: 0, density: "all columns" };
}
