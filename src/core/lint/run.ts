import { equal } from "../base/equal.ts";
import type { Catalog } from "../document/catalog.ts";
import { between, type Patch } from "../document/patch.ts";
import type { DesignRecord, TableRecord } from "../document/records/index.ts";
import { type Answer, answer, answerAgain } from "./answer.ts";
import { effectiveConfig, type LintConfig, recommendedConfig, severityOf } from "./config.ts";
import { handOver } from "./per-table.ts";
import { remembering } from "./remembering.ts";
import { type LintResult, resultOf } from "./result.ts";
import type { LintContext } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { touchedBy } from "./touched.ts";

export type { Finding } from "./answer.ts";

/** From how many records on, and from which share of all, a patch is as good as a design of its own. */
const whole = { records: 400, share: 0.5 };

/** What a run found, from which the next can go on. */
export type LintRun = LintResult & {
  readonly catalog: Catalog;
  /** What was given, before the design had its say. */
  readonly config: LintConfig;
  readonly answers: ReadonlyMap<string, Answer>;
};

/** Checks a design. Law: the same design and configuration give the same findings in the same order. */
export function lint(catalog: Catalog, config: LintConfig = recommendedConfig): LintRun {
  return run(catalog, config, (asked, tables) => answer(asked, tables));
}

/**
 * Checks a design after an edit: only what the edit touched is looked at again. Law L3: the same findings as `lint`.
 * The patch leads from the document of the run before to this one.
 */
export function lintAgain(
  before: LintRun,
  catalog: Catalog,
  patch: Patch = between(before.catalog.document, catalog.document),
): LintRun {
  const [from, to] = [remembering(before.catalog), remembering(catalog)];
  const anew = isWhole(patch, catalog) || !judgedAlike(from.design, to.design);
  const touched = anew ? undefined : touchedBy(patch, from, catalog);
  if (!touched) return lint(catalog, before.config);
  // What a rule takes for granted is asked of the run before while its facts are there.
  for (const { premise } of before.answers.values()) premise();
  handOver(from, to, touched.near);
  const some = { own: among(to, touched.own), near: among(to, touched.near) };
  return run(catalog, before.config, (asked, tables) => {
    const known = before.answers.get(asked.rule.id);
    const stale = asked.rule.reach === "neighbours" ? some.near : some.own;
    return known ? answerAgain(asked, tables, { known, stale }) : answer(asked, tables);
  });
}

type Asked = Parameters<typeof answer>[0];

function run(
  catalog: Catalog,
  given: LintConfig,
  ask: (asked: Asked, tables: readonly TableRecord[]) => Answer,
): LintRun {
  const config = effectiveConfig(catalog, given);
  const context = contextOf(catalog, config);
  const answers = new Map<string, Answer>();
  for (const rule of rules) {
    const severity = severityOf(config, rule);
    if (severity !== "off") answers.set(rule.id, ask({ rule, severity, context, config }, context.tables));
  }
  return { ...resultOf(context, config, answers), catalog, config: given, answers };
}

function contextOf(catalog: Catalog, config: LintConfig): LintContext {
  return {
    catalog: remembering(catalog),
    tables: catalog.all("table").filter(({ external }) => !external),
    rowsOf: (table) => rowsIn(config, catalog, table) ?? table.expectedRows ?? undefined,
  };
}

function rowsIn({ rows }: LintConfig, catalog: Catalog, { id }: TableRecord): number | undefined {
  return rows.size > 0 ? rows.get(catalog.pathOf(id)) : undefined;
}

/** Whether a patch makes so much of a design, as an import does, that what was found before is of no help. */
function isWhole({ schema }: Patch, catalog: Catalog): boolean {
  return schema.size > Math.max(whole.records, whole.share * catalog.document.schema.size);
}

function judgedAlike(one: DesignRecord, other: DesignRecord): boolean {
  return one.profile === other.profile && equal(one.severities, other.severities);
}

/** Tables by id, in the order of the document. */
function among(catalog: Catalog, ids: ReadonlySet<string>): readonly TableRecord[] {
  return catalog.all("table").filter(({ id, external }) => ids.has(id) && !external);
}
