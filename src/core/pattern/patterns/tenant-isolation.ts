import { isRefusal, refuse } from "../../base/refusal.ts";
import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../postgres/quoting.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { idsOf, tablesIn } from "../chosen.ts";
import { definePattern, type Remark, type StepsTo } from "../pattern.ts";
import { placeBeside } from "../place-beside.ts";
import { addPolicy, askInvokers } from "../row-policy.ts";
import { indexByTenant, relateWithinTenant, type Tenancy } from "../within-tenant.ts";

const tenantWords = /^(tenant|organi[sz]ation|account|company|workspace|team)s?$|^companies$/i;

/** The rows of each customer apart from those of all others. */
export const tenantIsolation = definePattern({
  id: "tenant-isolation",
  title: "Keep tenants apart",
  why: "Each row says whose it is, foreign keys lead only to rows of the same tenant, and row security shows a session only the rows of the tenant it names.",
  takes: "the tables that hold rows of tenants",
  options: {
    tenants: { kind: "text", label: "Table of tenants", start: "tenants" },
    setting: { kind: "text", label: "Setting that names the tenant", start: "app.tenant_id" },
  },
  subjects: (catalog, selection) => idsOf(tablesIn(catalog, selection)),
  suggest: (catalog) => {
    const found = catalog.all("table").find(({ name }) => tenantWords.test(name));
    return found ? { tenants: found.name, setting: `app.${singular(found.name)}_id` } : {};
  },
  *steps({ catalog, options, subjects }) {
    const { setting } = options;
    const remarks: Remark[] = [
      {
        text: `Rows that are there become those of the tenant that ${setting} names while the migration runs.`,
      },
    ];
    const found = yield* tenantsFor(catalog, options.tenants, subjects[0] ?? "");
    if (isRefusal(found)) return found;
    let { now } = found;
    const { key, table } = found;
    const type = typeLabel(now, key.type);
    const value = `nullif(current_setting(${quoteLiteral(setting)}, true), '')::${type}`;
    const own = subjects.filter((id) => id !== table.id);
    const columns = new Map<string, string>();
    for (const tableId of own) {
      const column = yield* tenantColumn(now, tableId, { tenants: table, value });
      if (isRefusal(column)) return column;
      now = column.now;
      columns.set(tableId, column.column.id);
    }
    for (const { id } of now.all("table")) {
      const column = columnTo(now, id, table.id);
      if (column && !columns.has(id)) columns.set(id, column.id);
    }
    const tenancy: Tenancy = { tenantsId: table.id, columns };
    for (const tableId of own) now = yield* relateWithinTenant(now, tableId, tenancy);
    for (const tableId of own) now = yield* indexByTenant(now, tableId, tenancy);
    for (const tableId of [...own, ...subjects.filter((id) => id === table.id)]) {
      const whose = now.get("column", columns.get(tableId) ?? key.id);
      now = yield* addPolicy(now, tableId, `${quoteName(whose.name)} = (SELECT ${value})`);
    }
    const asked = yield* askInvokers(now, subjects);
    for (const view of asked.views)
      remarks.push({
        text: `${view} shows the rows of every tenant: a materialized view has no row security.`,
      });
    return remarks;
  },
});

type Tenants = { readonly now: Catalog; readonly table: TableRecord; readonly key: ColumnRecord };

/** The table of tenants, which is made where there is none. */
function* tenantsFor(catalog: Catalog, name: string, beside: string): StepsTo<Tenants> {
  const namespace = catalog.namespaceOf(beside);
  const called = (now: Catalog): TableRecord | undefined => {
    const tables = now.all("table").filter((table) => table.name === name);
    return tables.find(({ id }) => now.namespaceOf(id)?.id === namespace?.id) ?? tables[0];
  };
  let now = catalog;
  if (!called(now))
    now = yield {
      id: "add-table",
      input: {
        ...(namespace ? { namespaceId: namespace.id } : {}),
        ...{ name, ...placeBeside(catalog, beside) },
        columns: [
          { name: "id", type: "bigint", identity: "always", primaryKey: true },
          { name: "name", type: "text", notNull: true },
        ],
      },
    };
  const table = called(now);
  const [keyId, ...more] = now.primaryKeyOf(table?.id ?? "")?.columns ?? [];
  const key = now.find("column", keyId);
  return table && key && more.length === 0
    ? { now, table, key }
    : refuse(`${name} needs a primary key of one column, so that rows can refer to it.`);
}

type Wanted = { readonly tenants: TableRecord; readonly value: string };

/** The column that refers to the tenants, which is made where there is none; rows without a tenant are nobody's. */
function* tenantColumn(
  catalog: Catalog,
  tableId: string,
  { tenants, value }: Wanted,
): StepsTo<{ readonly now: Catalog; readonly column: ColumnRecord }> {
  const existing = columnTo(catalog, tableId, tenants.id);
  if (existing?.notNull) return { now: catalog, column: existing };
  let now = catalog;
  if (existing) now = yield { id: "set-column-nullability", input: { columnId: existing.id, notNull: true } };
  else {
    now = yield { id: "add-foreign-key", input: { tableId, references: tenants.id, notNull: true } };
    const columnId = columnTo(now, tableId, tenants.id)?.id ?? "";
    now = yield { id: "set-column-default", input: { columnId, default: value } };
  }
  const column = columnTo(now, tableId, tenants.id);
  return column ? { now, column } : refuse(`${now.pathOf(tableId)} could not be led to ${tenants.name}.`);
}

function columnTo(catalog: Catalog, tableId: string, tenantsId: string): ColumnRecord | undefined {
  const keys = catalog.foreignKeysOf(tableId).filter(({ references }) => references === tenantsId);
  const alone = keys.find(({ pairs }) => pairs.length === 1);
  return catalog.find("column", alone?.pairs[0]?.column);
}
