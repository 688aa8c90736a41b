import { rowSecurityOf } from "../row-security.ts";
import { defineRule } from "../rule.ts";

/** Row security without a policy denies everything to all but the owner. */
export const rowSecurityWithoutPolicy = defineRule({
  id: "row-security-without-policy",
  severity: "warning",
  category: "security",
  title: "Row security without a policy",
  why: "Nobody but the owner sees a row, and nobody gets an error: queries are just empty.",
  remedy: "Add a policy, or ignore this where only the owner may read.",
  examples: {
    bad: ["create table t (id int primary key, x int); alter table t enable row level security;"],
    good: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy own on t for select using (x = 1);",
    ],
  },
  *check({ catalog, tables }) {
    const { enabled, policies } = rowSecurityOf(catalog);
    for (const { id, name } of tables) {
      if (enabled.has(id) && !policies.some(({ tableId }) => tableId === id))
        yield {
          at: id,
          message: `${name} has row security, but no policy: it is empty for all but its owner.`,
        };
    }
  },
});
