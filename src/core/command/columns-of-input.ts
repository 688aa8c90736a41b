import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { typeLabel } from "../postgres/type-label.ts";
import { isOrdered } from "./comparable.ts";

/** The columns of a table by ids in the order given; refused when one is not of the table or comes twice. */
export function columnsOfTable(
  catalog: Catalog,
  table: TableRecord,
  columnIds: readonly string[],
): readonly ColumnRecord[] | Refusal {
  const columns: ColumnRecord[] = [];
  for (const id of columnIds) {
    const column = catalog.find("column", id);
    if (!column || !table.columns.some((own) => own === id))
      return refuse(`${catalog.pathOf(table.id)} does not have that column any more.`);
    if (columns.includes(column)) return refuse(`${column.name} is named twice.`);
    columns.push(column);
  }
  return columns;
}

/** Why columns cannot make a key: values that cannot be compared, or that are not stored. */
export function keyColumnsRefusal(
  catalog: Catalog,
  table: TableRecord,
  columns: readonly ColumnRecord[],
): Refusal | undefined {
  const unordered = columns.find(({ type }) => !isOrdered(catalog, type));
  if (unordered)
    return refuse(
      `Values of type ${typeLabel(catalog, unordered.type)} cannot be compared, so ${unordered.name} cannot be part of a key.`,
    );
  const virtual = columns.find(({ generated }) => generated?.storage === "virtual");
  if (virtual) return refuse(`${virtual.name} is not stored, so it cannot be part of a key. Store it first.`);
  return partitionKeyRefusal(catalog, table, columns);
}

/** Why columns cannot be unique together in a partitioned table: its key has to be among them. */
function partitionKeyRefusal(
  catalog: Catalog,
  table: TableRecord,
  columns: readonly ColumnRecord[],
): Refusal | undefined {
  for (const { of } of table.partitionBy?.keys ?? []) {
    if (of.kind === "expression")
      return refuse(`${catalog.pathOf(table.id)} is divided by an expression, so it can have no keys.`);
    if (!columns.some(({ id }) => id === of.column))
      return refuse(
        `A key of ${catalog.pathOf(table.id)} must include ${catalog.find("column", of.column)?.name ?? ""}, by which it is divided.`,
      );
  }
  return undefined;
}
