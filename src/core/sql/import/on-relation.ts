import type { RangeVar } from "@pgsql/types";
import type { KeptRecord, SchemaRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { externalTable, isElsewhere } from "./external-table.ts";
import { findRelation, pathOf } from "./find.ts";
import { keep } from "./keep.ts";
import type { At } from "./statement.ts";
import { relationName, spelled } from "./tree.ts";

/**
 * The relation that a policy, rule, trigger or change hangs on. One in a namespace that the file does not create exists
 * elsewhere (`storage.objects`) and becomes an external table; any other that is missing is refused.
 */
export function ownerFor(draft: Draft, at: At, relation: RangeVar | undefined): SchemaRecord | undefined {
  const written = relationName(relation);
  const record = findRelation(draft, written);
  if (record) return record;
  if (isElsewhere(draft, written)) return externalTable(draft, at, written);
  return at.refuse(`There is no relation ${spelled(written)}.`, relation?.location);
}

/** Keeps a statement about what hangs on a table that is kept as written itself. */
export function keepOnRelation(
  draft: Draft,
  at: At,
  wanted: { readonly noun: string; readonly name: string; readonly on: KeptRecord },
): void {
  const { name, noun, on } = wanted;
  const path = on.provides[0] ?? pathOf(draft, on.id);
  keep(draft, at, {
    subject: `${noun} ${name} on ${path}`,
    phase: "after all",
    provides: [`${path}.${name}`],
    on: [on.id],
  });
}
