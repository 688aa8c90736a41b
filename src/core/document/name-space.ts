import { groupBy } from "../base/group-by.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "./catalog.ts";
import { aKind } from "./record-words.ts";
import type { ColumnRecord, NamespaceRecord, SchemaRecord, TableRecord } from "./records/index.ts";

/** Something with a name: which record gives it, and what a person calls it, with its article. */
export type Named = { readonly id: string; readonly name: string; readonly what: string };

/** Things of which no two may have the same name, and where that is, in words; empty for the whole design. */
export type NameSpace = {
  readonly key: string;
  place(): string;
  members(): Iterable<Named>;
};

type Spaces = Iterable<NameSpace>;

/** PostgreSQL's spaces of names that a record has a name in, or that it holds. */
export function nameSpacesOf(catalog: Catalog, record: SchemaRecord): Spaces {
  switch (record.kind) {
    case "design":
    case "extension":
      return designSpaces(catalog);
    case "namespace":
      return [...designSpaces(catalog), ...spacesIn(catalog, record)];
    case "enum":
      return [...spacesAround(catalog, record.id), valueSpace(catalog, record.id)];
    case "enum-value":
      return [valueSpace(catalog, catalog.parentOf(record.id)?.id)];
    case "table":
    case "view":
      return [...spacesAround(catalog, record.id), ...spacesWithin(catalog, record.id)];
    case "domain":
    case "sequence":
    case "function":
    case "index":
      return spacesAround(catalog, record.id);
    case "column":
      return [columnSpace(catalog, catalog.parentOf(record.id)?.id), ...identitySpaces(catalog, record)];
    case "primary-key":
    case "unique":
      return [...spacesAround(catalog, record.id), ...constraintSpaces(catalog, record.id)];
    case "foreign-key":
    case "check":
      return constraintSpaces(catalog, record.id);
    case "trigger":
      return spacesWithin(catalog, catalog.parentOf(record.id)?.id);
    case "kept":
      return [];
  }
}

function designSpaces(catalog: Catalog): Spaces {
  return [
    { key: "namespaces", place: () => "", members: () => catalog.all("namespace").map(named) },
    { key: "extensions", place: () => "", members: () => catalog.all("extension").map(named) },
  ];
}

function spacesAround(catalog: Catalog, id: string): Spaces {
  const namespace = catalog.namespaceOf(id);
  return namespace ? spacesIn(catalog, namespace) : [];
}

function identitySpaces(catalog: Catalog, column: ColumnRecord): Spaces {
  return column.identity?.sequence == null ? [] : spacesAround(catalog, column.id);
}

/** In a namespace: relations with the indexes of keys and the sequences of identities; types; routines. */
function spacesIn(catalog: Catalog, namespace: NamespaceRecord): Spaces {
  const { id } = namespace;
  const place = () => namespace.name;
  return [
    { key: `relations ${id}`, place, members: () => relations(catalog, namespace) },
    { key: `types ${id}`, place, members: () => types(catalog, namespace) },
    { key: `routines ${id}`, place, members: () => routines(catalog, namespace) },
  ];
}

function relations(catalog: Catalog, namespace: NamespaceRecord): readonly Named[] {
  const { tables, views, sequences } = namespace;
  const found = [...present(catalog, [...tables, ...views, ...sequences])];
  for (const id of tables) {
    for (const constraint of catalog.find("table", id)?.constraints ?? []) {
      const record = catalog.record(constraint);
      if (record?.kind === "primary-key" || record?.kind === "unique") found.push(named(record));
    }
  }
  for (const id of [...tables, ...views]) for (const index of catalog.indexesOf(id)) found.push(named(index));
  found.push(...(identitySequences(catalog).get(namespace) ?? []));
  return found;
}

/** Sequences of identity columns that have a name of their own, by the namespace they lie in. */
const identitySequences = memoizeByIdentity((catalog: Catalog) => {
  const named = catalog.all("column").flatMap(({ id, identity }) => {
    return identity?.sequence == null ? [] : [{ id, name: identity.sequence, what: "a sequence" }];
  });
  return groupBy(named, ({ id }) => catalog.namespaceOf(id));
});

/** Tables and views count, because each row is a value of a type of their name; among each other they are relations. */
function* types(catalog: Catalog, { enums, domains, tables, views }: NamespaceRecord): Iterable<Named> {
  if (enums.length === 0 && domains.length === 0) return;
  const rows = new Map<string, Named>();
  for (const row of present(catalog, [...tables, ...views])) rows.set(row.name, row);
  yield* rows.values();
  yield* present(catalog, [...enums, ...domains]);
}

function routines(catalog: Catalog, { functions }: NamespaceRecord): Iterable<Named> {
  return functions.flatMap((id) => {
    const routine = catalog.find("function", id);
    return routine ? [{ ...named(routine), name: `${routine.name}(${routine.identity})` }] : [];
  });
}

/** In a table or view: columns, constraints with the triggers that are constraints, triggers. */
function spacesWithin(catalog: Catalog, id: string | undefined): Spaces {
  if (id === undefined) return [];
  const place = () => catalog.pathOf(id);
  const table = catalog.find("table", id);
  const triggers = { key: `triggers ${id}`, place, members: () => catalog.triggersOf(id).map(named) };
  return table ? [triggers, columnSpace(catalog, id), constraintSpace(catalog, table)] : [triggers];
}

function constraintSpaces(catalog: Catalog, id: string): Spaces {
  const table = catalog.tableOf(id);
  return table ? [constraintSpace(catalog, table)] : [];
}

function constraintSpace(catalog: Catalog, { id, constraints }: TableRecord): NameSpace {
  const triggers = () => catalog.triggersOf(id).filter((trigger) => trigger.constraint);
  return {
    key: `constraints ${id}`,
    place: () => catalog.pathOf(id),
    members: () => [...present(catalog, constraints), ...triggers().map(named)],
  };
}

function columnSpace(catalog: Catalog, tableId = ""): NameSpace {
  return {
    key: `columns ${tableId}`,
    place: () => catalog.pathOf(tableId),
    members: () => catalog.columnsOf(tableId).map(named),
  };
}

function valueSpace(catalog: Catalog, enumId = ""): NameSpace {
  return {
    key: `values ${enumId}`,
    place: () => catalog.pathOf(enumId),
    members: () => present(catalog, catalog.find("enum", enumId)?.values ?? []),
  };
}

function* present(catalog: Catalog, ids: readonly string[]): Iterable<Named> {
  for (const id of ids) {
    const record = catalog.record(id);
    if (record && record.kind !== "kept" && record.kind !== "design") yield named(record);
  }
}

function named(record: Exclude<SchemaRecord, { readonly kind: "kept" | "design" }>): Named {
  return { id: record.id, name: record.name, what: aKind(record) };
}
