import { groupBy } from "../base/group-by.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Answer, Finding } from "./answer.ts";
import { type LintConfig, reasonToIgnore } from "./config.ts";
import { type Profile, profiles } from "./profile.ts";
import type { LintContext, Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { ownTables } from "./table-facts.ts";

/** What a run found, and what the configuration or the design says to ignore, with the reason. */
export type LintResult = {
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
};

/** The answers of all rules as one list: habits said once, what another finding explains left out, exceptions apart. */
export function resultOf(
  context: LintContext,
  config: LintConfig,
  answers: ReadonlyMap<string, Answer>,
): LintResult {
  const { each }: Profile = profiles[config.profile ?? "recommended"];
  const found: Finding[] = [];
  for (const rule of rules) {
    const answer = answers.get(rule.id);
    if (!answer || (answer.byTable.size === 0 && answer.elsewhere.length === 0)) continue;
    const all = allOf(answer, context);
    const habit = each ? undefined : habitIn(rule, { byTable: answer.byTable, first: all[0] }, context);
    found.push(...(habit ? [habit] : all));
  }
  const findings: Finding[] = [];
  const ignored: { finding: Finding; reason: string }[] = [];
  for (const finding of inOrder(merged(found), context.catalog)) {
    const reason = reasonToIgnore(config, context.catalog, finding);
    if (reason === undefined) findings.push(finding);
    else ignored.push({ finding, reason });
  }
  return { findings, ignored };
}

/** In the order of the tables, however they were asked. */
function allOf({ byTable, elsewhere }: Answer, { tables }: LintContext): readonly Finding[] {
  if (byTable.size === 0) return elsewhere;
  return [...tables.flatMap(({ id }) => byTable.get(id) ?? []), ...elsewhere];
}

/** From how many tables on, and from which share of all, a finding is a habit of the design. */
const habitual = { tables: 10, share: 0.5 };

/** One finding for many, where most tables do what a rule finds. */
function habitIn(
  { id, habit }: Rule,
  { byTable, first }: { readonly byTable: Answer["byTable"]; readonly first: Finding | undefined },
  { catalog }: LintContext,
): Finding | undefined {
  if (habit === undefined || first === undefined || byTable.size < habitual.tables) return undefined;
  const all = ownTables(catalog).length;
  const namespace = catalog.namespaceOf(first.at);
  if (!namespace || byTable.size < habitual.share * all) return undefined;
  const { severity, category, rule } = first;
  const message = `${byTable.size} of ${all} tables ${habit}.`;
  const object = namespace.name;
  return { at: namespace.id, message, key: `${id} ${object}`, rule, severity, category, object };
}

const explainedBy: ReadonlyMap<string, readonly string[]> = new Map(
  rules.flatMap(({ id, yieldsTo = [] }) => (yieldsTo.length > 0 ? [[id, yieldsTo]] : [])),
);

const explaining: ReadonlySet<string> = new Set([...explainedBy.values()].flat());

/** Leaves out what another finding about the same record explains. */
function merged(found: readonly Finding[]): readonly Finding[] {
  if (!found.some(({ rule }) => explainedBy.has(rule))) return found;
  const keys = new Set(found.flatMap(({ rule, key }) => (explaining.has(rule) ? key : [])));
  return found.filter(
    ({ rule, object }) => !explainedBy.get(rule)?.some((other) => keys.has(`${other} ${object}`)),
  );
}

/** Findings in the order of the document, those about one record in the order of the rules. */
function inOrder(found: readonly Finding[], catalog: Catalog): readonly Finding[] {
  const byRecord = groupBy(found, ({ at }) => at);
  const ordered: Finding[] = [];
  catalog.walk().forEach(({ id }) => {
    const about = byRecord.get(id);
    if (about) ordered.push(...about);
  });
  return ordered;
}
