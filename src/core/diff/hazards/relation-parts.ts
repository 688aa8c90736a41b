import { readersOf } from "../../command/sql-mentions.ts";
import type { ColumnRecord, SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { type Relation, relationBeside, relationOf, type Scene } from "./scene.ts";

/** Everything that has an index's file. */
export type IndexLike = Extract<SchemaRecord, { kind: "index" | "primary-key" | "unique" | "exclusion" }>;

export function isIndexLike(record: SchemaRecord | undefined): record is IndexLike {
  switch (record?.kind) {
    case "index":
    case "primary-key":
    case "unique":
    case "exclusion":
      return true;
    default:
      return false;
  }
}

/** The indexes of a table or materialized view, those of its constraints included. */
export function indexRecordsOf(scene: Scene, owner: Relation): readonly IndexLike[] {
  const { record } = owner;
  if (record?.kind !== "table" && record?.kind !== "view") return [];
  const constraints = record.kind === "table" ? record.constraints : [];
  return [...constraints, ...record.indexes]
    .map((id) => scene.catalog.record(id))
    .filter((child) => isIndexLike(child));
}

export function indexesOf(scene: Scene, owner: Relation): readonly Relation[] {
  return indexRecordsOf(scene, owner).map((record) => relationOf(scene, record));
}

/** An index over a column, and whether it reads it in an expression or a predicate. */
export type IndexOnColumn = { readonly index: IndexLike; readonly inExpression: boolean };

/** The indexes that a column stands in. */
export function indexesOnColumn(
  scene: Scene,
  table: Relation,
  column: ColumnRecord,
): readonly IndexOnColumn[] {
  const bound = new Set<SchemaRecord>(readersOf(scene.catalog, column).bound);
  return indexRecordsOf(scene, table).flatMap((index): readonly IndexOnColumn[] => {
    if (bound.has(index)) return [{ index, inExpression: true }];
    return columnIdsOf(index).includes(column.id) ? [{ index, inExpression: false }] : [];
  });
}

/** The columns an index stores, by id. */
export function columnIdsOf(index: IndexLike): readonly string[] {
  switch (index.kind) {
    case "index":
      return [...keyColumns(index.keys), ...index.include];
    case "exclusion":
      return [...keyColumns(index.elements.map(({ key }) => key)), ...index.include];
    default:
      return [...index.columns, ...index.include];
  }
}

type Key = Extract<SchemaRecord, { kind: "index" }>["keys"][number];

function keyColumns(keys: readonly Key[]): readonly string[] {
  return keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
}

/** The sequences that go with a table's columns, or with one of them. */
export function sequencesOf(scene: Scene, table: Relation, only?: ColumnRecord): readonly Relation[] {
  if (table.record?.kind !== "table") return [];
  const columns = only ? [only] : scene.catalog.columnsOf(table.record.id);
  const ids = new Set<string>(columns.map(({ id }) => id));
  const owned = scene.catalog.all("sequence").filter(({ ownedBy }) => ownedBy !== null && ids.has(ownedBy));
  return [
    ...owned.map((record) => relationOf(scene, record)),
    ...columns.flatMap((column) => identitySequence(scene, table, column)),
  ];
}

function identitySequence(scene: Scene, table: Relation, column: ColumnRecord): readonly Relation[] {
  if (!column.identity) return [];
  const name =
    column.identity.sequence ??
    defaultName({ kind: "sequence", table: table.name, columns: [column.name] }, () => false);
  return [relationBeside(scene, table, { name, kind: "sequence" })];
}

/** Tables below a table: partitions and, by INHERITS, children, at every depth. */
export function descendantsOf(scene: Scene, table: Relation): readonly Relation[] {
  const found = new Map<string, TableRecord>();
  const pending = table.record?.kind === "table" ? [table.record] : [];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const child of childrenOf(scene, at)) {
      if (found.has(child.id)) continue;
      found.set(child.id, child);
      pending.push(child);
    }
  }
  return [...found.values()].map((record) => relationOf(scene, record));
}

function childrenOf({ catalog }: Scene, table: TableRecord): readonly TableRecord[] {
  const heirs = catalog
    .referencesTo(table.id)
    .flatMap((record) => (record.kind === "table" && record.inherits.includes(table.id) ? [record] : []));
  return [...catalog.partitionsOf(table.id), ...heirs];
}

/** Whether a relation is a partitioned table, which has no rows of its own. */
export function isPartitioned({ record }: Relation): boolean {
  return record?.kind === "table" && record.partitionBy !== null;
}

/** The relations that hold rows: of a partitioned table its partitions, else the table with its children. */
export function withRows(scene: Scene, table: Relation): readonly Relation[] {
  const below = table.alone === true ? [] : descendantsOf(scene, table);
  return [table, ...below].filter((relation) => !isPartitioned(relation));
}
