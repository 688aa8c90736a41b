import { type Attempt, layInColumns } from "./column-layout.ts";
import { drawingCost } from "./drawing-cost.ts";
import { restorePlaces, savePlaces } from "./places.ts";
import type { Vertex } from "./vertex.ts";

/** The attempts worth making for so many vertices: many seeds and column counts for few, one for many. */
export const columnAttempts = (
  count: number,
  { seed, aspect }: { readonly seed: number; readonly aspect: number },
): readonly Attempt[] => {
  const seeds = count <= 45 ? 3 : 1;
  const sweeps = count <= 45 ? 200 : 400;
  const counts = count <= 100 ? [0, 1, -1] : [0];
  return Array.from({ length: seeds }, (_, i) => seed + i).flatMap((each) =>
    counts.map((more) => ({ seed: each, aspect, more, sweeps, balance: count <= 45 ? 3 : 6 })),
  );
};

/** Makes the attempts and keeps the best in place. Returns whether all were made. */
export const layBestInColumns = (
  vertices: readonly Vertex[],
  attempts: readonly Attempt[],
  progress: (done: number) => boolean,
): boolean => {
  let best: { readonly cost: number; readonly places: ReturnType<typeof savePlaces> } | undefined;
  for (const [i, attempt] of attempts.entries()) {
    layInColumns(vertices, attempt);
    const cost = drawingCost(vertices, attempt.aspect);
    if (!best || cost < best.cost) best = { cost, places: savePlaces(vertices) };
    if (!progress((i + 1) / attempts.length)) {
      restorePlaces(best.places);
      return i + 1 === attempts.length;
    }
  }
  if (best) restorePlaces(best.places);
  return true;
};
