import { isPlain, misfit } from "./accepts.ts";
import { choice, count, type GroupOf } from "./field.ts";
import type { IdOf } from "./id.ts";
import { defineRecord } from "./record.ts";

/** Where a table or view stands on the canvas, and how it is drawn. Its id is the id of what it places. */
export const placementShape = defineRecord("placement", {
  x: count,
  y: count,
  /** One of the five hues of the design tokens; 0 is none. */
  colour: count,
  density: choice("all columns", "keys", "header"),
});

export const diagramShapes = { placement: placementShape } as const;

export type PlacementRecord = {
  readonly id: IdOf<"table" | "view">;
  readonly kind: "placement";
} & GroupOf<(typeof placementShape)["fields"]>;

/** What belongs to the picture: saved, shared and undoable, but never printed as SQL. */
export type DiagramRecord = PlacementRecord;

/** Why a plain value is no diagram record; undefined when it is one. */
export function diagramMisfit(value: unknown): string | undefined {
  if (!isPlain(value) || typeof value.id !== "string" || value.id === "") return "id is missing";
  return value.kind === "placement"
    ? misfit(placementShape.fields, value, ["id", "kind"])
    : "kind is unknown";
}

/** Whether a plain value is a whole diagram record. What it places is not looked up here. */
export function isDiagramRecord(value: unknown): value is DiagramRecord {
  return diagramMisfit(value) === undefined;
}

/** A placement at the origin, without colour, showing all columns. */
export function blankPlacement(id: PlacementRecord["id"]): PlacementRecord {
  return { id, kind: "placement", x: 0, y: 0, colour: 0, density: "all columns" };
}
