import { rowSecurityOf } from "../row-security.ts";
import { defineRule } from "../rule.ts";

/** A view reads with the rights of its owner, whom policies do not concern. */
export const viewBypassingRowSecurity = defineRule({
  id: "view-bypassing-row-security",
  severity: "warning",
  category: "security",
  title: "View that passes row security by",
  why: "Whoever may read the view sees every row of the tables below, whatever their policies say; of a materialized view there is no other way.",
  remedy: "WITH (security_invoker = true), PostgreSQL 15; instead of a materialized view a plain one.",
  examples: {
    bad: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy own on t for select using (x = 1); create view v as select * from t;",
    ],
    good: [
      "create table t (id int primary key, x int); alter table t enable row level security; create policy own on t for select using (x = 1); create view v with (security_invoker = true) as select * from t;",
    ],
  },
  reach: "schema",
  *check({ catalog }) {
    const { enabled } = rowSecurityOf(catalog);
    if (enabled.size === 0) return;
    for (const view of catalog.all("view")) {
      const guarded = view.uses.find((id) => enabled.has(id));
      const asking = view.options.some(
        ({ name, value }) => name === "security_invoker" && !/^(false|off|0|no)$/i.test(value),
      );
      if (guarded === undefined || (asking && !view.materialized)) continue;
      yield { at: view.id, message: `${view.name} shows all rows of ${catalog.get("table", guarded).name}.` };
    }
  },
});
