import { type Catalog, catalogOf } from "../document/catalog.ts";
import { ownerOf, rootOf } from "../layout/diagram.ts";
import type { Change } from "./change.ts";
import type { Comparison } from "./comparison.ts";
import { describeChange } from "./describe-change.ts";

/** What became of something, as it is drawn: never told by its colour alone. */
export type Sign = "added" | "changed" | "removed";

/** A change for people. */
export interface ToldChange {
  /** Its place among the changes of the comparison. */
  readonly at: number;
  readonly words: string;
  readonly sign: Sign;
  /** The record it is about: its id in the comparison. */
  readonly id: string;
  /** The drawn table or view that shows it; undefined for what has no place on the canvas. */
  readonly tableId: string | undefined;
  /** How many changes come and go with it: the parts of what was added or removed whole. */
  readonly parts: number;
}

/** What became of the record of a change. */
export function signOf({ verb }: Change): Sign {
  return verb === "added" || verb === "removed" ? verb : "changed";
}

/** The changes in words. What comes or goes as part of something else is counted there, and no line of its own. */
export function tellChanges(comparison: Comparison): readonly ToldChange[] {
  const whole = { added: new Set<string>(), removed: new Set<string>() };
  for (const { id, verb } of comparison.changes) {
    if (verb === "added" || verb === "removed") whole[verb].add(id);
  }
  const [before, after] = [catalogOf(comparison.before), catalogOf(comparison.after)];
  const parts = new Map<string, number>();
  const lines: (readonly [Change, number])[] = [];
  for (const [at, change] of comparison.changes.entries()) {
    const { id, verb } = change;
    const owner =
      verb === "added" || verb === "removed"
        ? wholeOwner(verb === "added" ? after : before, id, whole[verb])
        : undefined;
    if (owner === undefined) lines.push([change, at]);
    else parts.set(`${verb} ${owner}`, (parts.get(`${verb} ${owner}`) ?? 0) + 1);
  }
  return lines.map(([change, at]) => ({
    at,
    words: describeChange(comparison, change),
    sign: signOf(change),
    id: change.id,
    tableId: drawnTableOf(change.verb === "removed" ? before : after, change.id),
    parts: parts.get(`${change.verb} ${change.id}`) ?? 0,
  }));
}

/** The outermost of the owners of a record that share its fate. */
function wholeOwner(catalog: Catalog, id: string, fate: ReadonlySet<string>): string | undefined {
  const parent = catalog.parentOf(id);
  if (!parent || !fate.has(parent.id)) return undefined;
  return wholeOwner(catalog, parent.id, fate) ?? parent.id;
}

/** The table or view whose card shows a record; partitions are part of their parent's. */
export function drawnTableOf(catalog: Catalog, id: string): string | undefined {
  const owner = ownerOf(catalog, id);
  return owner?.kind === "table" ? rootOf(catalog, owner).id : owner?.id;
}
