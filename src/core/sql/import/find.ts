import type { RangeVar } from "@pgsql/types";
import { isOfKind } from "../../document/blank.ts";
import { calledOf } from "../../document/named-record.ts";
import type {
  ColumnRecord,
  CompositeRecord,
  DomainRecord,
  EnumRecord,
  FunctionRecord,
  KeptRecord,
  NamespaceRecord,
  ObjectRecord,
  PublicationRecord,
  RangeRecord,
  SchemaRecord,
  StatisticsRecord,
  TableRecord,
  ViewRecord,
} from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { type NameSpace, nameKey } from "./name-keys.ts";
import type { At } from "./statement.ts";
import { relationName, spelled, type WrittenName } from "./tree.ts";

/** The namespace of this name. */
export function findNamespace(draft: Draft, name: string): NamespaceRecord | undefined {
  return draft.find("namespace", draft.idsNamed(nameKey("namespace", "", name))[0]);
}

/** Where a name is looked up, in order: of the namespace written or the search path, what exists. */
export function namespacesFor(draft: Draft, written: WrittenName): readonly NamespaceRecord[] {
  const names = written.namespace === undefined ? draft.searchPath() : [written.namespace];
  return names.flatMap((name) => findNamespace(draft, name) ?? []);
}

function findIn(draft: Draft, space: NameSpace, written: WrittenName): readonly SchemaRecord[] {
  for (const namespace of namespacesFor(draft, written)) {
    const ids = draft.idsNamed(nameKey(space, namespace.id, written.name));
    if (ids.length > 0) return ids.flatMap((id) => draft.record(id) ?? []);
  }
  return [];
}

/** The kept statement that makes something of this name. */
export function findProvider(draft: Draft, written: WrittenName): KeptRecord | undefined {
  const names = written.namespace === undefined ? ["pg_temp", ...draft.searchPath()] : [written.namespace];
  for (const namespace of names) {
    const [id] = draft.idsNamed(nameKey("provided", "", `${namespace}.${written.name}`));
    if (id !== undefined) return draft.find("kept", id);
  }
  return undefined;
}

/** Table, view, composite type, sequence, index or key of this name, or the kept statement that makes it. */
export function findRelation(draft: Draft, written: WrittenName): SchemaRecord | undefined {
  return findIn(draft, "relation", written)[0] ?? findProvider(draft, written);
}

type TypeRecord =
  | EnumRecord
  | DomainRecord
  | CompositeRecord
  | RangeRecord
  | TableRecord
  | ViewRecord
  | ObjectRecord
  | KeptRecord;

/**
 * Type of this name, that of a table's rows included, or the kept statement that makes one. A range is found under the
 * name of its sets too: see `isMultirange`.
 */
export function findType(draft: Draft, written: WrittenName): TypeRecord | undefined {
  const record = findIn(draft, "type", written)[0] ?? findProvider(draft, written);
  switch (record?.kind) {
    case "enum":
    case "domain":
    case "composite":
    case "range":
    case "table":
    case "view":
    case "object":
    case "kept":
      return record;
    default:
      return undefined;
  }
}

/** Whether a name by which a type was found means the sets of a range rather than the range. */
export function isMultirange(record: SchemaRecord | undefined, name: string): record is RangeRecord {
  return record?.kind === "range" && record.name !== name;
}

/** The publication of this name. */
export function findPublication(draft: Draft, name: string): PublicationRecord | undefined {
  return draft.find("publication", draft.idsNamed(nameKey("publication", "", name))[0]);
}

/** The statistics object of this name. */
export function findStatistics(draft: Draft, written: WrittenName): StatisticsRecord | undefined {
  const [record] = findIn(draft, "statistics", written);
  return isOfKind(record, "statistics") ? record : undefined;
}

/** The functions of this name, all overloads, and kept statements that make one. */
export function findFunctions(draft: Draft, written: WrittenName): readonly (FunctionRecord | KeptRecord)[] {
  const functions = findIn(draft, "function", written).filter((record) => isOfKind(record, "function"));
  if (functions.length > 0) return functions;
  const provider = findProvider(draft, written);
  return provider ? [provider] : [];
}

/** The relation a statement is about; refuses when there is none. A kept statement may stand for it. */
export function relationFor(draft: Draft, at: At, relation: RangeVar | undefined): SchemaRecord | undefined {
  const written = relationName(relation);
  const record = findRelation(draft, written);
  return record ?? at.refuse(`There is no relation ${spelled(written)}.`, relation?.location);
}

/** The table a statement is about; refuses when there is none. */
export function tableFor(draft: Draft, at: At, relation: RangeVar | undefined): TableRecord | undefined {
  const written = relationName(relation);
  const record = findRelation(draft, written);
  if (isOfKind(record, "table")) return record;
  const reason = record ? `${spelled(written)} is not a table.` : `There is no table ${spelled(written)}.`;
  return at.refuse(reason, relation?.location);
}

/** A column of a table; refuses when there is none. */
export function columnFor(
  draft: Draft,
  at: At,
  wanted: { readonly table: TableRecord; readonly name: string; readonly location?: number | undefined },
): ColumnRecord | undefined {
  const column = findColumn(draft, wanted.table, wanted.name);
  if (column) return column;
  return at.refuse(`${pathOf(draft, wanted.table.id)} has no column ${wanted.name}.`, wanted.location);
}

/** A column of a table by name. */
export function findColumn(draft: Draft, table: TableRecord, name: string): ColumnRecord | undefined {
  return draft.find("column", draft.idsNamed(nameKey("column", table.id, name))[0]);
}

/** The columns of a table by name; undefined, after a refusal, when one is missing. */
export function columnsFor(
  draft: Draft,
  at: At,
  wanted: {
    readonly table: TableRecord;
    readonly names: readonly string[];
    readonly location?: number | undefined;
  },
): readonly ColumnRecord[] | undefined {
  const columns = wanted.names.map((name) => columnFor(draft, at, { ...wanted, name }));
  const found = columns.flatMap((column) => column ?? []);
  return found.length === columns.length ? found : undefined;
}

/** Constraint of a table by name. */
export function findConstraint(draft: Draft, table: TableRecord, name: string): SchemaRecord | undefined {
  return draft.record(draft.idsNamed(nameKey("constraint", table.id, name))[0] ?? "");
}

/** Unquoted path for people and for `provides`: `public.film.title`. */
export function pathOf(draft: Draft, id: string): string {
  const parts: string[] = [];
  for (let at = draft.record(id); at && at.kind !== "design"; at = draft.parentOf(at.id)) {
    parts.unshift(calledOf(at));
  }
  return parts.join(".");
}
