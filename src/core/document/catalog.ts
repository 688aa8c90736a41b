import { groupBy } from "../base/group-by.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import { isOfKind } from "./blank.ts";
import type { PlacementRecord } from "./diagram-record.ts";
import type { Document } from "./document.ts";
import { designId } from "./id.ts";
import { lookupsOf } from "./lookups-of.ts";
import { calledOf } from "./named-record.ts";
import type {
  CheckRecord,
  ColumnRecord,
  DesignRecord,
  ForeignKeyRecord,
  IndexRecord,
  Kind,
  NamespaceRecord,
  PrimaryKeyRecord,
  RecordOf,
  SchemaRecord,
  TableRecord,
  TriggerRecord,
  UniqueRecord,
  ViewRecord,
} from "./records/index.ts";

/** The one way to read a document: indexed on first use, remembered by the document's identity. */
export type Catalog = {
  readonly document: Document;
  readonly design: DesignRecord;
  /** The record of this kind and id; undefined when there is none. */
  find<K extends Kind>(kind: K, id: string | null | undefined): RecordOf<K> | undefined;
  /** The record of this kind and id, which must exist: a missing one is a bug and throws. */
  get<K extends Kind>(kind: K, id: string): RecordOf<K>;
  /** Any record by id. */
  record(id: string): SchemaRecord | undefined;
  /** All records of a kind, in document order (namespace by namespace, table by table). */
  all<K extends Kind>(kind: K): readonly RecordOf<K>[];
  /** Every record in document order, the design first. */
  readonly walk: () => readonly SchemaRecord[];
  /** The record that owns this one; undefined for the design. In a broken document, also of an id that leads nowhere. */
  parentOf(id: string): SchemaRecord | undefined;
  /** Ids that stand among the children of more than one record, or twice; none in a valid document. */
  readonly ownedAgain: () => readonly string[];
  /** The namespace a record lies in; undefined for the design, extensions and kept statements. */
  namespaceOf(id: string): NamespaceRecord | undefined;
  /** The table a column, constraint, index or trigger belongs to, or the table itself. */
  tableOf(id: string): TableRecord | undefined;
  columnsOf(tableId: string): readonly ColumnRecord[];
  primaryKeyOf(tableId: string): PrimaryKeyRecord | undefined;
  uniquesOf(tableId: string): readonly UniqueRecord[];
  foreignKeysOf(tableId: string): readonly ForeignKeyRecord[];
  checksOf(tableId: string): readonly CheckRecord[];
  /** Indexes of a table or materialized view. */
  indexesOf(ownerId: string): readonly IndexRecord[];
  triggersOf(ownerId: string): readonly TriggerRecord[];
  /** Foreign keys of any table that refer to this one, itself included. */
  foreignKeysTo(tableId: string): readonly ForeignKeyRecord[];
  /** Direct partitions of a table. */
  partitionsOf(tableId: string): readonly TableRecord[];
  /** Records that mention this id without owning it. */
  referencesTo(id: string): readonly SchemaRecord[];
  /** The namespace of this name. */
  namespaceNamed(name: string): NamespaceRecord | undefined;
  /** Table, view, composite type, sequence or index of this name: PostgreSQL gives them one space of names per namespace. */
  relationNamed(namespaceId: string, name: string): SchemaRecord | undefined;
  /** Whether two relations of one namespace have the same name; never in a valid document. */
  readonly hasNamesakes: () => boolean;
  columnNamed(tableId: string, name: string): ColumnRecord | undefined;
  placementOf(id: string): PlacementRecord | undefined;
  /** Unquoted path for people: `public.orders.customer_id`. */
  pathOf(id: string): string;
};

/** The catalog of a document. The same document gives the same catalog. */
export const catalogOf: (document: Document) => Catalog = memoizeByIdentity(buildCatalog);

/** The catalog of a schema without its diagram: the same while only places change. */
export const catalogOfSchema: (schema: Document["schema"]) => Catalog = memoizeByIdentity((schema) =>
  catalogOf({ schema, diagram: new Map() }),
);

