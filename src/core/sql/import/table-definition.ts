import type { ColumnDef, CreateStmt, TypeName } from "@pgsql/types";
import { blank } from "../../document/blank.ts";
import type { CompositeRecord, NamespaceRecord, TableRecord } from "../../document/records/index.ts";
import { type Clause, endOfItem } from "./clauses.ts";
import { addColumn } from "./column.ts";
import type { Constraining } from "./constraining.ts";
import { addConstraint } from "./constraint.ts";
import { inheritColumn } from "./copied-column.ts";
import type { Draft } from "./draft.ts";
import { findColumn, findType, pathOf, tableFor } from "./find.ts";
import { copyColumns, copyRest, type Likened } from "./like.ts";
import { parametersOf } from "./options.ts";
import { boundText, partitionByOf } from "./partition-by.ts";
import { handDownTo } from "./partitions.ts";
import type { At } from "./statement.ts";
import { partOf, partsOf, spelled, stringsOf, writtenName } from "./tree.ts";

type Pending = { readonly constraints: Omit<Constraining, "table">[]; readonly likes: Likened[] };

/** Makes the table of a CREATE TABLE in a namespace where its name is free. */
export function makeTable(
  draft: Draft,
  at: At,
  wanted: { readonly statement: CreateStmt; readonly namespace: NamespaceRecord },
): void {
  const { namespace, statement } = wanted;
  const parents = partsOf(statement.inhRelations, "RangeVar").map((parent) => tableFor(draft, at, parent));
  const above = parents.flatMap((parent) => parent ?? []);
  if (above.length < parents.length) return;
  const type = statement.ofTypename ? compositeFor(draft, at, statement.ofTypename) : undefined;
  if (at.isRefused()) return;
  const table = blankTable(draft, at, { statement, above, type });
  draft.add(table, namespace.id);
  if (type) addColumnsOfType(draft, table, type);
  for (const parent of above) inheritColumns(draft, parent, table);
  const pending = addElements(draft, at, { table, statement });
  if (!pending || at.isRefused()) return;
  if (statement.partspec) {
    const partitionBy = partitionByOf(draft, at, { table: current(draft, table), spec: statement.partspec });
    if (!partitionBy) return;
    draft.replace({ ...current(draft, table), partitionBy });
  }
  for (const like of pending.likes) copyRest(draft, like);
  for (const constraint of inOrderOfPostgres(pending.constraints)) {
    addConstraint(draft, at, { ...constraint, table: current(draft, table) });
  }
  const [parent] = above;
  if (statement.partbound && parent && !at.isRefused()) handDownTo(draft, parent.id, table.id);
}

function current(draft: Draft, table: TableRecord): TableRecord {
  return draft.get("table", table.id);
}

function blankTable(
  draft: Draft,
  at: At,
  {
    above,
    statement,
    type,
  }: {
    readonly statement: CreateStmt;
    readonly above: readonly TableRecord[];
    readonly type: CompositeRecord | undefined;
  },
): TableRecord {
  const [parent] = above;
  const isPartition = statement.partbound !== undefined && parent !== undefined;
  return blank("table", draft.newId("table"), {
    name: statement.relation?.relname ?? "",
    unlogged: statement.relation?.relpersistence === "u",
    partitionOf:
      statement.partbound && parent ? { parent: parent.id, bound: boundText(at, statement.partbound) } : null,
    inherits: isPartition ? [] : above.map((each) => each.id),
    parameters: parametersOf(statement.options).filter((parameter) => parameter.name !== "oids"),
    accessMethod: statement.accessMethod ?? null,
    tablespace: statement.tablespacename ?? null,
    ofType: type?.id ?? null,
  });
}

function compositeFor(draft: Draft, at: At, typeName: TypeName): CompositeRecord | undefined {
  const written = writtenName(stringsOf(typeName.names));
  const type = findType(draft, written);
  if (type?.kind === "composite") return type;
  return at.refuse(`There is no composite type ${spelled(written)}.`, typeName.location);
}

/** CREATE TABLE … OF: the attributes of the type are the columns. */
function addColumnsOfType(draft: Draft, table: TableRecord, type: CompositeRecord): void {
  for (const id of type.attributes) {
    const { collation, name, type } = draft.get("attribute", id);
    draft.add(blank("column", draft.newId("column"), { name, type, collation }), table.id);
  }
}

/** A column that several parents have is one column. */
function inheritColumns(draft: Draft, parent: TableRecord, table: TableRecord): void {
  for (const id of parent.columns) {
    const column = draft.get("column", id);
    const existing = findColumn(draft, current(draft, table), column.name);
    if (!existing) inheritColumn(draft, column, table.id);
    else if (column.notNull && !existing.notNull) draft.replace({ ...existing, notNull: true });
  }
}

