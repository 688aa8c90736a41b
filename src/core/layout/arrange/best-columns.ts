import { type Attempt, layInColumns } from "./column-layout.ts";
import { type Places, restorePlaces, savePlaces } from "./places.ts";
import type { Vertex } from "./vertex.ts";

/** The attempts worth making for so many vertices: many seeds and column counts for few, one for many. */
export const columnAttempts = (
  count: number,
  { seed, aspect }: { readonly seed: number; readonly aspect: number },
): readonly Attempt[] => {
  const seeds = count <= 45 ? 3 : 1;
  const sweeps = count <= 45 ? 200 : 400;
  const counts = count <= 100 ? [0, 1, -1] : [0];
  return Array.from({ length: seeds }, (_, i) => 16 * seed + i).flatMap((each) =>
    counts.map((more) => ({ seed: each, aspect, more, sweeps, balance: count <= 45 ? 3 : 6 })),
  );
};

/** A finished attempt, to be compared with others. */
type Finished = { readonly cost: number; readonly places: Places };

/** How an attempt is judged: roughly at first, and the best few of them exactly. */
export type Judges = {
  readonly roughly: (vertices: readonly Vertex[]) => number;
  readonly exactly: ((vertices: readonly Vertex[]) => number) | undefined;
};

const finalists = 4;

const bestOf = (finished: readonly Finished[]): Finished | undefined =>
  finished.reduce<Finished | undefined>(
    (best, each) => (best && best.cost <= each.cost ? best : each),
    undefined,
  );

/** Makes the attempts and keeps the best in place. Returns whether all were made; false from progress ends early. */
export const layBestInColumns = (
  vertices: readonly Vertex[],
  attempts: readonly Attempt[],
  by: Judges & { readonly progress: (done: number) => boolean },
): boolean => {
  const finished: Finished[] = [];
  for (const attempt of attempts) {
    layInColumns(vertices, attempt);
    finished.push({ cost: by.roughly(vertices), places: savePlaces(vertices) });
    if (!by.progress(finished.length / attempts.length)) break;
  }
  const { exactly } = by;
  const final = [...finished].sort((a, b) => a.cost - b.cost).slice(0, finalists);
  const best = exactly
    ? bestOf(
        final.map(({ places }) => {
          restorePlaces(places);
          return { places, cost: exactly(vertices) };
        }),
      )
    : final[0];
  if (best) restorePlaces(best.places);
  return finished.length === attempts.length;
};
