import { blank } from "../../document/blank.ts";
import type {
  ColumnRecord,
  IndexRecord,
  PrimaryKeyRecord,
  TableRecord,
  UniqueRecord,
} from "../../document/records/index.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { type Constraining, deferralOf, namespaceOf } from "./constraining.ts";
import { isConstraintTaken } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { columnsFor, findRelation, pathOf } from "./find.ts";
import { parametersOf } from "./options.ts";
import { handDown } from "./partitions.ts";
import type { At } from "./statement.ts";
import { stringsOf } from "./tree.ts";

/** Adds a primary key or unique constraint. Its columns are those written, or those of the index it uses. */
export function addKey(draft: Draft, at: At, wanted: Constraining): void {
  const { clause, table } = wanted;
  const { constraint } = clause;
  const isPrimary = constraint.contype === "CONSTR_PRIMARY";
  if (isPrimary && hasPrimaryKey(draft, table)) {
    at.refuse(`${pathOf(draft, table.id)} has a primary key already.`, constraint.location);
    return;
  }
  const parts =
    constraint.indexname === undefined ? writtenParts(draft, at, wanted) : partsOfIndex(draft, at, wanted);
  if (!parts || at.isRefused()) return;
  if (parts.index) draft.remove(parts.index.id);
  const key = isPrimary ? primaryKeyOf(draft, wanted, parts) : uniqueOf(draft, wanted, parts);
  draft.add(key, table.id);
  if (!wanted.only) handDown(draft, key);
}

function primaryKeyOf(draft: Draft, wanted: Constraining, parts: Parts): PrimaryKeyRecord {
  for (const column of parts.columns) if (!column.notNull) draft.replace({ ...column, notNull: true });
  return blank("primary-key", draft.newId("primary-key"), sharedOf(draft, wanted, parts));
}

function uniqueOf(draft: Draft, wanted: Constraining, parts: Parts): UniqueRecord {
  const nullsNotDistinct =
    parts.index?.nullsNotDistinct ?? wanted.clause.constraint.nulls_not_distinct === true;
  return blank("unique", draft.newId("unique"), { ...sharedOf(draft, wanted, parts), nullsNotDistinct });
}

type Shared = Pick<
  PrimaryKeyRecord,
  "name" | "columns" | "include" | "deferral" | "withoutOverlaps" | "parameters" | "tablespace"
>;

function sharedOf(draft: Draft, { clause, table }: Constraining, { columns, include, index }: Parts): Shared {
  const { constraint } = clause;
  const isPrimary = constraint.contype === "CONSTR_PRIMARY";
  const name = constraint.conname ?? index?.name;
  return {
    name: name ?? chooseName(draft, table, { isPrimary, columns: columns.concat(include) }),
    columns: columns.map((column) => column.id),
    include: include.map((column) => column.id),
    deferral: deferralOf(constraint),
    withoutOverlaps: constraint.without_overlaps === true,
    parameters: index?.parameters ?? parametersOf(constraint.options),
    tablespace: index?.tablespace ?? constraint.indexspace ?? null,
  };
}

/** What a key is made of: columns, and the index it takes the place of. */
type Parts = {
  readonly columns: readonly ColumnRecord[];
  readonly include: readonly ColumnRecord[];
  readonly index: IndexRecord | undefined;
};

function writtenParts(draft: Draft, at: At, wanted: Constraining): Parts | undefined {
  const { constraint } = wanted.clause;
  const columns = writtenColumns(draft, at, wanted);
  const names = stringsOf(constraint.including);
  const include = columnsFor(draft, at, { table: wanted.table, names, location: constraint.location });
  return columns && include && { columns, include, index: undefined };
}

function partsOfIndex(draft: Draft, at: At, wanted: Constraining): Parts | undefined {
  const index = indexToUse(draft, at, wanted);
  if (!index) return undefined;
  return {
    columns: columnsOfIndex(draft, index),
    include: index.include.map((id) => draft.get("column", id)),
    index,
  };
}

function hasPrimaryKey(draft: Draft, table: TableRecord): boolean {
  return table.constraints.some((id) => draft.record(id)?.kind === "primary-key");
}

/** INCLUDE columns are part of a default name, as in PostgreSQL. */
function chooseName(
  draft: Draft,
  table: TableRecord,
  wanted: { readonly isPrimary: boolean; readonly columns: readonly ColumnRecord[] },
): string {
  const namespace = namespaceOf(draft, table);
  return defaultName(
    {
      kind: wanted.isPrimary ? "primary-key" : "unique",
      table: table.name,
      columns: wanted.columns.map((column) => column.name),
    },
    (name) => isConstraintTaken(draft, namespace, { name, isIndex: true }),
  );
}

function writtenColumns(
  draft: Draft,
  at: At,
  { clause, column, table }: Constraining,
): readonly ColumnRecord[] | undefined {
  const names = stringsOf(clause.constraint.keys);
  if (names.length === 0 && column) return [draft.get("column", column.id)];
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) return at.refuse(`The column ${repeated} appears twice in a key.`);
  return columnsFor(draft, at, { table, names, location: clause.constraint.location });
}

/** USING INDEX: a plain unique index of the table becomes the constraint. */
function indexToUse(draft: Draft, at: At, { clause, table }: Constraining): IndexRecord | undefined {
  const name = clause.constraint.indexname ?? "";
  const found = findRelation(draft, { namespace: namespaceOf(draft, table).name, name });
  if (found?.kind !== "index" || draft.parentOf(found.id)?.id !== table.id) {
    return at.refuse(`${pathOf(draft, table.id)} has no index ${name}.`, clause.constraint.location);
  }
  const isPlain =
    found.unique && found.predicate === null && found.keys.every((key) => key.of.kind === "column");
  return isPlain ? found : at.refuse(`The index ${name} is not a unique index of plain columns.`);
}

function columnsOfIndex(draft: Draft, index: IndexRecord): readonly ColumnRecord[] {
  return index.keys.flatMap((key) => (key.of.kind === "column" ? [draft.get("column", key.of.column)] : []));
}
