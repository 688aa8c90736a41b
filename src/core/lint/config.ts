import type { Catalog } from "../document/catalog.ts";
import { type Profile, type ProfileId, profiles } from "./profile.ts";
import type { Rule, Severity } from "./rule.ts";

/** What a configuration says of one rule. */
export type RuleSetting = {
  readonly severity?: Severity | "off" | undefined;
  readonly options?: Readonly<Record<string, number | string>>;
};

/** A finding that is meant to be so, and why. Without an object: everywhere. */
export type Ignore = { readonly rule: string; readonly object?: string | undefined; readonly reason: string };

/** How a design is judged. */
export type LintConfig = {
  /** Undefined: the one that the design has chosen. */
  readonly profile: ProfileId | undefined;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Rows that tables hold or will hold, by path. */
  readonly rows: ReadonlyMap<string, number>;
  readonly ignore: readonly Ignore[];
};

/** What holds when nothing is said. */
export const recommendedConfig: LintConfig = {
  profile: undefined,
  rules: new Map(),
  rows: new Map(),
  ignore: [],
};

/** The severity of a rule's findings: what the configuration says, else what its profile says. */
export function severityOf({ profile, rules }: LintConfig, rule: Rule): Severity | "off" {
  const { severityOf: judge }: Profile = profiles[profile ?? "recommended"];
  return rules.get(rule.id)?.severity ?? judge(rule);
}

/** The configuration with what the design says where it says nothing. */
export function effectiveConfig({ design }: Catalog, config: LintConfig): LintConfig {
  const own = design.severities.map(({ rule, severity }): [string, RuleSetting] => {
    const given = config.rules.get(rule);
    return [rule, { ...given, severity: given?.severity ?? severity }];
  });
  return {
    ...config,
    profile: config.profile ?? design.profile,
    rules: own.length > 0 ? new Map([...config.rules, ...own]) : config.rules,
  };
}

/**
 * Why a finding is ignored, by the configuration or by the design; undefined when it is not. An object also stands
 * for what lies in it.
 */
export function reasonToIgnore(
  { ignore }: LintConfig,
  catalog: Catalog,
  { rule, object, at }: { readonly rule: string; readonly object: string; readonly at: string },
): string | undefined {
  const { exceptions } = catalog.design;
  if (ignore.length === 0 && exceptions.length === 0) return undefined;
  const configured = ignore.find(
    (one) =>
      one.rule === rule &&
      (one.object === undefined || object === one.object || object.startsWith(`${one.object}.`)),
  );
  if (configured) return configured.reason;
  return exceptions.find((one) => one.rule === rule && liesIn(catalog, at, one.object))?.reason;
}

function liesIn(catalog: Catalog, id: string, object: string): boolean {
  for (let at = catalog.record(id); at; at = catalog.parentOf(at.id)) if (at.id === object) return true;
  return false;
}
