import { type Policy, rowSecurityOf } from "../row-security.ts";
import { defineRule } from "../rule.ts";
import { normalized } from "../sql-text.ts";

/** Reading may be open to all; writing seldom is. */
export const policyAlwaysTrue = defineRule({
  id: "policy-always-true",
  severity: "error",
  category: "security",
  title: "Policy that lets everything through",
  why: "Its condition holds for every row, so whoever may use the table may change all of it; other permissive policies add nothing.",
  remedy:
    "Say whose rows may be changed. A policy FOR SELECT USING (true) is right for what everybody may read.",
  examples: {
    bad: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy open on t using (true);",
      "create table t (id int primary key, x int); alter table t enable row level security; create policy open on t for insert with check (true);",
    ],
    good: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy open on t for select using (true);",
    ],
  },
  *check({ catalog, tables }) {
    const judged = new Set<string>(tables.map(({ id }) => id));
    for (const policy of rowSecurityOf(catalog).policies) {
      if (!judged.has(policy.tableId) || !isOpen(policy)) continue;
      const path = `${catalog.pathOf(policy.tableId)}.${policy.name}`;
      const table = catalog.get("table", policy.tableId).name;
      yield {
        at: policy.tableId,
        path,
        message: `The policy ${policy.name} lets anybody change any row of ${table}.`,
      };
    }
  },
});

function isOpen({ permissive, command, using, check }: Policy): boolean {
  const holds = (condition: string | null): boolean =>
    condition !== null && ["true", "1 = 1", "'t'"].includes(normalized(condition));
  if (!permissive || command === "select") return false;
  if (command === "insert") return holds(check);
  if (command === "delete") return holds(using);
  return holds(using) && (check === null || holds(check));
}
