import type { Catalog } from "../../../document/catalog.ts";
import type { PublicationRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses, withParameters } from "../clauses.ts";
import { columnList, nameOf } from "../name-of.ts";
import { verbatim } from "../verbatim.ts";

/** CREATE PUBLICATION. */
export function createPublication(catalog: Catalog, publication: PublicationRecord): string {
  const { allTables, name, namespaces, parameters } = publication;
  const items = [...tableItems(catalog, publication), ...namespaceItems(catalog, namespaces)];
  return clauses(
    `CREATE PUBLICATION ${quoteName(name)}`,
    allTables && "FOR ALL TABLES",
    !allTables && items.length > 0 && `FOR ${items.join(", ")}`,
    withParameters(parameters),
  );
}

function tableItems(catalog: Catalog, { tables }: PublicationRecord): readonly string[] {
  return tables.map(({ columns, only, table, where }, index) =>
    clauses(
      index === 0 && "TABLE",
      only && "ONLY",
      nameOf(catalog, catalog.get("table", table)),
      columns.length > 0 && columnList(catalog, columns),
      where !== null && `WHERE (${verbatim(where)})`,
    ),
  );
}

function namespaceItems(catalog: Catalog, ids: PublicationRecord["namespaces"]): readonly string[] {
  const names = ids.map((id) => quoteName(catalog.get("namespace", id).name));
  return names.length === 0 ? [] : [`TABLES IN SCHEMA ${names.join(", ")}`];
}
