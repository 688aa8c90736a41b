import type { Catalog } from "../document/catalog.ts";
import type { SchemaRecord, ViewRecord } from "../document/records/index.ts";
import { queryColumns } from "./query-columns.ts";
import type { KnownRelation, RelationLookup } from "./resolve.ts";

/**
 * What a relation's name means in the SQL of a design. A name without namespace is looked for in `public`, then
 * anywhere if only one namespace has it: the search path of the person who wrote it is not known.
 */
export function relationLookup(catalog: Catalog): RelationLookup {
  return lookupBelow(catalog, new Set());
}

function lookupBelow(catalog: Catalog, within: ReadonlySet<string>): RelationLookup {
  return (namespace, name) => {
    const record = relationCalled(catalog, namespace, name);
    return record && known(catalog, record, within);
  };
}

/** The table or view that a name means. */
export function relationCalled(
  catalog: Catalog,
  namespace: string | undefined,
  name: string,
): SchemaRecord | undefined {
  const found = namespacesFor(catalog, namespace)
    .map((id) => catalog.relationNamed(id, name))
    .filter((record) => record?.kind === "table" || record?.kind === "view");
  return namespace === undefined && found.length > 1 && !inPublic(catalog, found[0]) ? undefined : found[0];
}

/** Whether a record lies in `public`. */
export function inPublic(catalog: Catalog, record: SchemaRecord | undefined): boolean {
  return record !== undefined && catalog.namespaceOf(record.id)?.name === "public";
}

function namespacesFor(catalog: Catalog, namespace: string | undefined): readonly string[] {
  const all = catalog.all("namespace");
  if (namespace !== undefined) return all.filter(({ name }) => name === namespace).map(({ id }) => id);
  return [...all]
    .sort((a, b) => Number(b.name === "public") - Number(a.name === "public"))
    .map(({ id }) => id);
}

function known(
  catalog: Catalog,
  record: SchemaRecord,
  within: ReadonlySet<string>,
): KnownRelation | undefined {
  if (record.kind === "table") {
    return { id: record.id, columns: catalog.columnsOf(record.id).map(({ name }) => name) };
  }
  return record.kind === "view"
    ? { id: record.id, columns: viewColumns(catalog, record, within) }
    : undefined;
}

/** A view's columns: the names given, then those of its query; undefined when the query does not tell. */
function viewColumns(
  catalog: Catalog,
  view: ViewRecord,
  within: ReadonlySet<string>,
): readonly string[] | undefined {
  if (within.has(view.id)) return undefined;
  const own = queryColumns(view.query, lookupBelow(catalog, new Set([...within, view.id])));
  return own && [...view.columnNames, ...own.slice(view.columnNames.length)];
}
