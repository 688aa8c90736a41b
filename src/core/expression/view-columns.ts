import { equal } from "../base/equal.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import type { ViewRecord } from "../document/records/index.ts";
import type { Output, Query, Reference, Scope, Source } from "./query.ts";
import { readQuery } from "./read-query.ts";
import { relationCalled } from "./relation-lookup.ts";
import { bareSource, columnsOf, qualifiedSource, type RelationLookup, relationOf } from "./resolve.ts";
import { isUnknown, type Unknown } from "./unknown.ts";

/** A column of a view; its type only where it plainly is a column of a table, however many views lie between. */
export type ViewColumn = { readonly name: string; readonly type: TypeReference | undefined };

type Columns = readonly ViewColumn[] | undefined;

const queryOf: (view: ViewRecord) => Query | Unknown = memoizeByIdentity(({ query }) => readQuery(query));

const knownIn = memoizeByIdentity((_schema: Document["schema"]) => new Map<string, Columns>());

/** The columns of a view: names from the record, then from its query; undefined when they cannot be known. */
export function viewColumns(catalog: Catalog, view: ViewRecord): Columns {
  const known = knownIn(catalog.document.schema);
  if (!known.has(view.id)) {
    // A view that reads itself, or is read by what it reads, finds this.
    known.set(view.id, undefined);
    known.set(view.id, columnsRead(catalog, view));
  }
  return known.get(view.id);
}

/** Everything that the columns of a view follow from, by identity: while all of it stays, so do they. */
export function behindView(catalog: Catalog, view: ViewRecord): readonly unknown[] {
  const behind: unknown[] = [];
  const met = new Set<string>();
  const pending = [view];
  for (let next = pending.pop(); next; next = pending.pop()) {
    behind.push(next);
    met.add(next.id);
    const query = queryOf(next);
    if (isUnknown(query)) continue;
    for (const { source } of query.relations) {
      const read = recordBehind(catalog, source);
      behind.push(read?.id);
      if (read?.kind === "view" && !met.has(read.id)) pending.push(read);
      if (read?.kind === "table") behind.push(...catalog.columnsOf(read.id));
    }
  }
  return behind;
}

function recordBehind(catalog: Catalog, { relation }: Source) {
  const name = relation?.parts.at(-1);
  return name && relationCalled(catalog, relation?.parts.at(-2)?.value, name.value);
}

function columnsRead(catalog: Catalog, view: ViewRecord): Columns {
  const query = queryOf(view);
  const given = view.columnNames.map((name): ViewColumn => ({ name, type: undefined }));
  const own =
    isUnknown(query) || !query.outputs || query.outputs.some((output) => isMerged(output, query))
      ? undefined
      : typed(query.outputs, readingOf(catalog));
  // A recursive view is written with the names of all its columns, any other perhaps with some.
  if (!own) return view.recursive && given.length > 0 ? given : undefined;
  return own.map(({ name, type }, at) => ({ name: view.columnNames[at] ?? name, type }));
}

/** Whether a star covers columns that joins have merged: their order and number is another then. */
function isMerged(output: Output, { natural, shared }: Query): boolean {
  if ("name" in output || output.of !== undefined) return false;
  return natural.includes(output.star) || shared.some(({ scope }) => scope === output.star);
}

type Reading = { readonly lookup: RelationLookup; readonly columnsBehind: (source: Source) => Columns };

function readingOf(catalog: Catalog): Reading {
  const columnsBehind = (source: Source): Columns => {
    const record = recordBehind(catalog, source);
    if (record?.kind === "view") return viewColumns(catalog, record);
    return record?.kind === "table" ? catalog.columnsOf(record.id) : undefined;
  };
  const lookup: RelationLookup = (namespace, name) => {
    const record = relationCalled(catalog, namespace, name);
    if (record?.kind === "view")
      return { id: record.id, columns: viewColumns(catalog, record)?.map((column) => column.name) };
    return record && { id: record.id, columns: catalog.columnsOf(record.id).map((column) => column.name) };
  };
  return { lookup, columnsBehind };
}

/** Output columns with their types, stars spelled out; undefined when a star covers unknown columns. */
function typed(outputs: readonly Output[], reading: Reading): Columns {
  const columns: ViewColumn[] = [];
  for (const output of outputs) {
    const found = "name" in output ? columnOf(output, reading) : covered(output.star, output.of, reading);
    if (!found) return undefined;
    columns.push(...(output.combined ? found.map(({ name }) => ({ name, type: undefined })) : found));
  }
  return columns;
}

function columnOf(
  { column, inner, name }: Extract<Output, { name: unknown }>,
  reading: Reading,
): readonly ViewColumn[] | undefined {
  if (!inner) return [{ name: name ?? "?column?", type: column && typeBehind(column, reading) }];
  const [first] = typed([inner], reading) ?? [];
  return first && [{ name: first.name, type: undefined }];
}

function covered({ sources }: Scope, of: string | undefined, reading: Reading): Columns {
  const columns: ViewColumn[] = [];
  for (const source of sources) {
    if (of !== undefined && source.name !== of) continue;
    const own = columnsIn(source, reading);
    if (!own) return undefined;
    columns.push(...own);
  }
  return columns;
}

/** The columns of an item of FROM as it shows them. */
function columnsIn(source: Source, reading: Reading): Columns {
  const own = source.outputs
    ? typed(source.outputs, reading)
    : relationOf(source, reading.lookup) && reading.columnsBehind(source);
  return own?.map(({ name, type }, at) => ({ name: source.columnAliases[at] ?? name, type }));
}

/** The type of the column that a name means; undefined when that is not certain. */
function typeBehind(reference: Reference, reading: Reading): TypeReference | undefined {
  const { parts } = reference.chain;
  const name = parts.at(-1)?.value;
  if (name === undefined) return undefined;
  if (parts.length > 1) {
    const source = qualifiedSource(reference, parts.slice(0, -1));
    return source && typeIn(source, name, reading);
  }
  const { source, doubtful } = bareSource(reference, name, reading.lookup);
  if (!source || doubtful) return undefined;
  // Without a qualifier two sides can only have the name when their join has merged the columns.
  const sharers = reference.scope.sources.includes(source)
    ? reference.scope.sources.filter((other) => columnsOf(other, reading.lookup)?.includes(name))
    : [source];
  const [first, ...others] = sharers.map((each) => typeIn(each, name, reading));
  return others.every((other) => equal(other, first)) ? first : undefined;
}

function typeIn(source: Source, name: string, reading: Reading): TypeReference | undefined {
  return columnsIn(source, reading)?.find((column) => column.name === name)?.type;
}
