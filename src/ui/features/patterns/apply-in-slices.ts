import type { Refusal } from "../../../core/base/refusal.ts";
import type { Applied } from "../../../core/pattern/apply-pattern.ts";

/** How long the page may wait for one slice, ms. */
const SLICE = 8;

/** Applies a pattern in slices between which the page stays at hand; undefined where it was given up. */
export async function applyInSlices(
  work: Generator<undefined, Applied | Refusal>,
  signal: AbortSignal,
): Promise<Applied | Refusal | undefined> {
  for (;;) {
    const end = performance.now() + SLICE;
    let next = work.next();
    while (!next.done && performance.now() < end) next = work.next();
    if (next.done) return next.value;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
  }
}
