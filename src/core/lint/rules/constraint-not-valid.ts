import { defineRule } from "../rule.ts";
import { foreignKeysIn } from "../table-facts.ts";

/** NOT VALID: new rows are checked, old ones were not. */
export const constraintNotValid = defineRule({
  id: "constraint-not-valid",
  severity: "warning",
  category: "integrity",
  title: "Constraint that was never checked",
  why: "Rows from before may break it, and the planner may not rely on it. It also fails at the next restore if they do.",
  remedy: "ALTER TABLE … VALIDATE CONSTRAINT, which reads the table without blocking writes.",
  examples: {
    bad: [
      "create table t (id int primary key, a int); alter table t add constraint positive check (a > 0) not valid;",
    ],
    good: ["create table t (id int primary key, a int check (a > 0));"],
  },
  *check({ catalog, tables }) {
    for (const key of foreignKeysIn(catalog, tables)) {
      if (!key.notValid) continue;
      yield {
        at: key.id,
        message: `${key.name} was not checked against the rows of ${catalog.tableOf(key.id)?.name ?? ""}.`,
        fix: { id: "change-foreign-key", input: { constraintId: key.id, notValid: false } },
      };
    }
    for (const check of tables.flatMap(({ id }) => catalog.checksOf(id))) {
      if (!check.notValid) continue;
      yield {
        at: check.id,
        message: `${check.name} was not checked against the rows of ${catalog.tableOf(check.id)?.name ?? ""}.`,
        fix: { id: "change-check", input: { constraintId: check.id, notValid: false } },
      };
    }
  },
});
