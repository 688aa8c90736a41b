import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { columnNamesOf, isPartition } from "../table-facts.ts";
import { tenancyOf, tenancyText, tenantColumn } from "../tenancy.ts";

/** A foreign key by id alone also finds the rows of others; one finding for each table. */
export const foreignKeyAcrossTenants = defineRule({
  id: "foreign-key-across-tenants",
  severity: "info",
  category: "security",
  title: "Foreign key that may lead to another tenant",
  why: "Both tables say whose a row is, but the foreign key does not compare it: a wrong id links the rows of two tenants.",
  remedy: "Make (tenant, id) unique above and refer to both columns.",
  optIn: true,
  examples: {
    bad: [
      "create table tenants (id int primary key); create table a (id int primary key, tenant_id int references tenants); create table b (id int primary key, tenant_id int references tenants, a_id int references a); create table c (id int primary key, tenant_id int references tenants);",
    ],
    good: [
      "create table tenants (id int primary key); create table a (id int primary key, tenant_id int not null references tenants, unique (tenant_id, id)); create table b (id int primary key, tenant_id int references tenants, a_id int, foreign key (tenant_id, a_id) references a (tenant_id, id)); create table c (id int primary key, tenant_id int references tenants);",
    ],
  },
  reach: "neighbours",
  premise: ({ catalog }) => tenancyText(catalog),
  *check({ catalog, tables }) {
    const tenancy = tenancyOf(catalog);
    for (const table of tenancy ? tables : []) {
      const own = tenantColumn(catalog, table.id);
      if (!own || isPartition(table)) continue;
      const open = catalog.foreignKeysOf(table.id).filter(({ pairs, references }) => {
        const compared = pairs.some(({ column }) => column === own.id);
        return !compared && references !== tenancy?.tenants.id && tenantColumn(catalog, references);
      });
      const names = open.map((key) => columnNamesOf(catalog, key).join(", "));
      if (open.length > 0)
        yield {
          at: table.id,
          pattern: "tenant-isolation",
          message: `${table.name} can lead to rows of another tenant by ${listed(names)}.`,
        };
    }
  },
});
