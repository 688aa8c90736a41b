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
  readonly profile: ProfileId;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Rows that tables hold or will hold, by path. */
  readonly rows: ReadonlyMap<string, number>;
  readonly ignore: readonly Ignore[];
};

/** What holds when nothing is said. */
export const recommendedConfig: LintConfig = {
  profile: "recommended",
  rules: new Map(),
  rows: new Map(),
  ignore: [],
};

/** The severity of a rule's findings: what the configuration says, else what its profile says. */
export function severityOf({ profile, rules }: LintConfig, rule: Rule): Severity | "off" {
  const { severityOf: judge }: Profile = profiles[profile];
  return rules.get(rule.id)?.severity ?? judge(rule);
}

/** Why a finding is ignored; undefined when it is not. An object also stands for what lies in it. */
export function isIgnored(
  { ignore }: LintConfig,
  finding: { readonly rule: string; readonly object: string },
): string | undefined {
  return ignore.find(
    ({ rule, object }) =>
      rule === finding.rule &&
      (object === undefined || finding.object === object || finding.object.startsWith(`${object}.`)),
  )?.reason;
}
