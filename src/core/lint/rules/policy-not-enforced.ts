import { rowSecurityOf } from "../row-security.ts";
import { defineRule } from "../rule.ts";

/** A policy does nothing before row security is enabled. */
export const policyNotEnforced = defineRule({
  id: "policy-not-enforced",
  severity: "error",
  category: "security",
  title: "Policy on a table without row security",
  why: "The policy reads as if it guarded the table, but PostgreSQL does not ask it: everybody with rights on the table sees every row.",
  remedy: "ALTER TABLE … ENABLE ROW LEVEL SECURITY.",
  examples: {
    bad: ["create table t (id int primary key, x int); create policy own on t using (x = 1);"],
    good: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy own on t using (x = 1);",
    ],
  },
  *check({ catalog, tables }) {
    const { enabled, policies } = rowSecurityOf(catalog);
    for (const { id, name } of tables) {
      const own = policies.filter(({ tableId }) => tableId === id).map((policy) => policy.name);
      if (own.length > 0 && !enabled.has(id))
        yield {
          at: id,
          message: `${name} has ${own.length === 1 ? "the policy" : "the policies"} ${own.join(", ")}, but row security is not enabled.`,
        };
    }
  },
});
