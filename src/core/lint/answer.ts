import { lazy } from "../base/lazy.ts";
import type { TableRecord } from "../document/records/index.ts";
import type { LintConfig } from "./config.ts";
import { type Profile, profiles } from "./profile.ts";
import type { Category, Found, LintContext, Rule, Severity } from "./rule.ts";

/** A finding as people and programs read it. */
export type Finding = Found & {
  /** Rule and object: the same in every run, whatever else is found. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly category: Category;
  /** The path of what is found: `public.orders.customer_id`. */
  readonly object: string;
};

/** What one rule found: by table, and about what belongs to none. */
export type Answer = {
  /** What the rule took for granted, worked out when the next run asks. */
  readonly premise: () => string;
  readonly byTable: ReadonlyMap<string, readonly Finding[]>;
  readonly elsewhere: readonly Finding[];
};

type Asked = {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly context: LintContext;
  readonly config: LintConfig;
};

/** Asks a rule about tables, and about what belongs to no table. */
export function answer(asked: Asked, tables: readonly TableRecord[]): Answer {
  const { rule, context, config } = asked;
  const byTable = new Map<string, Finding[]>();
  const elsewhere: Finding[] = [];
  const profile: Profile = profiles[config.profile ?? "recommended"];
  const options = { ...profile.options[rule.id], ...config.rules.get(rule.id)?.options };
  for (const found of rule.check({ ...context, tables }, options)) {
    const finding = findingOf(asked, found);
    const table = context.catalog.tableOf(found.at);
    const known = table && byTable.get(table.id);
    if (known) known.push(finding);
    else if (table) byTable.set(table.id, [finding]);
    else elsewhere.push(finding);
  }
  return { premise: premiseOf(asked), byTable, elsewhere };
}

/** Asks a rule after an edit: about the stale tables, or all where what it takes for granted has changed. */
export function answerAgain(
  asked: Asked,
  tables: readonly TableRecord[],
  { known, stale }: { readonly known: Answer; readonly stale: readonly TableRecord[] },
): Answer {
  const { rule, context } = asked;
  const premise = premiseOf(asked);
  if (rule.reach === "schema" || premise() !== known.premise()) return answer(asked, tables);
  const again = answer(asked, stale);
  const byTable = new Map(known.byTable);
  for (const id of [...byTable.keys()]) if (!context.catalog.find("table", id)) byTable.delete(id);
  for (const { id } of stale) {
    const found = again.byTable.get(id);
    if (found) byTable.set(id, found);
    else byTable.delete(id);
  }
  return { premise, byTable, elsewhere: again.elsewhere };
}

function premiseOf({ rule, context }: Asked): () => string {
  return lazy(() => rule.premise?.(context) ?? "");
}

/** Findings are of one shape, whatever their rules say of them: all that handles them is quicker for it. */
function findingOf({ rule: { id, category }, severity, context }: Asked, found: Found): Finding {
  const { at, message, fix, pattern, asks, path } = found;
  const object = path ?? context.catalog.pathOf(at);
  const key = `${id} ${object}`;
  return { at, message, fix, pattern, asks, path, key, rule: id, severity, category, object };
}
