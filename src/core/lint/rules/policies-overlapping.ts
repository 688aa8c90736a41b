import { listed } from "../name-words.ts";
import { type Policy, rowSecurityOf } from "../row-security.ts";
import { defineRule } from "../rule.ts";

const commands = ["select", "insert", "update", "delete"];

/** Permissive policies are joined by OR, and each is asked for each row. */
export const policiesOverlapping = defineRule({
  id: "policies-overlapping",
  severity: "warning",
  category: "security",
  title: "Several permissive policies for one thing",
  why: "They are joined by OR: all are computed for each row, and the widest decides, whatever the others say.",
  remedy: "Merge them into one with OR, or make those that narrow RESTRICTIVE.",
  examples: {
    bad: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy one on t for select using (x = 1); create policy two on t using (x = 2);",
    ],
    good: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy one on t for select using (x = 1); create policy two on t for delete using (x = 2);",
    ],
  },
  *check({ catalog, tables }) {
    const { policies } = rowSecurityOf(catalog);
    for (const table of policies.length > 1 ? tables : []) {
      const own = policies.filter(({ tableId, permissive }) => tableId === table.id && permissive);
      const command = commands.find((one) =>
        own.some((policy, at) => own.slice(0, at).some((other) => both(policy, other, one))),
      );
      if (command === undefined) continue;
      const names = own.filter((policy) => covers(policy, command)).map(({ name }) => name);
      yield {
        at: table.id,
        message: `${table.name} has several permissive policies for ${command}: ${listed(names)}.`,
      };
    }
  },
});

function covers({ command }: Policy, one: string): boolean {
  return command === "all" || command === one;
}

function both(policy: Policy, other: Policy, command: string): boolean {
  const shared = policy.roles.some((role) => other.roles.includes(role));
  const everybody = policy.roles.includes("public") || other.roles.includes("public");
  return covers(policy, command) && covers(other, command) && (shared || everybody);
}
