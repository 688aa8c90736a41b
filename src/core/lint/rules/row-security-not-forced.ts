import { rowSecurityOf } from "../row-security.ts";
import { defineRule } from "../rule.ts";

/** Owners pass by unless FORCE is said. */
export const rowSecurityNotForced = defineRule({
  id: "row-security-not-forced",
  severity: "info",
  category: "security",
  title: "Row security that the owner passes by",
  why: "A program that connects as the owner of its tables sees every row, whatever the policies say.",
  remedy: "ALTER TABLE … FORCE ROW LEVEL SECURITY, or let the program connect as another role.",
  optIn: true,
  examples: {
    bad: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy own on t using (x = 1);",
    ],
    good: [
      "create table t (id int primary key, x int); alter table t enable row level security; alter table t force row level security; create policy own on t using (x = 1);",
    ],
  },
  *check({ catalog, tables }) {
    const { enabled, forced } = rowSecurityOf(catalog);
    for (const { id, name } of tables) {
      if (enabled.has(id) && !forced.has(id))
        yield { at: id, message: `The owner of ${name} passes its row security by.` };
    }
  },
});
