import { isRefusal } from "../../../core/base/refusal.ts";
import type { Point } from "../../../core/layout/graph.ts";
import type { App } from "../../../state/app.ts";
import type { CanvasModel } from "../canvas-model.ts";
import type { Hit } from "../scene/hit.ts";
import type { ConnectionEnd } from "./presses/connect.ts";

/** What gestures do to the design and the selection. */
export type CanvasActions = {
  readonly select: (ids: readonly string[]) => void;
  readonly click: (hit: Hit, adding: boolean) => void;
  /** Selects a table unless it is selected, and answers the tables that move with it. */
  readonly takeInHand: (tableId: string) => readonly string[];
  readonly moveTables: (ids: readonly string[], by: Point) => void;
  readonly connect: (from: ConnectionEnd, to: ConnectionEnd) => void;
  readonly joinManyToMany: (a: string, b: string) => void;
  readonly addTableAt: (at: Point) => void;
};
