import type { Token } from "../../postgres/tokens.ts";
import { rowSecurityOf } from "../row-security.ts";
import { defineRule } from "../rule.ts";
import { tokensOf } from "../sql-text.ts";

/** (select auth.uid()) is computed once, auth.uid() for each row. */
export const policyAskingPerRow = defineRule({
  id: "policy-asking-per-row",
  severity: "warning",
  category: "security",
  title: "Policy that asks the session for each row",
  why: "A function of the session is called again for each row that is read; inside a subquery it is called once.",
  remedy: "Wrap the call: (select auth.uid()).",
  examples: {
    bad: [
      "create table t (id int primary key, x text); alter table t enable row level security; create policy own on t using (x = current_setting('app.user'));",
    ],
    good: [
      "create table t (id int primary key, x text); alter table t enable row level security; create policy own on t using (x = (select current_setting('app.user')));",
    ],
  },
  *check({ catalog, tables }) {
    const judged = new Set<string>(tables.map(({ id }) => id));
    for (const { name, tableId, using, check } of rowSecurityOf(catalog).policies) {
      if (!judged.has(tableId)) continue;
      const call = [using, check].map((sql) => callIn(tokensOf(sql ?? ""))).find((one) => one !== undefined);
      if (call === undefined) continue;
      const path = `${catalog.pathOf(tableId)}.${name}`;
      const table = catalog.get("table", tableId).name;
      yield { at: tableId, path, message: `The policy ${name} of ${table} calls ${call} for each row.` };
    }
  },
});

/** The first call of a function of the session that stands in no subquery. */
function callIn(tokens: readonly Token[]): string | undefined {
  const inQuery: boolean[] = [];
  for (const [at, { kind, value }] of tokens.entries()) {
    if (kind === "punctuation" && value === "(") inQuery.push(tokens[at + 1]?.value === "select");
    if (kind === "punctuation" && value === ")") inQuery.pop();
    const session =
      value === "current_setting" || (tokens[at - 2]?.value === "auth" && tokens[at - 1]?.value === ".");
    if (session && tokens[at + 1]?.value === "(" && !inQuery.includes(true)) return `${value}()`;
  }
  return undefined;
}
