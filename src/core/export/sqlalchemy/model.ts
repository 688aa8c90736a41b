import type { PartitionBy } from "../../document/fields/partition.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { partitionByClause } from "../../sql/print/statements/create-table.ts";
import { call, pythonText } from "../python/syntax.ts";
import { attribute, tableColumn } from "./column.ts";
import { constraints, foreignKey, foreignKeys, isLate, tableOf } from "./constraints.ts";
import { indexes } from "./indexes.ts";
import { relationship } from "./relationship.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";

/** A table as a class; as a `Table` where it has no primary key, which a class needs. */
export function model(scope: SqlalchemyScope, table: TableRecord): string {
  return scope.catalog.primaryKeyOf(table.id) === undefined ? plainTable(scope, table) : mapped(scope, table);
}

function mapped(scope: SqlalchemyScope, table: TableRecord): string {
  const { catalog, names } = scope;
  const settings = tableSettings(scope, table).map(([word, value]) => `${pythonText(word)}: ${value}`);
  const given = [
    ...constraints(scope, table),
    ...indexes(scope, table),
    ...(settings.length === 0 ? [] : [`{${settings.join(", ")}}`]),
  ];
  const columns = catalog.columnsOf(table.id).map((column) => attribute(scope, table, column));
  const relations = names.relationsOf(table.id).map((relation) => relationship(scope, relation));
  return (
    `class ${names.nameOf(table.id)}(Base):\n    __tablename__ = ${pythonText(table.name)}\n` +
    `    __table_args__ = (\n${given.map((each) => `        ${each},\n`).join("")}    )\n\n` +
    `${columns.join("")}${relations.length === 0 ? "" : `\n${relations.join("")}`}`
  );
}

function plainTable(scope: SqlalchemyScope, table: TableRecord): string {
  const columns = scope.catalog.columnsOf(table.id).map((column) => tableColumn(scope, table, column));
  const settings = tableSettings(scope, table).map(([word, value]) => `${word}=${value}`);
  const given = [
    pythonText(table.name),
    "Base.metadata",
    ...columns,
    ...constraints(scope, table),
    ...indexes(scope, table),
    ...settings,
  ];
  return `${scope.names.nameOf(table.id)} = ${call("sa.Table", given)}\n`;
}

function tableSettings(
  { catalog }: SqlalchemyScope,
  table: TableRecord,
): readonly (readonly [string, string])[] {
  const namespace = catalog.namespaceOf(table.id)?.name ?? "public";
  return [
    ...(namespace === "public" ? [] : [["schema", pythonText(namespace)] as const]),
    ...(table.comment === null ? [] : [["comment", pythonText(table.comment)] as const]),
    ...(table.unlogged ? [["prefixes", '["UNLOGGED"]'] as const] : []),
    ...(table.partitionBy
      ? [["postgresql_partition_by", pythonText(partitioning(catalog, table.partitionBy))] as const]
      : []),
  ];
}

function partitioning(catalog: SqlalchemyScope["catalog"], partitionBy: PartitionBy): string {
  return partitionByClause(catalog, partitionBy).replace("PARTITION BY ", "");
}

/** Foreign keys that are added when all tables are there. */
export function lateKeys(scope: SqlalchemyScope, table: TableRecord): readonly string[] {
  return foreignKeys(scope, table)
    .filter((key) => isLate(scope, key))
    .map((key) => `${tableOf(scope, table)}.append_constraint(${foreignKey(scope, key, "late")})\n`);
}
