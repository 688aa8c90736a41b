import { equal } from "../base/equal.ts";
import { isRecord } from "../document/blank.ts";
import { entriesOf, type Field } from "../document/field.ts";
import { recordShapes, type SchemaRecord } from "../document/records/index.ts";

/** A record as it was when somebody began to edit it, as they left it, and as it is meanwhile. */
export interface ThreeVersions {
  readonly base: SchemaRecord;
  readonly edited: SchemaRecord;
  readonly current: SchemaRecord;
}

/** What was edited is as edited, all else as it is meanwhile. What it owned and lost in the edit is still listed. */
export function mergedRecord({ base, edited, current }: ThreeVersions): SchemaRecord {
  const versions: readonly Plain[] = [base, edited, current];
  const [old = {}, next = {}, now = {}] = versions;
  const fields = entriesOf(recordShapes[current.kind].fields).map(([name, field]) => [
    name,
    name === "exceptions"
      ? withAdded(now[name], without(next[name], old[name]))
      : mergedValue(field, { old: old[name], next: next[name], now: now[name] }),
  ]);
  const merged: unknown = { ...current, ...Object.fromEntries(fields) };
  if (isRecord(merged)) return merged;
  throw new Error(`Merging broke a ${current.kind}`);
}

type Plain = Readonly<Record<string, unknown>>;

type Values = { readonly old: unknown; readonly next: unknown; readonly now: unknown };

function mergedValue(field: Field, { old, next, now }: Values): unknown {
  if (equal(old, next)) return now;
  if (field.type !== "children") return next;
  return mergedChildren(
    { base: idsIn(old), edited: idsIn(next), current: idsIn(now) },
    { ordered: field.ordered },
  );
}

type Lists = {
  readonly base: readonly string[];
  readonly edited: readonly string[];
  readonly current: readonly string[];
};

/** What came stands behind what it came behind, and an order that was changed is that order. */
function mergedChildren(
  { base, edited, current }: Lists,
  { ordered }: { readonly ordered: boolean },
): readonly string[] {
  const merged = [...(ordered && isReordered(base, edited) ? inOrderOf(edited, current) : current)];
  for (const [at, id] of edited.entries()) {
    if (base.includes(id) || merged.includes(id)) continue;
    const ahead = edited.slice(0, at).findLast((other) => merged.includes(other));
    if (!ordered) merged.push(id);
    else merged.splice(ahead === undefined ? 0 : merged.indexOf(ahead) + 1, 0, id);
  }
  return merged;
}

function isReordered(base: readonly string[], edited: readonly string[]): boolean {
  const kept = base.filter((id) => edited.includes(id));
  return edited.filter((id) => base.includes(id)).some((id, at) => id !== kept[at]);
}

/** What both have in the order of the first; what only the second has stays where it is. */
function inOrderOf(order: readonly string[], ids: readonly string[]): readonly string[] {
  const both = order.filter((id) => ids.includes(id));
  let next = 0;
  return ids.map((id) => (order.includes(id) ? (both[next++] ?? id) : id));
}

function without(list: unknown, others: unknown): readonly unknown[] {
  if (!Array.isArray(list) || !Array.isArray(others)) return [];
  return list.filter((item) => !others.some((other) => equal(item, other)));
}

/** A text tells some of the findings that stand, never all of them. */
function withAdded(list: unknown, added: readonly unknown[]): unknown {
  return Array.isArray(list) ? [...list, ...without(added, list)] : list;
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
