import type { Catalog } from "../document/catalog.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { columnsInExpression } from "../expression/rename-column-in-expression.ts";
import { defaultName, indexKeyNames, type NameRequest } from "../postgres/default-names.ts";
import { takenAround } from "./names.ts";

/**
 * The name PostgreSQL would give a constraint, index or owned sequence where nothing else is named; undefined for
 * other records, and for indexes over expressions, whose names depend on more than columns.
 */
export function plainDefaultName(catalog: Catalog, record: SchemaRecord): string | undefined {
  const request = requestFor(catalog, record);
  return request && defaultName(request, () => false);
}

/** The default name that is free now. */
export function freeDefaultName(
  catalog: Catalog,
  tableId: string,
  request: Omit<NameRequest, "table">,
): string {
  const table = catalog.find("table", tableId)?.name ?? catalog.find("view", tableId)?.name ?? "";
  return defaultName({ ...request, table }, takenAround(catalog, tableId));
}

function requestFor(catalog: Catalog, record: SchemaRecord): NameRequest | undefined {
  const owner = record.kind === "sequence" ? record.ownedBy : record.id;
  const table = owner === null ? undefined : catalog.tableOf(owner)?.name;
  if (table === undefined) return undefined;
  const named = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => catalog.find("column", id)?.name ?? []);
  switch (record.kind) {
    case "primary-key":
      return { kind: "primary-key", table, columns: [] };
    case "unique":
      return { kind: "unique", table, columns: indexKeyNames(named(record.columns)) };
    case "foreign-key":
      return { kind: "foreign-key", table, columns: named(record.pairs.map(({ column }) => column)) };
    case "exclusion": {
      const keys = record.elements.map(({ key }) => (key.of.kind === "column" ? key.of.column : null));
      if (keys.includes(null)) return undefined;
      const columns = [...keys.flatMap((id) => id ?? []), ...record.include];
      return { kind: "exclusion", table, columns: indexKeyNames(named(columns)) };
    }
    case "statistics":
      return {
        kind: "statistics",
        table,
        columns: record.keys.flatMap((key) => (key.kind === "column" ? named([key.column]) : ["expr"])),
      };
    case "check":
      return { kind: "check", table, columns: checkColumns(record.expression) };
    case "sequence":
      return { kind: "sequence", table, columns: named(record.ownedBy === null ? [] : [record.ownedBy]) };
    case "index": {
      const keys = record.keys.map(({ of }) => (of.kind === "column" ? of.column : null));
      if (keys.includes(null)) return undefined;
      const columns = [...keys.flatMap((id) => id ?? []), ...record.include];
      return { kind: "index", table, columns: indexKeyNames(named(columns)) };
    }
    default:
      return undefined;
  }
}

/** A check's name has the column in it when it reads just one. */
export function checkColumns(expression: string): readonly string[] {
  const columns = [...new Set(columnsInExpression(expression))];
  return columns.length === 1 ? columns : [];
}
