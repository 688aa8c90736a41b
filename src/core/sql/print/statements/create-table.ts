import type { Catalog } from "../../../document/catalog.ts";
import { checksThrough } from "../../../document/checks-through.ts";
import type { PartitionBy } from "../../../document/fields/partition.ts";
import type { CheckRecord, ColumnRecord, TableRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses, foreignOptions, withParameters } from "../clauses.ts";
import { type ColumnParts, columnParts } from "../column-definition.ts";
import { constraintDefinition } from "../constraint-definition.ts";
import { inheritedColumns, inheritsLater } from "../inherited-columns.ts";
import { keyExpression } from "../key-expression.ts";
import { externalName, nameOf } from "../name-of.ts";
import { ownConstraints } from "../own-constraints.ts";
import type { CreateOptions } from "../printed-statement.ts";

/** Longer names and types than this are not waited for when columns are aligned. */
const WIDEST = 40;

/**
 * CREATE TABLE with its columns, keys and checks. Foreign keys, what `ownConstraints` says is added, a partition's
 * attachment and what differs in inherited columns are statements of their own.
 */
export function createTable(catalog: Catalog, table: TableRecord, options: CreateOptions = {}): string {
  const type = catalog.find("composite", table.ofType);
  const columns = type ? optionLines(catalog, table) : columnLines(catalog, table);
  const lines = [...columns, ...constraintLines(catalog, table)];
  const none = type ? "" : "()";
  const body = lines.length === 0 ? none : `(\n  ${lines.join(",\n  ")}\n)`;
  return clauses(
    `CREATE ${table.foreign ? "FOREIGN " : ""}${table.unlogged ? "UNLOGGED " : ""}TABLE`,
    options.ifNotExists && "IF NOT EXISTS",
    nameOf(catalog, table),
    type && `OF ${nameOf(catalog, type)}`,
    body,
    table.inherits.length > 0 &&
      !inheritsLater(catalog, table) &&
      `INHERITS (${table.inherits.map((id) => nameOf(catalog, catalog.get("table", id))).join(", ")})`,
    table.partitionBy && partitionByClause(catalog, table.partitionBy),
    table.accessMethod !== null && `USING ${quoteName(table.accessMethod)}`,
    withParameters(table.parameters),
    table.tablespace !== null && `TABLESPACE ${quoteName(table.tablespace)}`,
    table.foreign && serverClause(catalog, table.foreign),
  );
}

function serverClause(catalog: Catalog, { options, server }: NonNullable<TableRecord["foreign"]>): string {
  const { name } = catalog.get("object", server);
  return clauses(`SERVER ${quoteName(name)}`, foreignOptions(options));
}

function columnLines(catalog: Catalog, table: TableRecord): readonly string[] {
  const inherited = inheritedColumns(catalog, table);
  const columns = catalog
    .columnsOf(table.id)
    .filter((column) => !inherited.has(column))
    .map((column) => columnParts(catalog, withoutParentsIdentity(table, column)));
  const nameWidth = widthOf(columns.map(({ name }) => name));
  const typeWidth = widthOf(columns.filter(({ rest }) => rest !== "").map(({ type }) => type));
  return columns.map((column) => aligned(column, { nameWidth, typeWidth }));
}

/** The columns of a table OF a type have their types from there: only what is said besides is written. */
function optionLines(catalog: Catalog, table: TableRecord): readonly string[] {
  return catalog.columnsOf(table.id).flatMap((column) => {
    const { name, rest } = columnParts(catalog, { ...column, collation: null });
    return rest === "" ? [] : [`${name} WITH OPTIONS ${rest}`];
  });
}

/** A partition takes its identity columns from its parent, and may bring none of its own. */
function withoutParentsIdentity(table: TableRecord, column: ColumnRecord): ColumnRecord {
  return table.partitionOf && column.identity ? { ...column, identity: null } : column;
}

function aligned(
  { name, type, rest }: ColumnParts,
  widths: { readonly nameWidth: number; readonly typeWidth: number },
): string {
  const start = `${name.padEnd(widths.nameWidth)} `;
  return rest === "" ? `${start}${type}` : `${start}${type.padEnd(widths.typeWidth)} ${rest}`;
}

function widthOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length).filter((length) => length <= WIDEST));
}

function constraintLines(catalog: Catalog, table: TableRecord): readonly string[] {
  const { inline } = ownConstraints(catalog, table);
  return [...inline, ...parentsChecks(catalog, table)].map((constraint) =>
    constraintDefinition(catalog, constraint),
  );
}

/** What a table that is to be attached must check as its parents do, and does not say of its own. */
export function parentsChecks(catalog: Catalog, table: TableRecord): readonly CheckRecord[] {
  if (!table.partitionOf) return [];
  const own = new Set(catalog.checksOf(table.id));
  return checksThrough(catalog, table).flatMap((check) =>
    own.has(check) ? [] : [{ ...check, notValid: false }],
  );
}

/** PARTITION BY with its keys. */
export function partitionByClause(catalog: Catalog, { strategy, keys }: PartitionBy): string {
  const list = keys.map(({ of, collation, operatorClass }) =>
    clauses(
      of.kind === "column" ? quoteName(catalog.get("column", of.column).name) : keyExpression(of.expression),
      collation && `COLLATE ${externalName(collation)}`,
      operatorClass && externalName(operatorClass),
    ),
  );
  return `PARTITION BY ${strategy.toUpperCase()} (${list.join(", ")})`;
}
