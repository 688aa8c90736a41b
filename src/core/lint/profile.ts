import type { Rule, Severity } from "./rule.ts";

/** Which rules a profile asks, and how grave it takes their findings. */
export type Profile = (rule: Rule) => Severity | "off";

/** Rules that find what an interface in front of the database would show to everybody. */
const exposing: ReadonlySet<string> = new Set([
  "table-without-row-security",
  "view-bypassing-row-security",
  "function-without-search-path",
]);

/** Every profile by its name. */
export const profiles = {
  recommended: (rule) => (rule.optIn ? "off" : rule.severity),
  strict: (rule) => rule.severity,
  supabase: (rule) => (exposing.has(rule.id) ? "error" : rule.optIn ? "off" : rule.severity),
  "naming-only": (rule) => (rule.category === "naming" && !rule.optIn ? rule.severity : "off"),
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileId = keyof typeof profiles;

/** Whether a value is the name of a profile. */
export function isProfile(value: unknown): value is ProfileId {
  return typeof value === "string" && Object.hasOwn(profiles, value);
}
