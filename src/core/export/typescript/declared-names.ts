import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { DomainRecord, EnumRecord, TableRecord } from "../../document/records/index.ts";
import { camelCase, nameTable, pascalCase } from "../names.ts";

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
const reserved =
  `Array Boolean Date Error Function Interval Json Map Number Object Promise Record Set String Symbol
  Uint8Array undefined null`.split(/\s+/);

/** Names for all enums, domains and tables: those of `public` as they are, others with their namespace before them. */
export function declaredNames(catalog: Catalog, naming: "singular" | "as-is"): DeclaredNames {
  const names = new Map<string, string>();
  const values = new Map<string, string>();
  const table = nameTable(reserved);
  const enums = inOrder(catalog, catalog.all("enum"));
  const domains = inOrder(catalog, catalog.all("domain"));
  const tables = inOrder(catalog, catalog.all("table"));
  for (const record of [...tables, ...enums, ...domains]) {
    const isRow = record.kind === "table";
    const wanted = wantedName(
      catalog,
      record.id,
      isRow && naming === "singular" ? singular(record.name) : record.name,
    );
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

function wantedName(catalog: Catalog, id: string, name: string): string {
  const namespace = catalog.namespaceOf(id)?.name ?? "public";
  return pascalCase(namespace === "public" ? name : `${namespace}_${name}`);
}

/** By namespace (`public` first) and name, so that the order on screen does not matter. */
function inOrder<R extends { readonly id: string; readonly name: string }>(
  catalog: Catalog,
  records: readonly R[],
): readonly R[] {
  const key = ({ id, name }: R): readonly [string, string] => {
    const namespace = catalog.namespaceOf(id)?.name ?? "";
    return [namespace === "public" ? "" : namespace, name];
  };
  const keyed = records.map((record) => ({ record, key: key(record) }));
  return keyed
    .sort((a, b) => compare(a.key[0], b.key[0]) || compare(a.key[1], b.key[1]))
    .map(({ record }) => record);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
