import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, IndexRecord, TableRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { constraintDefinition } from "../../sql/print/constraint-definition.ts";
import { isNullable } from "../column-rules.ts";
import { keyMarks } from "../relationship.ts";
import { cell, code, inline, tableOf } from "./syntax.ts";

/** What a section links to: the address of a table, enum or domain within the dictionary. */
export type Addresses = { readonly of: (id: string) => string | undefined };

/** A table's description, columns, keys, indexes and triggers, below its heading. */
export function tableSection(catalog: Catalog, table: TableRecord, addresses: Addresses): string {
  const parts = [
    table.comment === null ? "" : `${cell(table.comment)}\n`,
    partitioning(catalog, table),
    columnTable(catalog, table, addresses),
    bulleted("Constraints", constraints(catalog, table)),
    bulleted(
      "Indexes",
      catalog.indexesOf(table.id).map((index) => indexLine(catalog, index)),
    ),
    bulleted("Referenced by", referencedBy(catalog, table, addresses)),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function partitioning(catalog: Catalog, table: TableRecord): string {
  const partitions = catalog.partitionsOf(table.id).map(({ name }) => code(name));
  if (table.partitionBy === null) return "";
  const list = partitions.length === 0 ? "" : `: ${partitions.join(", ")}`;
  return `Partitioned by ${table.partitionBy.strategy}${list}\n`;
}

function columnTable(catalog: Catalog, table: TableRecord, addresses: Addresses): string {
  const columns = catalog.columnsOf(table.id);
  const described = columns.some(({ comment }) => comment !== null);
  const head = ["Column", "Type", "Null", "Default", "Key", ...(described ? ["Description"] : [])];
  const rows = columns.map((column) => [
    code(column.name),
    typeCell(catalog, column, addresses),
    isNullable(catalog, column) ? "yes" : "no",
    valueCell(column),
    keyCell(catalog, table, { column, addresses }),
    ...(described ? [cell(column.comment ?? "")] : []),
  ]);
  return rows.length === 0 ? "It has no columns.\n" : tableOf(head, rows);
}

function typeCell(catalog: Catalog, { type }: ColumnRecord, { of }: Addresses): string {
  const label = code(typeLabel(catalog, type));
  const address = type.base.kind === "defined" ? of(type.base.id) : undefined;
  return address === undefined ? label : `[${label}](${address})`;
}

function valueCell({ default: value, identity, generated }: ColumnRecord): string {
  if (identity) return `identity, ${identity.when}`;
  if (generated) return `${code(generated.expression)}, ${generated.storage}`;
  return value === null ? "" : code(value);
}

function keyCell(
  catalog: Catalog,
  table: TableRecord,
  { column, addresses }: { readonly column: ColumnRecord; readonly addresses: Addresses },
): string {
  const marks = keyMarks(catalog, table, column).filter((mark) => mark !== "FK");
  const links = catalog.foreignKeysOf(table.id).flatMap(({ references, pairs }) =>
    pairs.flatMap((pair) => {
      if (pair.column !== column.id) return [];
      const target = `→ ${pathLabel(catalog, references)}.${catalog.get("column", pair.references).name}`;
      const address = addresses.of(references);
      return [address === undefined ? inline(target) : `[${inline(target)}](${address})`];
    }),
  );
  return [...marks, ...links].join(", ");
}

/** A path without `public`, which goes without saying. */
export function pathLabel(catalog: Catalog, id: string): string {
  const path = catalog.pathOf(id);
  return path.startsWith("public.") ? path.slice("public.".length) : path;
}

function constraints(catalog: Catalog, table: TableRecord): readonly string[] {
  return [
    ...[catalog.primaryKeyOf(table.id)].flatMap((key) => key ?? []),
    ...catalog.uniquesOf(table.id),
    ...catalog.foreignKeysOf(table.id),
    ...catalog.checksOf(table.id),
  ].map((constraint) => {
    const [, body = ""] = constraintDefinition(catalog, constraint).split(
      /^CONSTRAINT (?:"(?:[^"]|"")*"|\S+) /,
    );
    const comment = constraint.comment === null ? "" : `: ${cell(constraint.comment)}`;
    return `${code(constraint.name)} ${code(body)}${comment}`;
  });
}

function indexLine(catalog: Catalog, index: IndexRecord): string {
  const keys = index.keys.map(({ of, descending }) => {
    const text =
      of.kind === "column"
        ? catalog.get("column", of.column).name
        : of.kind === "expression"
          ? of.expression
          : of.name;
    return `${text}${descending ? " DESC" : ""}`;
  });
  const include = index.include.map((id) => catalog.get("column", id).name);
  const words = [
    code(index.name),
    `${index.unique ? "unique " : ""}${inline(index.method)} on ${code(keys.join(", "))}`,
    include.length > 0 && `including ${code(include.join(", "))}`,
    index.predicate !== null && `where ${code(index.predicate)}`,
  ].filter((part) => typeof part === "string");
  return `${words.join(" ")}${index.comment === null ? "" : `: ${cell(index.comment)}`}`;
}

function referencedBy(catalog: Catalog, table: TableRecord, { of }: Addresses): readonly string[] {
  return catalog.foreignKeysTo(table.id).flatMap((key) => {
    const from = catalog.tableOf(key.id);
    if (from === undefined || from.partitionOf !== null) return [];
    const columns = key.pairs.map(({ column }) => catalog.get("column", column).name);
    const label = inline(pathLabel(catalog, from.id));
    const address = of(from.id);
    return [`${address === undefined ? label : `[${label}](${address})`} by ${code(columns.join(", "))}`];
  });
}

function bulleted(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const sorted = [...items].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `${title}:\n\n${sorted.map((item) => `- ${item}\n`).join("")}`;
}
