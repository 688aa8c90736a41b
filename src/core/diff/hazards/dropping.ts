import { mentioning } from "../../command/sql-mentions.ts";
import type { ColumnRecord, SchemaRecord } from "../../document/records/index.ts";
import { childIdsOf } from "../../document/references.ts";
import {
  renameFunctionInExpression,
  renameRelationInExpression,
} from "../../expression/rename-name-in-sql.ts";
import { readersOfColumn } from "./column-readers.ts";
import { lock, type Part, warn } from "./part.ts";
import { columnIdsOf, descendantsOf, indexRecordsOf, isIndexLike, sequencesOf } from "./relation-parts.ts";
import { type Relation, relationOf, type Scene } from "./scene.ts";

/** What a drop takes with it. */
type Closure = {
  readonly scene: Scene;
  readonly gone: Map<string, SchemaRecord>;
  /** What depends on something that goes, without being part of it. */
  readonly dependents: Map<string, SchemaRecord>;
  /** Columns and domains that only lose their default. */
  readonly losing: Map<string, SchemaRecord>;
};

/**
 * What dropping records locks, takes along and breaks. PostgreSQL locks every relation that loses something, the
 * other side of a foreign key and the parent of a partition included; what merely depends on the dropped needs CASCADE.
 */
export function dropOf(
  scene: Scene,
  records: readonly SchemaRecord[],
  wanted: { readonly cascade: boolean; readonly what: string },
): readonly Part[] {
  const closure: Closure = { scene, gone: new Map(), dependents: new Map(), losing: new Map() };
  for (const record of records) take(closure, record);
  const needing = pendingDependents(closure);
  if (needing.length > 0 && !wanted.cascade) return [refusal(scene, needing, wanted.what)];
  for (;;) {
    const next = pendingDependents(closure).find(({ id }) => !closure.losing.has(id));
    if (!next) break;
    take(closure, next);
  }
  const losing = [...closure.losing.values()].filter(({ id }) => !closure.gone.has(id));
  const locks = [
    ...[...closure.gone.values()].flatMap((record) => locksOf(scene, record)),
    ...losing.flatMap((record) => ownerOf(scene, record) ?? []),
  ];
  const loss = needing.map((record) =>
    warn({
      kind: "drops-dependents",
      on: ownerOf(scene, record),
      reason: losing.includes(record)
        ? `CASCADE drops the default of ${wordsFor(scene, record)}.`
        : `CASCADE drops ${wordsFor(scene, record)} too.`,
    }),
  );
  return [...locks.map((on) => lock(on, "access exclusive")), ...loss];
}

function pendingDependents({ dependents, gone }: Closure): readonly SchemaRecord[] {
  return [...dependents.values()].filter(({ id }) => !gone.has(id));
}

function refusal(scene: Scene, needing: readonly SchemaRecord[], what: string): Part {
  const names = needing.slice(0, 3).map((record) => wordsFor(scene, record));
  const more = needing.length > 3 ? ` and ${needing.length - 3} more` : "";
  return warn({
    kind: "refused",
    on: null,
    reason: `${names.join(", ")}${more} ${needing.length === 1 ? "depends" : "depend"} on ${what}: PostgreSQL drops it only with CASCADE, which takes them along.`,
    sqlstate: "2BP01",
  });
}

function wordsFor({ catalog }: Scene, record: SchemaRecord): string {
  if (record.kind === "kept") return record.subject;
  const noun =
    record.kind === "view" && record.materialized ? "materialized view" : record.kind.replace("-", " ");
  return `${noun} ${catalog.pathOf(record.id)}`;
}

/** The relation that a dependent belongs to or is. */
function ownerOf(scene: Scene, record: SchemaRecord): Relation | null {
  if (record.kind === "view") return relationOf(scene, record);
  const table = scene.catalog.tableOf(record.id);
  return table ? relationOf(scene, table) : null;
}

function take({ dependents, gone, losing, scene }: Closure, first: SchemaRecord): void {
  const pending = [first];
  for (let record = pending.pop(); record !== undefined; record = pending.pop()) {
    if (gone.has(record.id)) continue;
    gone.set(record.id, record);
    const { along, needing } = neighboursOf(scene, record);
    pending.push(...along);
    for (const other of needing) {
      if (scene.isSettled(other.id)) continue;
      dependents.set(other.id, other);
      if (losesDefault(record, other)) losing.set(other.id, other);
    }
  }
}

/** What calls a function or sequence in its default keeps all but the default. */
function losesDefault(record: SchemaRecord, other: SchemaRecord): boolean {
  if (record.kind !== "function" && record.kind !== "sequence") return false;
  return other.kind === "domain" || (other.kind === "column" && other.generated === null);
}

type Neighbours = { readonly along: readonly SchemaRecord[]; readonly needing: readonly SchemaRecord[] };

