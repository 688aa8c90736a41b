import type { Catalog } from "../../document/catalog.ts";
import type { DomainRecord, EnumRecord, TableRecord } from "../../document/records/index.ts";
import { camelCase, pascalCase } from "../naming/casing.ts";
import { inOrder } from "../naming/in-order.ts";
import { nameTable } from "../naming/name-table.ts";
import { javascriptGlobals } from "../naming/reserved-words.ts";
import { type RowNaming, wantedName } from "../naming/wanted-name.ts";

/** What is declared in the file, in order, and each record's name there. */
export type DeclaredNames = {
  readonly enums: readonly EnumRecord[];
  readonly domains: readonly DomainRecord[];
  readonly tables: readonly TableRecord[];
  nameOf(id: string): string;
  /** The name of the list of an enum's values. */
  valuesOf(id: string): string;
};

/** Names of the language that a declaration would hide, and those this file declares for itself. */
const reserved = [...javascriptGlobals, "Interval", "Json"];

/** Names for all enums, domains and tables: those of `public` as they are, others with their namespace before them. */
export function declaredNames(catalog: Catalog, naming: RowNaming): DeclaredNames {
  const names = new Map<string, string>();
  const values = new Map<string, string>();
  const table = nameTable(reserved);
  const enums = inOrder(catalog, catalog.all("enum"));
  const domains = inOrder(catalog, catalog.all("domain"));
  const tables = inOrder(catalog, catalog.all("table"));
  for (const record of [...tables, ...enums, ...domains]) {
    const isRow = record.kind === "table";
    const wanted = pascalCase(wantedName(catalog, record, isRow ? naming : "as-is"));
    names.set(
      record.id,
      table.claim(wanted, (name) => (isRow ? [`${name}Insert`, `${name}Update`] : [])),
    );
  }
  for (const { id } of enums) values.set(id, table.claim(camelCase(`${names.get(id) ?? ""}Values`)));
  return {
    enums,
    domains,
    tables,
    nameOf: (id) => names.get(id) ?? "unknown",
    valuesOf: (id) => values.get(id) ?? "unknown",
  };
}