/** Adds the columns in their order; constraints wait until all columns are there. */
function addElements(
  draft: Draft,
  at: At,
  { statement, table }: { readonly table: TableRecord; readonly statement: CreateStmt },
): Pending | undefined {
  const pending: Pending = { constraints: [], likes: [] };
  for (const element of statement.tableElts ?? []) {
    const definition = partOf(element, "ColumnDef");
    const like = partOf(element, "TableLikeClause");
    const constraint = partOf(element, "Constraint");
    if (definition) {
      pending.constraints.push(
        ...addDefinition(draft, at, { statement, table: current(draft, table), definition }),
      );
    } else if (like) {
      const likened = copyColumns(draft, at, { table: current(draft, table), clause: like });
      if (likened) pending.likes.push(likened);
    } else if (constraint) {
      pending.constraints.push({ clause: clauseOf(at, constraint), toExisting: false, only: false });
    }
    if (at.isRefused()) return undefined;
  }
  return pending;
}

/** Adds a column; returns the constraints of its definition. */
function addDefinition(
  draft: Draft,
  at: At,
  wanted: { readonly statement: CreateStmt; readonly table: TableRecord; readonly definition: ColumnDef },
): Pending["constraints"] {
  const { definition, statement, table } = wanted;
  const existing = findColumn(draft, table, definition.colname ?? "");
  if (existing && statement.inhRelations === undefined && definition.typeName !== undefined) {
    at.refuse(`The column ${existing.name} appears twice.`, definition.location);
    return [];
  }
  const defined = addOrMerge(draft, at, { table, definition, existing });
  if (!defined) return [];
  const { column, constraints } = defined;
  return constraints.map((clause) => ({ clause, column, toExisting: false, only: false }));
}

/** In a partition or heir, a column that is defined again is the inherited one with more said about it. */
function addOrMerge(
  draft: Draft,
  at: At,
  wanted: Parameters<typeof addColumn>[2] & { readonly existing: ReturnType<typeof findColumn> },
): ReturnType<typeof addColumn> {
  const { definition, existing, table } = wanted;
  if (!existing && definition.typeName === undefined) {
    const reason = `${pathOf(draft, table.id)} has no column ${definition.colname ?? ""}.`;
    return at.refuse(reason, definition.location);
  }
  if (!existing) return addColumn(draft, at, wanted);
  const place = table.columns.indexOf(existing.id);
  draft.remove(existing.id);
  const defined = addColumn(draft, at, { table: draft.get("table", table.id), definition });
  if (!defined) return undefined;
  const isOfType = definition.typeName === undefined;
  const merged = {
    ...defined.column,
    type: isOfType ? existing.type : defined.column.type,
    collation: isOfType ? existing.collation : defined.column.collation,
    notNull: defined.column.notNull || existing.notNull,
    default: defined.column.default ?? existing.default,
    generated: defined.column.generated ?? existing.generated,
    redeclared: table.inherits.length > 0,
  };
  draft.replace(merged);
  const after = draft.get("table", table.id);
  draft.replace({
    ...after,
    columns: after.columns.filter((id) => id !== merged.id).toSpliced(place, 0, merged.id),
  });
  return { column: merged, constraints: defined.constraints };
}

function clauseOf(at: At, constraint: Clause["constraint"]): Clause {
  const from = at.source.at(constraint.location);
  return { constraint, range: { from, to: endOfItem(at.source, from) } };
}

/**
 * PostgreSQL makes the checks first, then the primary key, then the other keys, then foreign keys; only so do names
 * that it chooses come out the same. A unique constraint on the columns of another key is that key again.
 */
function inOrderOfPostgres(
  constraints: readonly Omit<Constraining, "table">[],
): readonly Omit<Constraining, "table">[] {
  const rank = ({ clause }: Omit<Constraining, "table">): number => {
    switch (clause.constraint.contype) {
      case "CONSTR_PRIMARY":
        return 1;
      case "CONSTR_UNIQUE":
      case "CONSTR_EXCLUSION":
        return 2;
      case "CONSTR_FOREIGN":
        return 3;
      default:
        return 0;
    }
  };
  const sorted = constraints.toSorted((a, b) => rank(a) - rank(b));
  const kept = new Map<string, Omit<Constraining, "table">>();
  for (const [index, each] of sorted.entries()) {
    const key = keySignature(each) ?? String(index);
    const first = kept.get(key);
    kept.set(key, first ? withNameOf(first, each) : each);
  }
  return [...kept.values()];
}

/** The key that stays takes the name of the one that is left out, if it has none itself. */
function withNameOf(
  first: Omit<Constraining, "table">,
  { clause }: Omit<Constraining, "table">,
): Omit<Constraining, "table"> {
  const { conname } = clause.constraint;
  if (conname === undefined || first.clause.constraint.conname !== undefined) return first;
  return { ...first, clause: { ...first.clause, constraint: { ...first.clause.constraint, conname } } };
}

function keySignature({ clause, column }: Omit<Constraining, "table">): string | undefined {
  const { constraint } = clause;
  if (constraint.contype !== "CONSTR_PRIMARY" && constraint.contype !== "CONSTR_UNIQUE") return undefined;
  const names = stringsOf(constraint.keys);
  const columns = names.length === 0 && column ? [column.name] : names;
  const traits = [constraint.nulls_not_distinct === true, constraint.deferrable === true];
  return JSON.stringify([columns, stringsOf(constraint.including), traits, constraint.initdeferred === true]);
}