function neighboursOf(scene: Scene, record: SchemaRecord): Neighbours {
  const { catalog } = scene;
  const children = childIdsOf(record).flatMap((id) => catalog.record(id) ?? []);
  const others = catalog.referencesTo(record.id).filter((other) => !isOverlooked(other, record));
  const along = others.filter((other) => goesAlong(other, record));
  const needing = others.filter((other) => !along.includes(other));
  if (record.kind === "column") return withColumn(scene, record, { along: [...children, ...along], needing });
  const byName = [...namedIn(scene, record), ...keyedBy(scene, record)];
  return { along: [...children, ...along], needing: [...needing, ...byName] };
}

/** References that PostgreSQL does not count as dependence, or that `withColumn` judges. */
function isOverlooked(other: SchemaRecord, record: SchemaRecord): boolean {
  switch (other.kind) {
    case "function":
    case "grant":
    case "publication":
    case "design":
    case "saved-view":
    case "dependency":
    case "object":
      return true;
    case "kept":
      return !/^\s*create\s+(or\s+replace\s+)?(rule|view|materialized|foreign\s+table)\b/i.test(
        other.statement,
      );
    case "namespace":
      return true;
    case "table":
      return record.kind !== "table" && record.kind !== "composite";
    default:
      return false;
  }
}

/** What is part of the thing it refers to. */
function goesAlong(other: SchemaRecord, record: SchemaRecord): boolean {
  switch (other.kind) {
    case "primary-key":
    case "unique":
    case "index":
    case "exclusion":
    case "sequence":
    case "statistics":
      return true;
    case "foreign-key":
      return other.pairs.some(({ column }) => column === record.id);
    case "table":
      return other.partitionOf?.parent === record.id;
    default:
      return false;
  }
}

function withColumn(scene: Scene, column: ColumnRecord, { along, needing }: Neighbours): Neighbours {
  const { bound, standing } = readersOfColumn(scene, column);
  const stored = indexRecordsOf(scene, ownerTable(scene, column)).filter((index) =>
    columnIdsOf(index).includes(column.id),
  );
  return { along: [...along, ...bound, ...stored], needing: [...needing, ...standing] };
}

function ownerTable(scene: Scene, column: ColumnRecord): Relation {
  const table = scene.catalog.tableOf(column.id);
  return relationOf(scene, table ?? column);
}

/** The foreign keys that lead to a key's columns. */
function keyedBy({ catalog }: Scene, record: SchemaRecord): readonly SchemaRecord[] {
  if (record.kind !== "primary-key" && record.kind !== "unique") return [];
  const columns = new Set<string>(record.columns);
  const table = catalog.tableOf(record.id);
  return catalog
    .foreignKeysTo(table?.id ?? "")
    .filter(
      ({ pairs }) =>
        pairs.length === columns.size && pairs.every(({ references }) => columns.has(references)),
    );
}

/** What calls a function or a sequence by name. */
function namedIn({ catalog }: Scene, record: SchemaRecord): readonly SchemaRecord[] {
  if (record.kind !== "function" && record.kind !== "sequence") return [];
  const namespace = catalog.namespaceOf(record.id)?.name ?? "";
  const from = { namespace, name: record.name };
  const change = { from, to: { namespace: `${namespace} `, name: record.name }, bare: true };
  const rename = record.kind === "sequence" ? renameRelationInExpression : renameFunctionInExpression;
  const kinds = ["column", "check", "index", "domain", "policy"];
  return mentioning(catalog, record.name, (sql) => rename(sql, change)).filter(({ kind }) =>
    kinds.includes(kind),
  );
}

/** The relations that are locked because this record goes. */
function locksOf(scene: Scene, record: SchemaRecord): readonly Relation[] {
  const { catalog } = scene;
  const table = catalog.tableOf(record.id);
  const owner = table ? [relationOf(scene, table)] : [];
  if (isIndexLike(record)) return [...indexOwner(scene, record), relationOf(scene, record)];
  switch (record.kind) {
    case "table": {
      const parent = catalog.find("table", record.partitionOf?.parent);
      const self = relationOf(scene, record);
      return [self, ...sequencesOf(scene, self), ...(parent ? [relationOf(scene, parent)] : [])];
    }
    case "view":
    case "sequence":
      return [relationOf(scene, record)];
    case "foreign-key": {
      const referenced = catalog.find("table", record.references);
      const partitions = owner.flatMap((relation) => descendantsOf(scene, relation));
      return [...owner, ...partitions, ...(referenced ? [relationOf(scene, referenced)] : [])];
    }
    case "column":
      return table ? [...owner, ...sequencesOf(scene, relationOf(scene, table), record)] : owner;
    default:
      return owner.length > 0 ? owner : viewOf(scene, record);
  }
}

/** The table or materialized view an index is of. */
function indexOwner(scene: Scene, record: SchemaRecord): readonly Relation[] {
  const parent = scene.catalog.parentOf(record.id);
  return parent ? [relationOf(scene, parent)] : [];
}

/** A trigger or rule on a view locks it. */
function viewOf(scene: Scene, record: SchemaRecord): readonly Relation[] {
  const parent = scene.catalog.parentOf(record.id);
  return parent?.kind === "view" ? [relationOf(scene, parent)] : [];
}
