import { seededRandom } from "../random.ts";
import { alignRows } from "./align.ts";
import { anneal } from "./anneal.ts";
import { columnCount, cutIntoColumns, pitchOf } from "./columns.ts";
import { forceStart } from "./force.ts";
import { spreadColumns } from "./spread.ts";
import { stagger } from "./stagger.ts";
import type { Vertex } from "./vertex.ts";

/** One attempt at a column layout. */
export type Attempt = {
  readonly seed: number;
  readonly aspect: number;
  /** Columns more or fewer than the aspect asks for. */
  readonly more: number;
  readonly sweeps: number;
  readonly balance: number;
};

/**
 * Places the vertices in columns: a force-directed start cut by x, annealed, rows aligned, columns spread.
 * Sets every vertex's place, from (0, 0), in multiples of the grid step; no two overlap.
 */
export const layInColumns = (vertices: readonly Vertex[], attempt: Attempt): void => {
  const { seed, aspect, more, sweeps, balance } = attempt;
  const random = seededRandom(seed);
  forceStart(vertices, random);
  const wanted = columnCount(vertices, aspect) + more;
  const columns = cutIntoColumns(vertices, Math.max(1, Math.min(vertices.length, wanted)));
  const pitch = pitchOf(vertices);
  const best = anneal(
    columns.filter((column) => column.length > 0),
    { sweeps, pitch, balance, startHeat: 0.8, random },
  );
  const kept = best.columns.filter((column) => column.length > 0);
  alignRows(kept);
  stagger(kept);
  stagger(kept);
  spreadColumns(kept);
};
