import { type Refusal, refuse } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { SchemaRecord, TableRecord } from "../document/records/index.ts";
import { childIdsOf, referenceIdsOf } from "../document/references.ts";

/**
 * The part of a design that lies in these namespaces, with what that refers to: tables of other namespaces are external
 * ones with their columns and keys. What belongs to the database as a whole stays if all it mentions does. Refused when a
 * namespace is not there.
 */
export function onlyNamespaces(document: Document, names: readonly string[]): Document | Refusal {
  const catalog = catalogOf(document);
  const missing = names.find((name) => catalog.namespaceNamed(name) === undefined);
  if (missing !== undefined) return refuse(`there is no namespace “${missing}” in this database`);
  const inside = new Set<string>(names.flatMap((name) => catalog.namespaceNamed(name)?.id ?? []));
  const isInside = (id: string): boolean => inside.has(catalog.namespaceOf(id)?.id ?? "");
  const stays = reached(catalog, inside, isInside);
  const schema = new Map<string, SchemaRecord>();
  for (const record of catalog.walk()) {
    if (stays.has(record.id)) schema.set(record.id, trimmed(record, { stays, isInside }));
  }
  return { schema, diagram: document.diagram };
}

type IsInside = (id: string) => boolean;

/** Everything in the namespaces and all that it mentions, with the owners of what is mentioned. */
function reached(catalog: Catalog, inside: ReadonlySet<string>, isInside: IsInside): ReadonlySet<string> {
  const stays = new Set<string>([catalog.design.id]);
  const pending: string[] = [...inside, ...catalog.design.extensions];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const record = catalog.record(id);
    if (!record || stays.has(id)) continue;
    stays.add(id);
    pending.push(catalog.parentOf(id)?.id ?? catalog.design.id, ...leadsTo(catalog, record, isInside));
  }
  const { grants, kept, objects, publications } = catalog.design;
  const fits = (id: string): boolean => stays.has(id) && isInside(id);
  for (const id of [...objects, ...publications, ...grants, ...kept]) {
    const record = catalog.record(id);
    const mentioned = record ? referenceIdsOf(record) : [];
    if (mentioned.length > 0 && mentioned.every(fits)) stays.add(id);
  }
  return stays;
}

/** What comes with a record. Other namespaces come without what lies in them, their tables with columns and keys only. */
function leadsTo(catalog: Catalog, record: SchemaRecord, isInside: IsInside): readonly string[] {
  if (record.kind === "namespace" && !isInside(record.id)) return [];
  if (record.kind === "table" && !isInside(record.id)) {
    const keys = [catalog.primaryKeyOf(record.id) ?? [], catalog.uniquesOf(record.id)].flat();
    return [...record.columns, ...keys.map(({ id }) => id)];
  }
  return [...childIdsOf(record), ...referenceIdsOf(record)];
}

type Trim = { readonly stays: ReadonlySet<string>; readonly isInside: IsInside };

/** A record that mentions only what stays. */
function trimmed(record: SchemaRecord, { isInside, stays }: Trim): SchemaRecord {
  const left = <I extends string>(ids: readonly I[]): readonly I[] => ids.filter((id) => stays.has(id));
  if (record.kind === "table" && !isInside(record.id)) return externalOf(record, left);
  if (record.kind === "design") {
    const { extensions, grants, kept, namespaces, objects, publications } = record;
    return {
      ...record,
      namespaces: left(namespaces),
      extensions: left(extensions),
      objects: left(objects),
      publications: left(publications),
      grants: left(grants),
      kept: left(kept),
    };
  }
  if (record.kind !== "namespace") return record;
  return {
    ...record,
    enums: left(record.enums),
    domains: left(record.domains),
    sequences: left(record.sequences),
    tables: left(record.tables),
    views: left(record.views),
    functions: left(record.functions),
    composites: left(record.composites),
    ranges: left(record.ranges),
  };
}

function externalOf(
  table: TableRecord,
  left: <I extends string>(ids: readonly I[]) => readonly I[],
): TableRecord {
  return {
    ...table,
    constraints: left(table.constraints),
    indexes: [],
    triggers: [],
    rules: [],
    policies: [],
    statistics: [],
    partitionBy: null,
    partitionOf: null,
    inherits: [],
    replicaIdentity: null,
    foreign: null,
    ofType: null,
    external: true,
  };
}
