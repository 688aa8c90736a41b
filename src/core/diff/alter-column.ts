import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import { objectName } from "../postgres/default-names.ts";
import { quoteName } from "../postgres/quoting.ts";
import { ownerNameOf } from "../sql/print/name-of.ts";
import { statements } from "../sql/print/statements/index.ts";
import { setParameters } from "../sql/print/statements/set-parameters.ts";
import { type Conversion, conversionOf, lossOf, usualStorage } from "./column-conversion.ts";
import { type Draft, draft } from "./draft.ts";
import { effectivelyNotNull, inheritsColumn, parentsThroughout } from "./inheriting.ts";
import type { Migration } from "./migration.ts";

/** A column that stays: type, default, identity, NOT NULL and how it is stored, each in the order that works. */
export function alterColumn(migration: Migration, column: ColumnRecord): readonly Draft[] {
  const { after, followed, changed } = migration;
  const { catalog } = after;
  const old = followed.find("column", column.id);
  if (!old) return [];
  const properties = changed(column);
  const inherited = inheritsColumn(migration, column);
  const retyped = !inherited && (properties.has("type") || properties.has("collation"));
  const start = `ALTER TABLE ONLY ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${quoteName(column.name)}`;
  const sql: string[] = [];
  const defaults = defaultsOf(migration, { old, column, retyped });
  if (defaults.isFreed) sql.push(`${start} DROP DEFAULT`);
  const conversion: Conversion = conversionOf(followed, old, { catalog, column });
  if (retyped) sql.push(statements.setColumnType(catalog, column, conversion));
  sql.push(...nullability(migration, old, column));
  if (defaults.isSet) sql.push(statements.setColumnDefault(catalog, column));
  const becomesIdentity = properties.has("identity") && column.identity !== null;
  const isParents = Boolean(catalog.tableOf(column.id)?.partitionOf);
  if (becomesIdentity && !inherited && !isParents) sql.push(...statements.setColumnIdentity(catalog, column));
  sql.push(...storage(old, column, { properties, start, catalog }));
  if (properties.has("comment")) sql.push(statements.commentOn(catalog, column));
  const losses = retyped ? lossOf(followed, old, { catalog, column }) : [];
  return draft(catalog, { verb: "change", record: column, sql, losses });
}

type Retyping = { readonly old: ColumnRecord; readonly column: ColumnRecord; readonly retyped: boolean };

/** Whether the old default must go first, because another type or an identity cannot take it, and what is set after. */
function defaultsOf({ changed, gone }: Migration, { column, old, retyped }: Retyping) {
  const properties = changed(column);
  const hadDefault = old.default !== null && !gone.defaults.has(column.id);
  const isNew = properties.has("default") || gone.defaults.has(column.id);
  const isFreed = hadDefault && (retyped || (properties.has("identity") && column.identity !== null));
  const isSet = column.default === null ? hadDefault && isNew && !isFreed : isNew || retyped;
  return { isFreed, isSet };
}

function nullability(migration: Migration, old: ColumnRecord, column: ColumnRecord): readonly string[] {
  const { after, followed, gone } = migration;
  const { catalog } = after;
  const was = effectivelyNotNull(followed, old, (id) => !gone.has(id)) || old.notNull;
  const isRestated = JSON.stringify(column.notNullConstraint) !== JSON.stringify(old.notNullConstraint);
  if (column.notNull && old.notNull && isRestated) return restated(migration, old, column);
  if (column.notNull && !was)
    return gainsNotNullWithParent(migration, column) ? [] : [notNullStatement(catalog, column)];
  const wasAny = old.notNull || effectivelyNotNull(followed, old, () => true);
  const isAny = column.notNull || effectivelyNotNull(catalog, column, () => true);
  return wasAny && !isAny && !losesNotNullWithParent(migration, column)
    ? [statements.setColumnNotNull(catalog, column)]
    : [];
}

function notNullStatement(catalog: Catalog, column: ColumnRecord): string {
  return column.notNullConstraint
    ? statements.addNotNull(catalog, column)
    : statements.setColumnNotNull(catalog, column);
}

/** Another name, and that it is valid now, are said of the constraint that stays: a key needs it meanwhile. */
function restated(migration: Migration, old: ColumnRecord, column: ColumnRecord): readonly string[] {
  const { catalog } = migration.after;
  const start = `ALTER TABLE ${ownerNameOf(catalog, column.id)}`;
  const [was, is] = [
    { ...plainNotNull, ...old.notNullConstraint },
    { ...plainNotNull, ...column.notNullConstraint },
  ];
  const before = migration.before.catalog;
  const from = was.name ?? usualName(before, before.find("column", old.id) ?? old);
  const to = is.name ?? usualName(catalog, column);
  const isAnew = was.noInherit !== is.noInherit || (is.notValid && !was.notValid);
  if (isAnew) {
    const dropped = `${start} ALTER COLUMN ${quoteName(column.name)} DROP NOT NULL`;
    return [dropped, notNullStatement(catalog, column)];
  }
  return [
    ...(was.name === is.name ? [] : [`${start} RENAME CONSTRAINT ${quoteName(from)} TO ${quoteName(to)}`]),
    ...(was.notValid === is.notValid
      ? []
      : [`${start} VALIDATE CONSTRAINT ${quoteName(was.name === is.name ? from : to)}`]),
  ];
}

const plainNotNull = { name: null, noInherit: false, notValid: false };

function usualName(catalog: Catalog, column: ColumnRecord): string {
  return objectName(catalog.tableOf(column.id)?.name ?? "", column.name, "not_null");
}

/** Whether a parent's column gets its NOT NULL, which goes down to those of its heirs. */
function gainsNotNullWithParent(migration: Migration, column: ColumnRecord): boolean {
  const { after, followed } = migration;
  const table = after.catalog.tableOf(column.id);
  if (column.notNullConstraint) return false;
  return parentsThroughout(migration, table?.id ?? "").some((id) => {
    const parent = after.catalog.columnNamed(id, column.name);
    const old = parent && followed.find("column", parent.id);
    return parent?.notNull === true && old?.notNull === false && !parent.notNullConstraint?.noInherit;
  });
}

/** Whether a parent's column loses its NOT NULL, which those of its heirs lose with it; an heir's own is its own. */
function losesNotNullWithParent(migration: Migration, column: ColumnRecord): boolean {
  const { after, followed } = migration;
  const table = after.catalog.tableOf(column.id);
  return parentsThroughout(migration, table?.id ?? "").some((id) => {
    const parent = followed.columnNamed(id, column.name);
    return parent !== undefined && (parent.notNull || effectivelyNotNull(followed, parent, () => true));
  });
}

type How = { readonly properties: ReadonlySet<string>; readonly start: string; readonly catalog: Catalog };

function storage(
  old: ColumnRecord,
  column: ColumnRecord,
  { properties, start, catalog }: How,
): readonly string[] {
  const sql: string[] = [];
  if (properties.has("storage"))
    sql.push(`${start} SET STORAGE ${(column.storage ?? usualStorage(catalog, column)).toUpperCase()}`);
  if (properties.has("compression")) {
    sql.push(
      `${start} SET COMPRESSION ${column.compression === null ? "DEFAULT" : quoteName(column.compression)}`,
    );
  }
  if (properties.has("statisticsTarget"))
    sql.push(`${start} SET STATISTICS ${column.statisticsTarget ?? -1}`);
  if (properties.has("parameters")) {
    sql.push(...setParameters(old.parameters, column.parameters).map((clause) => `${start} ${clause}`));
  }
  return sql;
}
