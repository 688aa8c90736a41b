import { defineRule } from "../rule.ts";
import { isEntity, isPartition } from "../table-facts.ts";
import { tenancyOf, tenancyText, tenantColumn } from "../tenancy.ts";

/** A part of a tenant's thing that does not say whose it is. */
export const tableWithoutTenantColumn = defineRule({
  id: "table-without-tenant-column",
  severity: "info",
  category: "security",
  title: "Tenant's rows without the tenant",
  why: "Whose a row is takes a join to find out: a policy has to read another table for each row, and a forgotten join shows every tenant's rows.",
  remedy: "Carry the tenant's column here as well, with a composite foreign key that keeps it right.",
  optIn: true,
  examples: {
    bad: [
      "create table tenants (id int primary key, name text, city text, zip text, x int); create table a (id int primary key, tenant_id int references tenants, x int); create table b (id int primary key, tenant_id int references tenants, x int); create table c (id int primary key, tenant_id int references tenants, x int); create table d (id int primary key, a_id int references a, x int, y int);",
    ],
    good: [
      "create table a (id int primary key); create table d (id int primary key, a_id int references a);",
    ],
  },
  reach: "neighbours",
  premise: ({ catalog }) => tenancyText(catalog),
  *check({ catalog, tables }) {
    const tenancy = tenancyOf(catalog);
    if (!tenancy) return;
    for (const table of tables) {
      const own = table.id === tenancy.tenants.id || tenantColumn(catalog, table.id) !== undefined;
      if (own || isPartition(table) || !isEntity(catalog, table)) continue;
      const above = catalog
        .foreignKeysOf(table.id)
        .find(({ references }) => tenantColumn(catalog, references));
      if (!above) continue;
      const name = catalog.get("table", above.references).name;
      yield {
        at: table.id,
        pattern: "tenant-isolation",
        message: `${table.name} belongs to ${name}, but has no ${tenancy.columnName}.`,
      };
    }
  },
});
