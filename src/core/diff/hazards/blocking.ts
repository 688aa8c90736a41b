import type { RelationEffect } from "./effect.ts";
import type { Gathered } from "./gather.ts";
import { blockedBy } from "./lock-mode.ts";
import { advise, type Warning } from "./part.ts";

/** Who waits for whom: one warning for each table that others cannot read or write meanwhile. */
export function blockingWarnings(gathered: Gathered): readonly Warning[] {
  const told = new Set(gathered.warnings.map(({ kind, on }) => `${kind} ${on?.path ?? ""}`));
  const long = worksLong(gathered);
  return gathered.relations.flatMap((effect): readonly Warning[] => {
    const on = gathered.touched.get(effect.relation);
    const blocked = blockedBy(effect.lock);
    if (!on || blocked === "nothing" || effect.kind === "index" || effect.kind === "sequence") return [];
    const kind = blocked === "writes" ? "blocks-writes" : "blocks-reads";
    if (told.has(`${kind} ${effect.relation}`)) return [];
    return [{ kind, on, reason: reasonFor(effect, long), safer: advise(timeout) }];
  });
}

const timeout =
  "SET lock_timeout to a second or two and try again: while it waits for its turn, everybody else waits behind it.";

/** Whether rows are read or written, so that the locks are held for as long as that takes. */
export function worksLong({ builds, relations }: Gathered): boolean {
  return (
    builds.some(({ concurrently }) => !concurrently) ||
    relations.some(({ isNew, scanned, storage }) => !isNew && (scanned || storage === "rewritten"))
  );
}

function reasonFor({ lock, relation }: RelationEffect, long: boolean): string {
  const who = blockedBy(lock) === "writes" ? "Writes to" : "Reads and writes of";
  const mode = lock.toUpperCase();
  return long
    ? `${who} ${relation} wait until the statement's transaction ends (${mode}), and it takes longer the more rows there are.`
    : `${who} ${relation} wait until the statement's transaction ends (${mode}); the statement itself takes an instant.`;
}
