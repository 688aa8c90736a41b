import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import { perTable } from "./per-table.ts";
import { keyColumnsOf } from "./table-facts.ts";
import { typeNameOf } from "./type-facts.ts";

const namesOf = perTable((catalog, id): string => {
  const { name, constraints } = catalog.get("table", id);
  const exclusions = constraints.flatMap((one) => catalog.find("exclusion", one) ?? []);
  const names = [catalog.primaryKeyOf(id), ...catalog.uniquesOf(id), ...exclusions, ...catalog.indexesOf(id)];
  return [name, ...names.flatMap((one) => (one ? one.name : []))].join("\0");
});

/** All names that share a namespace with tables, as one text: while it stays, a name that was free is free. */
export const relationNames: (catalog: Catalog) => string = memoizeByIdentity((catalog: Catalog): string =>
  [
    ...catalog
      .all("namespace")
      .map(({ id, tables }) => [id, ...tables.map((table) => namesOf(catalog, table))].join("\n")),
    ...(["view", "sequence", "composite"] as const).flatMap((kind) =>
      catalog.all(kind).map(({ id, name }) => `${catalog.namespaceOf(id)?.id} ${name}`),
    ),
    ...catalog.all("view").flatMap(({ id }) => catalog.indexesOf(id).map(({ name }) => name)),
  ].join("\n"),
);

const nameAndKeyOf = perTable((catalog, id): string => {
  const key = keyColumnsOf(catalog, id).map((column) => `${column.id} ${typeNameOf(catalog, column)}`);
  return [id, catalog.get("table", id).name, ...key].join(" ");
});

/** All tables with their names and keys as one text: while it stays, a name leads to the same table and key. */
export const tableNames: (catalog: Catalog) => string = memoizeByIdentity((catalog: Catalog): string =>
  catalog
    .all("namespace")
    .map(({ id, tables }) => [id, ...tables.map((table) => nameAndKeyOf(catalog, table))].join("\n"))
    .join("\n"),
);
