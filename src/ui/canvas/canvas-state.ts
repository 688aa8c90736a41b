import { createStore, type StoreApi } from "zustand/vanilla";
import type { Point, Rect } from "../../core/layout/graph.ts";
import type { Guide } from "./scene/guides.ts";
import type { Hit } from "./scene/hit.ts";
import type { Detail } from "./scene/viewport.ts";

/** What the pointer is doing. Each state says all that it needs; there are no flags beside it. */
export type Gesture =
  | { readonly kind: "idle" }
  | {
      readonly kind: "dragging";
      readonly ids: readonly string[];
      readonly by: Point;
      readonly guides: readonly Guide[];
    }
  | {
      readonly kind: "connecting";
      readonly from: { readonly tableId: string; readonly columnId: string | undefined };
      readonly at: Point;
      readonly over: { readonly tableId: string; readonly columnId: string | undefined } | undefined;
      readonly many: boolean;
    }
  | { readonly kind: "marquee"; readonly area: Rect }
  /** An area or note by its corner. */
  | { readonly kind: "resizing"; readonly id: string; readonly to: Rect };

/** Tables, areas and notes on their way. */
export type Dragging = Extract<Gesture, { kind: "dragging" }>;

/** A name or type being edited where it stands; of a new column, `recordId` is its table. */
export type InlineEdit = {
  readonly kind: "table" | "column" | "type" | "new";
  readonly tableId: string;
  readonly recordId: string;
};

/** An area or note whose words are being written where it stands; it has no id while it is being made. */
export type Writing = { readonly id: string | undefined };

/** What only the canvas needs to know. */
export type CanvasState = {
  readonly detail: Detail;
  readonly hover: Hit | undefined;
  readonly gesture: Gesture;
  readonly editing: InlineEdit | undefined;
  readonly writing: Writing | undefined;
  /** Whether the panel of what is shown stands open. */
  readonly choosing: boolean;
  /** How far an arrangement is, 0 to 1, and how to give it up. */
  readonly arranging: { readonly done: number; readonly cancel: () => void } | undefined;
  /** How many scenes there have been: changes when there is another. */
  readonly scenes: number;
  /** Tables that stand as DOM nodes, in order of mounting. */
  readonly mounted: readonly string[];
};

export type CanvasStore = StoreApi<CanvasState>;

export const idle: Gesture = { kind: "idle" };

/** A canvas nobody has touched. */
export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    detail: "full",
    hover: undefined,
    gesture: idle,
    editing: undefined,
    writing: undefined,
    choosing: false,
    arranging: undefined,
    scenes: 0,
    mounted: [],
  }));
}
