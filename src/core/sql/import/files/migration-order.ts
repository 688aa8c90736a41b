import { compareDigits, naturalOrder } from "../../../base/natural-order.ts";

/** Flyway's names: `V2__add.sql`, `V2.1__x.sql`; repeatable `R__views.sql` come after all versions. */
const flyway = /^(?:([VB])(\d+(?:[._]\d+)*)|R)__/;

/**
 * Puts names of files or paths into the order in which migration tools run them: folder by folder, numbers by their
 * value (2 before 10), Flyway's versions before its repeatable files. Gives below zero when `a` comes first.
 */
export function inMigrationOrder(a: string, b: string): number {
  const ours = a.split(/[\\/]/);
  const theirs = b.split(/[\\/]/);
  for (let at = 0; at < Math.min(ours.length, theirs.length); at += 1) {
    const order = compareNames(ours[at] ?? "", theirs[at] ?? "");
    if (order !== 0) return order;
  }
  return ours.length - theirs.length;
}

function compareNames(a: string, b: string): number {
  const ours = flyway.exec(a);
  const theirs = flyway.exec(b);
  if (!ours || !theirs) return naturalOrder(a, b);
  if ((ours[2] === undefined) !== (theirs[2] === undefined)) return ours[2] === undefined ? 1 : -1;
  // A baseline stands for all versions up to its own.
  return compareVersions(ours[2] ?? "", theirs[2] ?? "") || naturalOrder(a, b);
}

function compareVersions(a: string, b: string): number {
  const ours = a.split(/[._]/);
  const theirs = b.split(/[._]/);
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const order = compareDigits(ours[at] ?? "0", theirs[at] ?? "0");
    if (order !== 0) return order;
  }
  return 0;
}
