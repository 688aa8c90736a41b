import { equal } from "../../base/equal.ts";
import type { IndexKey } from "../../document/fields/index-key.ts";
import type {
  ColumnRecord,
  ExclusionRecord,
  IndexRecord,
  PrimaryKeyRecord,
  TableRecord,
  UniqueRecord,
} from "../../document/records/index.ts";
import { defaultName, indexKeyNames } from "../../postgres/default-names.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { namespaceOf } from "./constraining.ts";
import { isConstraintTaken, isRelationTaken } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { findColumn } from "./find.ts";
import { nameKey } from "./name-keys.ts";

type Key = PrimaryKeyRecord | UniqueRecord;
type HandedDown = Key | IndexRecord | ExclusionRecord;

/** The partitions and heirs of a table, directly below it. */
export function childrenOf(draft: Draft, tableId: string): readonly TableRecord[] {
  return draft.idsNamed(nameKey("child table", tableId, "")).flatMap((id) => draft.find("table", id) ?? []);
}

/** A table and all tables below it, the table first. */
export function withDescendants(draft: Draft, tableId: string): readonly TableRecord[] {
  return [
    draft.get("table", tableId),
    ...childrenOf(draft, tableId).flatMap(({ id }) => withDescendants(draft, id)),
  ];
}

/** Gives a new partition the keys and indexes of its parent that it lacks. */
export function handDownTo(draft: Draft, parentId: string, partitionId: string): void {
  const parent = draft.get("table", parentId);
  for (const id of [...parent.constraints, ...parent.indexes]) {
    const record = draft.record(id);
    if (record && isHandedDown(record)) handDownOne(draft, record, partitionId);
  }
}

/**
 * Gives the partitions of a table a key or index it has got: one of theirs that fits is attached, else one is made
 * under the name PostgreSQL chooses. Foreign keys, checks and triggers of a parent hold for its partitions as they are.
 */
export function handDown(draft: Draft, record: HandedDown): void {
  const table = draft.parentOf(record.id);
  if (!table) return;
  for (const child of childrenOf(draft, table.id)) {
    if (child.partitionOf?.parent === table.id) handDownOne(draft, record, child.id);
  }
}

function handDownOne(draft: Draft, record: HandedDown, partitionId: string): void {
  if (record.kind === "index") handDownIndex(draft, record, partitionId);
  else if (record.kind === "exclusion") handDownExclusion(draft, record, partitionId);
  else handDownKey(draft, record, partitionId);
}

function isHandedDown(record: { readonly kind: string }): record is HandedDown {
  return record.kind === "index" || record.kind === "exclusion" || isKey(record);
}

function handDownKey(draft: Draft, key: Key, partitionId: string): void {
  const table = draft.get("table", partitionId);
  const columns = counterparts(draft, key.columns, table);
  const include = counterparts(draft, key.include, table);
  const own = table.constraints.flatMap((id) => {
    const record = draft.record(id);
    return record?.kind === key.kind ? [record] : [];
  });
  if (own.some((candidate) => isKey(candidate) && candidate.partOf === key.id)) return;
  const fitting = own.find(
    (candidate) => isKey(candidate) && candidate.partOf === null && equal(candidate.columns, columns),
  );
  if (fitting?.kind === "primary-key" && key.kind === "primary-key") {
    draft.replace({ ...fitting, partOf: key.id });
  } else if (fitting?.kind === "unique" && key.kind === "unique") {
    draft.replace({ ...fitting, partOf: key.id });
  } else {
    makeKey(draft, key, { table, columns, include });
  }
}

function isKey(record: { readonly kind: string }): record is Key {
  return record.kind === "primary-key" || record.kind === "unique";
}

type Columns = readonly ColumnRecord["id"][];

function makeKey(
  draft: Draft,
  key: Key,
  place: { readonly table: TableRecord; readonly columns: Columns; readonly include: Columns },
): void {
  const { columns, include, table } = place;
  const namespace = namespaceOf(draft, table);
  const names = [...columns, ...include].map((id) => draft.get("column", id).name);
  const name = defaultName({ kind: key.kind, table: table.name, columns: names }, (candidate) =>
    isConstraintTaken(draft, namespace, { name: candidate, isIndex: true }),
  );
  const shared = { name, columns, include, comment: null };
  if (key.kind === "unique") {
    const unique = { ...key, ...shared, id: draft.newId("unique"), partOf: key.id };
    draft.add(unique, table.id);
    handDown(draft, unique);
    return;
  }
  for (const id of columns) {
    const column = draft.get("column", id);
    if (!column.notNull) draft.replace({ ...column, notNull: true });
  }
  const primaryKey = { ...key, ...shared, id: draft.newId("primary-key"), partOf: key.id };
  draft.add(primaryKey, table.id);
  handDown(draft, primaryKey);
}

