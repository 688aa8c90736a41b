import { groupBy } from "../base/group-by.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "./catalog.ts";
import { isNamed, type NamedRecord } from "./named-record.ts";
import type {
  ColumnRecord,
  NamespaceRecord,
  SchemaRecord,
  StatisticsRecord,
  TableRecord,
} from "./records/index.ts";

/** Something with a name: which record gives it, and the record or words that say what it is, with their article. */
export type Named = { readonly id: string; readonly name: string; readonly what: NamedRecord | string };

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
    case "range":
    case "sequence":
    case "function":
    case "index":
      return spacesAround(catalog, record.id);
    case "composite":
      return [...spacesAround(catalog, record.id), attributeSpace(catalog, record.id)];
    case "attribute":
      return [attributeSpace(catalog, catalog.parentOf(record.id)?.id)];
    case "column":
      return [columnSpace(catalog, catalog.parentOf(record.id)?.id), ...identitySpaces(catalog, record)];
    case "primary-key":
    case "unique":
    case "exclusion":
      return [...spacesAround(catalog, record.id), ...constraintSpaces(catalog, record.id)];
    case "foreign-key":
    case "check":
      return constraintSpaces(catalog, record.id);
    case "trigger":
    case "policy":
    case "rule":
      return spacesWithin(catalog, catalog.parentOf(record.id)?.id);
    case "publication":
      return designSpaces(catalog);
    case "statistics":
      return statisticsSpaces(catalog, record);
    case "object":
    case "kept":
    case "grant":
    case "dependency":
    case "area":
    case "note":
    case "saved-view":
      return [];
  }
}

function designSpaces(catalog: Catalog): Spaces {
  return [
    { key: "namespaces", place: () => "", members: () => catalog.all("namespace").map(named) },
    { key: "extensions", place: () => "", members: () => catalog.all("extension").map(named) },
    { key: "publications", place: () => "", members: () => catalog.all("publication").map(named) },
  ];
}

function spacesAround(catalog: Catalog, id: string): Spaces {
  const namespace = catalog.namespaceOf(id);
  return namespace ? spacesIn(catalog, namespace) : [];
}

function identitySpaces(catalog: Catalog, column: ColumnRecord): Spaces {
  return column.identity?.sequence == null ? [] : spacesAround(catalog, column.id);
}

/** In a namespace: relations, composite types among them, with the indexes of keys and the sequences of identities; types; routines. */
function spacesIn(catalog: Catalog, namespace: NamespaceRecord): Spaces {
  const { id } = namespace;
  const place = () => namespace.name;
  return [
    { key: `relations ${id}`, place, members: () => relations(catalog, namespace) },
    { key: `types ${id}`, place, members: () => types(catalog, namespace) },
    { key: `routines ${id}`, place, members: () => routines(catalog, namespace) },
  ];
}

/** Where no two relations have the same name, only sequences of identities can clash, with each other or a relation. */
function relations(catalog: Catalog, namespace: NamespaceRecord): readonly Named[] {
  const sequences = identitySequences(catalog).get(namespace) ?? [];
  if (!catalog.hasNamesakes()) {
    return sequences.flatMap((sequence) => {
      const other = catalog.relationNamed(namespace.id, sequence.name);
      return other && isNamed(other) ? [named(other), sequence] : [sequence];
    });
  }
  return [...relationRecords(catalog, namespace), ...sequences];
}

function relationRecords(
  catalog: Catalog,
  { composites, sequences, tables, views }: NamespaceRecord,
): readonly Named[] {
  const found = [...present(catalog, [...tables, ...views, ...sequences, ...composites])];
  for (const id of tables) {
    for (const constraint of catalog.find("table", id)?.constraints ?? []) {
      const record = catalog.record(constraint);
      if (record && isIndexed(record)) found.push(named(record));
    }
  }
  for (const id of [...tables, ...views]) for (const index of catalog.indexesOf(id)) found.push(named(index));
  return found;
}

function isIndexed(record: SchemaRecord): record is NamedRecord {
  return record.kind === "primary-key" || record.kind === "unique" || record.kind === "exclusion";
}

/** Sequences of identity columns that have a name of their own, by the namespace they lie in. */
const identitySequences = memoizeByIdentity((catalog: Catalog) =>
  groupBy(sequencesOf(catalog.all("column")), ({ id }) => catalog.namespaceOf(id)),
);

/** Remembered for the list of all columns, which an edit of none of them leaves as it was. */
const sequencesOf = memoizeByIdentity((columns: readonly ColumnRecord[]): readonly Named[] =>
  columns.flatMap(({ id, identity }) =>
    identity?.sequence == null ? [] : [{ id, name: identity.sequence, what: "a sequence" }],
  ),
);

/** Tables and views count, because each row is a value of a type of their name; among each other they are relations. */
function* types(catalog: Catalog, namespace: NamespaceRecord): Iterable<Named> {
  const { enums, domains, composites, ranges, tables, views } = namespace;
  const defined = [...enums, ...domains, ...composites, ...ranges];
  if (defined.length === 0) return;
  const rows = new Map<string, Named>();
  for (const row of present(catalog, [...tables, ...views])) rows.set(row.name, row);
  yield* rows.values();
  yield* present(catalog, defined);
  for (const id of ranges) {
    const range = catalog.find("range", id);
    if (range?.multirange != null) yield { id, name: range.multirange, what: "a multirange type" };
  }
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
  const ruled = table ?? catalog.find("view", id);
  const rules = { key: `rules ${id}`, place, members: () => present(catalog, ruled?.rules ?? []) };
  if (!table) return [triggers, rules];
  const policies = { key: `policies ${id}`, place, members: () => present(catalog, table.policies) };
  return [triggers, rules, policies, columnSpace(catalog, id), constraintSpace(catalog, table)];
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

function attributeSpace(catalog: Catalog, compositeId = ""): NameSpace {
  return {
    key: `attributes ${compositeId}`,
    place: () => catalog.pathOf(compositeId),
    members: () => present(catalog, catalog.find("composite", compositeId)?.attributes ?? []),
  };
}

/** Statistics lie in the namespace of their table unless another is given. */
function statisticsSpaces(catalog: Catalog, { id, namespace }: StatisticsRecord): Spaces {
  const lies = (record: StatisticsRecord): string | undefined =>
    record.namespace ?? catalog.namespaceOf(record.id)?.id;
  const own = namespace ?? catalog.namespaceOf(id)?.id;
  return [
    {
      key: `statistics ${own}`,
      place: () => catalog.pathOf(own ?? ""),
      members: () =>
        catalog
          .all("statistics")
          .filter((record) => lies(record) === own)
          .map(named),
    },
  ];
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
    if (record && isNamed(record)) yield named(record);
  }
}

function named(record: NamedRecord): Named {
  return { id: record.id, name: record.name, what: record };
}
