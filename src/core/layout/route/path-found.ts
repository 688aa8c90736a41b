import type { Point, Side } from "../graph.ts";

/** A way found through the net, still on its lines: lanes move it apart from others afterwards. */
export type FoundPath = {
  readonly points: readonly Point[];
  readonly sideFrom: Side;
  readonly sideTo: Side;
  readonly cost: number;
};
