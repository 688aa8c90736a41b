import { type Profile, type ProfileId, profiles } from "./profile.ts";
import type { Category, Severity } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** A rule as a person reads about it. */
export type RuleEntry = {
  readonly id: string;
  readonly category: Category;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  /** SQL that has the defect, and SQL that has not. */
  readonly bad: string;
  readonly good: string;
  /** How grave each profile takes its findings. */
  readonly severities: Readonly<Record<ProfileId, Severity | "off">>;
};

/** Every rule in words, in the order of reports. */
export function ruleBook(): readonly RuleEntry[] {
  return rules.map((rule) => {
    const { id, category, title, why, remedy, examples } = rule;
    const under = (profile: Profile): Severity | "off" => profile.severityOf(rule);
    return {
      ...{ id, category, title, why, remedy },
      bad: (examples.bad[0] ?? "").trim(),
      good: (examples.good[0] ?? "").trim(),
      severities: {
        recommended: under(profiles.recommended),
        strict: under(profiles.strict),
        supabase: under(profiles.supabase),
        "naming-only": under(profiles["naming-only"]),
      },
    };
  });
}
