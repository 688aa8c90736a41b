import { groupBy } from "../base/group-by.ts";
import { lazy } from "../base/lazy.ts";
import type { Catalog } from "./catalog.ts";
import { invariants } from "./invariants/index.ts";
import type { SchemaRecord } from "./records/index.ts";
import { childIdsOf } from "./references.ts";
import type { Scope, Violation } from "./violation.ts";

/** What an edit touched, by id: a patch says it with its keys. */
type Touched = {
  readonly schema: { keys(): Iterable<string> };
  readonly diagram: { keys(): Iterable<string> };
};

/**
 * What is wrong with a document; nothing in a valid one. With `touched`, only what edits of these records (deleted ones
 * included) can have broken, given that the document was valid before them.
 */
export function violationsOf(catalog: Catalog, touched?: Touched): readonly Violation[] {
  const scope = touched ? scopeAround(catalog, touched) : wholeScope(catalog);
  return invariants.flatMap((invariant) =>
    [...invariant.find(catalog, scope)].map((finding) => ({ invariant: invariant.id, ...finding })),
  );
}

function wholeScope({ document }: Catalog): Scope {
  return scopeOf(new Set(document.schema.keys()), new Set(document.diagram.keys()), [
    ...document.schema.values(),
  ]);
}

function scopeOf(
  ids: ReadonlySet<string>,
  placed: ReadonlySet<string>,
  records: readonly SchemaRecord[],
): Scope {
  return { ids, placed, records, byKind: lazy(() => groupBy(records, ({ kind }) => kind)) };
}

/**
 * Owners count because they give their children meaning (a column its table), children because their owner does
 * (a key of a table that lost a column), and what refers to any of these. A namespace's many children only count
 * where they can depend on it: a sequence lies beside the table whose column owns it.
 */
function scopeAround(catalog: Catalog, { schema, diagram }: Touched): Scope {
  const touched = new Set(schema.keys());
  const around = new Map<string, SchemaRecord>();
  const include = (record: SchemaRecord | undefined): void => {
    if (record) around.set(record.id, record);
  };
  const centres = new Set<string>();
  for (const id of touched) {
    centres.add(id);
    const owner = catalog.parentOf(id);
    if (owner?.kind === "table" || owner?.kind === "view" || owner?.kind === "composite")
      centres.add(owner.id);
  }
  for (const id of centres) {
    const record = catalog.record(id);
    include(record);
    include(catalog.parentOf(id));
    for (const referring of catalog.referencesTo(id)) include(referring);
    for (const child of record ? dependentChildren(record) : []) include(catalog.record(child));
  }
  return scopeOf(touched, new Set(diagram.keys()), [...around.values()]);
}

function dependentChildren(record: SchemaRecord): readonly string[] {
  if (record.kind === "design") return [];
  return record.kind === "namespace" ? record.sequences : childIdsOf(record);
}
