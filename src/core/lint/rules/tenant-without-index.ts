import { accessPathsOf } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { tenancyText, tenantColumn } from "../tenancy.ts";

/** Every query of a tenant begins with the tenant. */
export const tenantWithoutIndex = defineRule({
  id: "tenant-without-index",
  severity: "warning",
  category: "indexing",
  title: "No index by tenant",
  why: "Every query, and every policy, asks for one tenant's rows; without an index that begins with the tenant each reads those of all.",
  remedy: "Create an index that begins with the tenant's column, or put it first in one that is there.",
  yieldsTo: ["column-without-foreign-key"],
  examples: {
    bad: [
      "create table tenants (id int primary key); create table a (id int primary key, tenant_id int references tenants); create index on a (tenant_id); create table b (id int primary key, tenant_id int references tenants); create index on b (tenant_id); create table c (id int primary key, tenant_id int, x int);",
    ],
    good: [
      "create table tenants (id int primary key); create table a (id int primary key, tenant_id int references tenants); create index on a (tenant_id); create table b (id int primary key, tenant_id int references tenants); create index on b (tenant_id); create table c (id int primary key, tenant_id int, x int); create index on c (tenant_id, x);",
    ],
  },
  premise: ({ catalog }) => tenancyText(catalog),
  *check({ catalog, tables }) {
    for (const table of tables) {
      const column = isPartition(table) ? undefined : tenantColumn(catalog, table.id);
      if (!column) continue;
      const led = accessPathsOf(catalog, table.id).some(({ keys }) => keys[0]?.column === column.id);
      // Where the column has a foreign key, foreign-key-without-index says it already.
      const said = catalog
        .foreignKeysOf(table.id)
        .some(({ pairs }) => pairs.length === 1 && pairs[0]?.column === column.id);
      if (led || said) continue;
      yield {
        at: column.id,
        message: `No index of ${table.name} begins with ${column.name}.`,
        fix: { id: "add-index", input: { tableId: table.id, keys: [{ columnId: column.id }] } },
      };
    }
  },
});