function buildCatalog(document: Document): Catalog {
  const { schema } = document;
  const { tree, byKind, inward, relations } = lookupsOf(schema);
  const referring = new Map<string, readonly SchemaRecord[]>();

  const find = <K extends Kind>(kind: K, id: string | null | undefined): RecordOf<K> | undefined => {
    const record = id == null ? undefined : schema.get(id);
    return isOfKind(record, kind) ? record : undefined;
  };
  const get = <K extends Kind>(kind: K, id: string): RecordOf<K> => {
    const record = find(kind, id);
    if (record) return record;
    throw new Error(`There is no ${kind} with id ${id}`);
  };
  const owned = <K extends Kind>(kind: K, ids: readonly string[]): readonly RecordOf<K>[] => {
    const records: RecordOf<K>[] = [];
    for (const id of ids) {
      const record = find(kind, id);
      if (record) records.push(record);
    }
    return records;
  };
  const ownerOf = (id: string): TableRecord | ViewRecord | undefined => find("table", id) ?? find("view", id);
  const referencesTo = (id: string): readonly SchemaRecord[] => {
    const hit = referring.get(id);
    if (hit) return hit;
    const found = (inward.get().get(id) ?? []).flatMap((by) => schema.get(by) ?? []);
    referring.set(id, found);
    return found;
  };
  const constraints = (id: string): readonly string[] => find("table", id)?.constraints ?? [];

  const catalog: Catalog = {
    document,
    design: get("design", designId),
    find,
    get,
    record: (id) => schema.get(id),
    all: (kind) => {
      const records = byKind.get().get(kind) ?? [];
      return areOfKind(records, kind) ? records : [];
    },
    walk: () => tree.get().records,
    parentOf: (id) => schema.get(tree.get().owners.get(id) ?? ""),
    ownedAgain: () => tree.get().ownedAgain,
    namespaceOf: (id) => ancestor(catalog, id, "namespace"),
    tableOf: (id) => ancestor(catalog, id, "table"),
    columnsOf: (id) => owned("column", find("table", id)?.columns ?? []),
    primaryKeyOf: (id) => owned("primary-key", constraints(id))[0],
    uniquesOf: (id) => owned("unique", constraints(id)),
    foreignKeysOf: (id) => owned("foreign-key", constraints(id)),
    checksOf: (id) => owned("check", constraints(id)),
    indexesOf: (id) => owned("index", ownerOf(id)?.indexes ?? []),
    triggersOf: (id) => owned("trigger", ownerOf(id)?.triggers ?? []),
    foreignKeysTo: (id) =>
      referencesTo(id).flatMap((record) =>
        isOfKind(record, "foreign-key") && record.references === id ? [record] : [],
      ),
    partitionsOf: (id) => partitionsIn(catalog.all("table")).get(id) ?? [],
    referencesTo,
    namespaceNamed: (name) => catalog.all("namespace").find((namespace) => namespace.name === name),
    relationNamed: (namespaceId, name) => schema.get(relations.get().ids.get(namespaceId)?.get(name) ?? ""),
    hasNamesakes: () => relations.get().isAmbiguous,
    columnNamed: (tableId, name) => catalog.columnsOf(tableId).find((column) => column.name === name),
    placementOf: (id) => document.diagram.get(id),
    pathOf: (id) => pathOf(catalog, id),
  };
  return catalog;
}

/** Partitions by the id of the table they are part of, in document order: every card asks, and few designs have one. */
const partitionsIn = memoizeByIdentity((tables: readonly TableRecord[]) =>
  groupBy(
    tables.filter(({ partitionOf }) => partitionOf !== null),
    ({ partitionOf }): string => partitionOf?.parent ?? "",
  ),
);

/** Whether the records of one group by kind are of this kind: the first speaks for all. */
function areOfKind<K extends Kind>(group: readonly SchemaRecord[], kind: K): group is readonly RecordOf<K>[] {
  return group[0]?.kind === kind;
}

function ancestor<K extends Kind>(catalog: Catalog, id: string, kind: K): RecordOf<K> | undefined {
  for (let at = catalog.record(id); at; at = catalog.parentOf(at.id)) if (isOfKind(at, kind)) return at;
  return undefined;
}

function pathOf(catalog: Catalog, id: string): string {
  const parts: string[] = [];
  for (let at = catalog.record(id); at && at.kind !== "design"; at = catalog.parentOf(at.id)) {
    parts.unshift(calledOf(at));
  }
  return parts.join(".");
}
