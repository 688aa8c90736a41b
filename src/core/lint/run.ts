import type { Catalog } from "../document/catalog.ts";
import { isIgnored, type LintConfig, recommendedConfig, severityOf } from "./config.ts";
import { type Profile, profiles } from "./profile.ts";
import { remembering } from "./remembering.ts";
import type { Category, Found, LintContext, Rule, Severity } from "./rule.ts";
import { rules } from "./rules/index.ts";

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

/** What a run found, and what the configuration says to ignore, with the reason. */
export type LintResult = {
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
};

/** Checks a design. Law: the same design and configuration give the same findings in the same order. */
export function lint(catalog: Catalog, config: LintConfig = recommendedConfig): LintResult {
  const context = contextOf(catalog, config);
  const found = rules.flatMap((rule) => findingsOf(rule, context, config));
  const kept = merged(found).sort(inOrder(catalog));
  const findings: Finding[] = [];
  const ignored: { finding: Finding; reason: string }[] = [];
  for (const finding of kept) {
    const reason = isIgnored(config, finding);
    if (reason === undefined) findings.push(finding);
    else ignored.push({ finding, reason });
  }
  return { findings, ignored };
}

function contextOf(catalog: Catalog, config: LintConfig): LintContext {
  return {
    catalog: remembering(catalog),
    tables: catalog.all("table"),
    rowsOf: (table) => config.rows.get(catalog.pathOf(table.id)),
  };
}

function findingsOf(rule: Rule, context: LintContext, config: LintConfig): readonly Finding[] {
  const severity = severityOf(config, rule);
  if (severity === "off") return [];
  const profile: Profile = profiles[config.profile];
  const options = { ...profile.options[rule.id], ...config.rules.get(rule.id)?.options };
  const found = [...rule.check(context, options)];
  const habit = profile.each ? undefined : habitIn(rule, found, context);
  return (habit ? [habit] : found).map((found) => {
    const object = found.path ?? context.catalog.pathOf(found.at);
    const { id, category } = rule;
    return { ...found, key: `${id} ${object}`, rule: id, severity, category, object };
  });
}

/** From how many tables on, and from which share of all, a finding is a habit of the design. */
const habitual = { tables: 10, share: 0.5 };

/** One finding for many, where most tables do what a rule finds. */
function habitIn(
  { habit }: Rule,
  found: readonly Found[],
  { catalog, tables }: LintContext,
): Found | undefined {
  if (habit === undefined || found.length < habitual.tables) return undefined;
  const where = new Set(found.map(({ at }) => catalog.tableOf(at)));
  const all = tables.filter(({ partitionOf }) => partitionOf === null).length;
  const namespace = catalog.namespaceOf(found[0]?.at ?? "");
  if (!namespace || where.size < habitual.tables || where.size < habitual.share * all) return undefined;
  return { at: namespace.id, message: `${where.size} of ${all} tables ${habit}.` };
}

const explainedBy: ReadonlyMap<string, readonly string[]> = new Map(
  rules.map(({ id, yieldsTo = [] }) => [id, yieldsTo]),
);

/** Leaves out what another finding about the same record explains. */
function merged(found: readonly Finding[]): Finding[] {
  const keys = new Set(found.map(({ key }) => key));
  return found.filter(
    ({ rule, object }) => !explainedBy.get(rule)?.some((other) => keys.has(`${other} ${object}`)),
  );
}

/** Findings in the order of the document, those about one record in the order of the rules. */
function inOrder(catalog: Catalog): (a: Finding, b: Finding) => number {
  const rank = new Map(catalog.walk().map(({ id }, at): [string, number] => [id, at]));
  return (a, b) => (rank.get(a.at) ?? 0) - (rank.get(b.at) ?? 0);
}
