import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { PublicationRecord } from "../document/records/index.ts";
import { nameRefusal } from "./names.ts";
import { missing } from "./place.ts";

/** What a person may say of a publication: tables with columns (none: all) and rows, and whole namespaces. */
export type PublicationInput = {
  readonly allTables?: boolean;
  readonly tables?: readonly {
    readonly tableId: string;
    readonly columnIds?: readonly string[];
    readonly where?: string | null;
    readonly only?: boolean;
  }[];
  readonly namespaceIds?: readonly string[];
  readonly parameters?: PublicationRecord["parameters"];
};

type Fields = Pick<PublicationRecord, "allTables" | "tables" | "namespaces" | "parameters">;

/** The fields of a publication that an input sets; refused when they do not go together (CREATE PUBLICATION). */
export function publicationFields(
  catalog: Catalog,
  input: PublicationInput,
  before?: PublicationRecord,
): Fields | Refusal {
  const tables = input.tables ? tablesOf(catalog, input.tables) : (before?.tables ?? []);
  if ("refused" in tables) return tables;
  const namespaces = input.namespaceIds?.flatMap((id) => catalog.find("namespace", id)?.id ?? []);
  if (namespaces && namespaces.length < (input.namespaceIds ?? []).length) return missing("namespace");
  const fields = {
    allTables: input.allTables ?? before?.allTables ?? false,
    tables,
    namespaces: [...new Set(namespaces ?? before?.namespaces ?? [])],
    parameters: input.parameters ?? before?.parameters ?? [],
  };
  const isNamed = fields.tables.length > 0 || fields.namespaces.length > 0;
  if (fields.allTables && isNamed) return refuse("A publication of all tables names none.");
  if (fields.namespaces.length > 0 && fields.tables.some(({ columns }) => columns.length > 0))
    return refuse("A publication with whole namespaces cannot choose columns.");
  return fields;
}

function tablesOf(
  catalog: Catalog,
  wanted: NonNullable<PublicationInput["tables"]>,
): PublicationRecord["tables"] | Refusal {
  const tables: PublicationRecord["tables"][number][] = [];
  for (const { columnIds = [], only = false, tableId, where } of wanted) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    if (table.unlogged || table.foreign)
      return refuse(`${catalog.pathOf(table.id)} cannot be replicated: it is not kept in the log.`);
    if (tables.some((other) => other.table === table.id))
      return refuse(`${catalog.pathOf(table.id)} is published twice.`);
    const columns = table.columns.filter((id) => columnIds.includes(id));
    if (columns.length < new Set(columnIds).size) return missing("column");
    tables.push({ table: table.id, only, columns, where: where?.trim() || null });
  }
  return tables;
}

/** Why a publication cannot get a name; `except` is the one that gets it. */
export function publicationNameRefusal(catalog: Catalog, name: string, except?: string): Refusal | undefined {
  const twin = catalog.all("publication").find((other) => other.name === name && other.id !== except);
  return twin
    ? refuse(`The design has the publication ${name} already.`)
    : nameRefusal("A publication", name);
}
