import { blankPlacement } from "../document/diagram-record.ts";
import type { Edit } from "./edit.ts";

/** Puts what comes to the diagram at whole px, at 100 %; a place that is none is as good as no place. */
export function placeNew(
  edit: Edit,
  id: Parameters<typeof blankPlacement>[0],
  at: { readonly x: number; readonly y: number } | undefined,
): void {
  if (at && Number.isFinite(at.x) && Number.isFinite(at.y))
    edit.place({ ...blankPlacement(id), x: Math.round(at.x), y: Math.round(at.y) });
}