function handDownIndex(draft: Draft, index: IndexRecord, partitionId: string): void {
  const table = draft.get("table", partitionId);
  const keys = counterpartKeys(draft, index.keys, table);
  const include = counterparts(draft, index.include, table);
  const own = table.indexes.map((id) => draft.get("index", id));
  if (own.some((candidate) => candidate.partOf === index.id)) return;
  const fitting = own.find(
    (candidate) =>
      candidate.partOf === null &&
      candidate.unique === index.unique &&
      candidate.method === index.method &&
      candidate.predicate === index.predicate &&
      equal(candidate.keys, keys),
  );
  if (fitting) {
    draft.replace({ ...fitting, partOf: index.id });
    return;
  }
  const namespace = namespaceOf(draft, table);
  const columns = indexKeyNames([
    ...keys.map((key) => keyName(draft, key)),
    ...include.map((id) => draft.get("column", id).name),
  ]);
  const name = defaultName({ kind: "index", table: table.name, columns }, (candidate) =>
    isRelationTaken(draft, namespace, candidate),
  );
  const traits = { name, keys, include, only: false, clustered: false, comment: null, partOf: index.id };
  const copy = { ...index, ...traits, id: draft.newId("index") };
  draft.add(copy, table.id);
  handDown(draft, copy);
}

function handDownExclusion(draft: Draft, exclusion: ExclusionRecord, partitionId: string): void {
  const table = draft.get("table", partitionId);
  const own = table.constraints.flatMap((id) => draft.find("exclusion", id) ?? []);
  if (own.some((candidate) => candidate.partOf === exclusion.id)) return;
  const whole = exclusion.elements.map(({ key }) => key);
  const keys = counterpartKeys(draft, whole, table);
  const elements = exclusion.elements.map((element, at) => ({ ...element, key: keys[at] ?? element.key }));
  const include = counterparts(draft, exclusion.include, table);
  const fitting = own.find(
    (candidate) =>
      candidate.partOf === null &&
      candidate.method === exclusion.method &&
      candidate.predicate === exclusion.predicate &&
      equal(candidate.elements, elements),
  );
  if (fitting) {
    draft.replace({ ...fitting, partOf: exclusion.id });
    return;
  }
  const namespace = namespaceOf(draft, table);
  const columns = indexKeyNames(keys.map((key) => keyName(draft, key)));
  const name = defaultName({ kind: "exclusion", table: table.name, columns }, (candidate) =>
    isConstraintTaken(draft, namespace, { name: candidate, isIndex: true }),
  );
  const traits = { name, elements, include, comment: null, partOf: exclusion.id };
  const copy = { ...exclusion, ...traits, id: draft.newId("exclusion") };
  draft.add(copy, table.id);
  handDown(draft, copy);
}

/** A function call gives its name to the key; other expressions are `expr`. */
export function keyName(draft: Draft, key: IndexKey): string | null {
  if (key.of.kind === "column") return draft.get("column", key.of.column).name;
  if (key.of.kind === "output") return key.of.name;
  const [name, next] = tokenize(key.of.expression);
  return name !== undefined && name.kind === "word" && next?.value === "(" ? name.value : null;
}

/** The same keys over the columns of another table. */
export function counterpartKeys(
  draft: Draft,
  keys: readonly IndexKey[],
  table: TableRecord,
): readonly IndexKey[] {
  return keys.map((key) => counterpartKey(draft, key, table));
}

function counterpartKey(draft: Draft, key: IndexKey, table: TableRecord): IndexKey {
  if (key.of.kind !== "column") return key;
  const [column] = counterparts(draft, [key.of.column], table);
  return column === undefined ? key : { ...key, of: { kind: "column", column } };
}

/** The columns of the same names in another table. */
export function counterparts(draft: Draft, ids: Columns, table: TableRecord): Columns {
  return ids.flatMap((id) => findColumn(draft, table, draft.get("column", id).name)?.id ?? []);
}
