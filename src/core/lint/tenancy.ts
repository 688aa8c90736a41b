import { groupBy } from "../base/group-by.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { perTable } from "./per-table.ts";
import { rememberText } from "./remember-text.ts";
import { ownTables, referencesOf } from "./table-facts.ts";

/** How a design keeps its customers apart: the table of tenants, and the column that says whose a row is. */
export type Tenancy = { readonly tenants: TableRecord; readonly columnName: string };

const tenantWords =
  /^(tenant|organi[sz]ation|org|account|company|workspace|team|customer_account|shop|site)_?id$/i;

const namesTenant = rememberText((name) => tenantWords.test(name));

const waysOf = perTable((catalog, tableId) =>
  referencesOf(catalog, tableId).flatMap(({ key: { references }, pairs }) => {
    const columnName = pairs[0]?.from.name;
    return columnName !== undefined && namesTenant(columnName) ? [{ columnName, references }] : [];
  }),
);

/**
 * A design is divided among tenants when half of its tables, and at least three, have a foreign key by a column of
 * one such name to one table.
 */
export const tenancyOf: (catalog: Catalog) => Tenancy | undefined = memoizeByIdentity((catalog: Catalog) => {
  const tables = ownTables(catalog);
  const ways = catalog.all("table").flatMap(({ id }) => waysOf(catalog, id));
  for (const [, same] of groupBy(ways, ({ columnName, references }) => `${columnName} ${references}`)) {
    const [way] = same;
    if (!way) continue;
    const having = tables.filter(({ id }) => catalog.columnNamed(id, way.columnName)).length;
    if (having >= 3 && having >= tables.length / 2)
      return { tenants: catalog.get("table", way.references), columnName: way.columnName };
  }
  return undefined;
});

/** The column that says whose the rows of a table are. */
export function tenantColumn(catalog: Catalog, tableId: string): ColumnRecord | undefined {
  const tenancy = tenancyOf(catalog);
  return tenancy && catalog.columnNamed(tableId, tenancy.columnName);
}

/** How the tenants are kept apart, as a text. */
export function tenancyText(catalog: Catalog): string {
  const tenancy = tenancyOf(catalog);
  return tenancy ? `${tenancy.tenants.id} ${tenancy.columnName}` : "";
}
