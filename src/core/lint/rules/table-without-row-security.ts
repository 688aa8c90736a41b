import { rowSecurityOf } from "../row-security.ts";
import { defineRule } from "../rule.ts";
import { isLookup, isPartition } from "../table-facts.ts";
import { tenancyOf, tenancyText, tenantColumn } from "../tenancy.ts";

/** `where` decides which tables are asked: those of tenants once the design uses row security, or all of public. */
export const tableWithoutRowSecurity = defineRule({
  id: "table-without-row-security",
  severity: "error",
  category: "security",
  title: "Table without row security",
  why: "Other tables with rows of tenants are guarded by policies; this one shows every tenant's rows to all.",
  remedy:
    "ENABLE and FORCE ROW LEVEL SECURITY, and a policy that compares the tenant's column with the session's tenant.",
  options: { where: ["tenants", "public"] },
  examples: {
    bad: [
      "create table tenants (id int primary key, name text, city text, zip text); create table a (id int primary key, tenant_id int references tenants, x int); create table b (id int primary key, tenant_id int references tenants, x int); create table c (id int primary key, tenant_id int references tenants, x int); alter table a enable row level security; create policy own on a using (tenant_id = 1);",
    ],
    good: [
      "create table tenants (id int primary key, name text, city text); create table a (id int primary key, tenant_id int references tenants);",
    ],
  },
  premise: ({ catalog }) => `${tenancyText(catalog)} ${rowSecurityOf(catalog).enabled.size > 0}`,
  *check({ catalog, tables, options }) {
    const { enabled } = rowSecurityOf(catalog);
    if (options.where === "tenants" && (enabled.size === 0 || !tenancyOf(catalog))) return;
    for (const table of tables) {
      if (enabled.has(table.id) || isPartition(table)) continue;
      const exposed =
        options.where === "public"
          ? catalog.namespaceOf(table.id)?.name === "public"
          : tenantColumn(catalog, table.id) !== undefined && !isLookup(catalog, table);
      if (exposed)
        yield {
          at: table.id,
          ...(options.where === "tenants" ? { pattern: "tenant-isolation" } : {}),
          message: `${table.name} has no row security.`,
        };
    }
  },
});
