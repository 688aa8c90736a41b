import type { StatementEffect } from "./effect.ts";

/** The effect as read in the first design that knows all that the statement names, else as in the first of all. */
export function knownEffect(readings: readonly (() => StatementEffect)[]): StatementEffect | undefined {
  let first: StatementEffect | undefined;
  for (const reading of readings) {
    const effect = reading();
    if (isKnown(effect)) return effect;
    first ??= effect;
  }
  return first;
}

/** Whether all that a statement names was found, as what it is. */
function isKnown({ hazards, relations }: StatementEffect): boolean {
  return (
    relations.every(({ kind }) => kind !== "relation") && hazards.every(({ kind }) => kind !== "not-analysed")
  );
}
