import { checksThrough } from "../../document/checks-through.ts";
import type { CheckRecord, ColumnRecord, SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { constraintDefinition } from "../../sql/print/constraint-definition.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import { parentsChecks } from "../../sql/print/statements/create-table.ts";
import { statements } from "../../sql/print/statements/index.ts";
import { setParameters } from "../../sql/print/statements/set-parameters.ts";
import { alterColumn } from "../alter-column.ts";
import { type Draft, draft, underPath } from "../draft.ts";
import { inheritsCheck, inheritsColumn, parentsThroughout } from "../inheriting.ts";
import type { Migration } from "../migration.ts";

/** A table that stays: new columns, changed ones, new keys and checks, then what it says of itself. */
export function alterTable(migration: Migration, table: TableRecord): readonly Draft[] {
  const { catalog } = migration.after;
  const columns = catalog.columnsOf(table.id);
  const isNew = (record: SchemaRecord): boolean =>
    migration.before.catalog.record(record.id) === undefined || migration.gone.has(record.id);
  return [
    ...persistence(migration, table),
    ...columns
      .filter((column) => isNew(column) && !column.generated)
      .flatMap((column) => addColumn(migration, column)),
    ...columns.filter((column) => !isNew(column)).flatMap((column) => alterColumn(migration, column)),
    ...columns
      .filter((column) => isNew(column) && column.generated)
      .flatMap((column) => addColumn(migration, column)),
    ...constraintsOf(migration, table).flatMap((constraint) => {
      if (!isNew(constraint)) return alterConstraint(migration, constraint);
      if (constraint.kind === "check" && inheritsCheck(migration, constraint)) return [];
      if (comesFirst(migration, constraint)) return [];
      const parts = partsBefore(migration, constraint).map((part) => statements.addConstraint(catalog, part));
      const sql = [
        ...parts,
        statements.addConstraint(catalog, constraint),
        ...commentIn(migration, constraint),
      ];
      return draft(catalog, {
        verb: "add",
        record: constraint,
        sql: underPath(migration.after, pathOfTable(migration, table), sql),
      });
    }),
    ...attached(migration, table),
    ...alterItself(migration, table),
  ];
}

type Constraint = Extract<SchemaRecord, { readonly kind: "primary-key" | "unique" | "check" | "exclusion" }>;

function constraintsOf({ after }: Migration, table: TableRecord): readonly Constraint[] {
  return table.constraints.flatMap((id): readonly Constraint[] => {
    const record = after.catalog.record(id);
    if (record === undefined || record.kind === "foreign-key") return [];
    if (record.kind === "exclusion" && record.partOf !== null) return [];
    return record.kind === "primary-key" ||
      record.kind === "unique" ||
      record.kind === "check" ||
      record.kind === "exclusion"
      ? [record]
      : [];
  });
}

/** A partition's key that is added before its parent's, which then takes it instead of making its own. */
function comesFirst(migration: Migration, { id }: Constraint): boolean {
  const { catalog } = migration.after;
  const record = catalog.record(id);
  if (record?.kind !== "primary-key" && record?.kind !== "unique") return false;
  const parent = catalog.tableOf(record.partOf ?? "")?.id;
  const whole = catalog.record(record.partOf ?? "");
  const isNew = whole && (!migration.before.catalog.record(whole.id) || migration.gone.has(whole.id));
  return (
    parent !== undefined &&
    isNew === true &&
    parentsThroughout(migration, catalog.tableOf(id)?.id ?? "").includes(parent)
  );
}

function partsBefore(migration: Migration, { id }: Constraint): readonly Constraint[] {
  const { catalog } = migration.after;
  const parts = [...catalog.all("primary-key"), ...catalog.all("unique")].filter(
    (key) => key.partOf === id && comesFirst(migration, key),
  );
  return parts.flatMap((part) => [...partsBefore(migration, part), part]);
}

function pathOfTable({ newPieces }: Migration, table: TableRecord) {
  return newPieces.find(({ key }) => key === table.id)?.path;
}

function addColumn(migration: Migration, column: ColumnRecord): readonly Draft[] {
  const { after } = migration;
  const { catalog } = after;
  const table = catalog.tableOf(column.id);
  const inherited = inheritsColumn(migration, column);
  const owned = catalog.all("sequence").filter(({ ownedBy }) => ownedBy === column.id);
  const sql = [
    ...(inherited
      ? []
      : [statements.addColumn(catalog, table?.partitionOf ? parentsIdentity(column) : column)]),
    ...(column.notNullConstraint?.notValid ? [statements.addNotNull(catalog, column)] : []),
    ...statements.setColumnStorage(catalog, column),
    ...statements.setColumnStatistics(catalog, column),
    ...owned.map((sequence) => statements.ownSequence(catalog, sequence)),
    ...(column.comment ? [statements.commentOn(catalog, column)] : []),
  ];
  return draft(catalog, {
    verb: "add",
    record: column,
    sql: underPath(after, table && pathOfTable(migration, table), sql),
  });
}

/** A partition gets its identity columns when it is attached, and may bring none of its own. */
function parentsIdentity(column: ColumnRecord): ColumnRecord {
  return { ...column, identity: null };
}

/** A constraint that stays: only whether it is valid, and its comment. */
export function alterConstraint(migration: Migration, constraint: SchemaRecord): readonly Draft[] {
  const { catalog } = migration.after;
  const changed = migration.changed(constraint);
  const table = catalog.tableOf(constraint.id);
  if (!table || !("name" in constraint)) return [];
  const sql = [
    ...(changed.has("notValid")
      ? [`ALTER TABLE ${nameOf(catalog, table)} VALIDATE CONSTRAINT ${quoteName(constraint.name)}`]
      : []),
    ...(changed.has("comment") && "comment" in constraint ? [statements.commentOn(catalog, constraint)] : []),
  ];
  return draft(catalog, { verb: "change", record: constraint, sql });
}

function commentIn({ after }: Migration, record: Constraint): readonly string[] {
  return record.comment ? [statements.commentOn(after.catalog, record)] : [];
}

function attached(migration: Migration, table: TableRecord): readonly Draft[] {
  const { after, followed } = migration;
  const { catalog } = after;
  const kept = new Set(parentsThroughout(migration, table.id));
  const { ofType, partitionOf } = table;
  const sql = [
    ...table.inherits
      .filter((id) => !kept.has(id))
      .map((id) => statements.addParent(catalog, table, catalog.get("table", id))),
    ...(partitionOf && !kept.has(partitionOf.parent)
      ? [
          ...checksToAttach(migration, table).map(
            (check) => `ALTER TABLE ${nameOf(catalog, table)}\n  ADD ${constraintDefinition(catalog, check)}`,
          ),
          statements.attachPartition(catalog, table, partitionOf),
        ]
      : []),
    ...(ofType !== null && followed.find("table", table.id)?.ofType !== ofType
      ? [`ALTER TABLE ${nameOf(catalog, table)} OF ${nameOf(catalog, catalog.get("composite", ofType))}`]
      : []),
  ];
  return draft(catalog, { verb: "attach", record: table, sql });
}

/** The checks of its parents that a table lacks until now. */
function checksToAttach({ before, after, gone }: Migration, table: TableRecord): readonly CheckRecord[] {
  const old = gone.has(table.id) ? undefined : before.catalog.find("table", table.id);
  const has = new Set(old && checksThrough(before.catalog, old).map(({ name }) => name));
  return parentsChecks(after.catalog, table).filter(({ name }) => !has.has(name));
}

/** Before new columns bring sequences, which would go along. */
function persistence(migration: Migration, table: TableRecord): readonly Draft[] {
  const { catalog } = migration.after;
  if (!migration.changed(table).has("unlogged")) return [];
  const sql = [`ALTER TABLE ${nameOf(catalog, table)} SET ${table.unlogged ? "UNLOGGED" : "LOGGED"}`];
  return draft(catalog, { verb: "change", record: table, sql });
}

function alterItself(migration: Migration, table: TableRecord): readonly Draft[] {
  const { after, followed } = migration;
  const { catalog } = after;
  const old = followed.find("table", table.id);
  const changed = migration.changed(table);
  if (!old) return [];
  const start = `ALTER TABLE ${nameOf(catalog, table)}`;
  const sql: string[] = [];
  if (changed.has("accessMethod"))
    sql.push(`${start} SET ACCESS METHOD ${quoteName(table.accessMethod ?? "heap")}`);
  if (changed.has("tablespace"))
    sql.push(`${start} SET TABLESPACE ${quoteName(table.tablespace ?? "pg_default")}`);
  sql.push(...setParameters(old.parameters, table.parameters).map((clause) => `${start} ${clause}`));
  if (changed.has("comment")) sql.push(statements.commentOn(catalog, table));
  return draft(catalog, { verb: "change", record: table, sql });
}
