import type { OptionValues, Rule, Severity } from "./rule.ts";

/** Which rules a profile asks, and how grave it takes their findings. */
export type Profile = {
  readonly severityOf: (rule: Rule) => Severity | "off";
  /** Say each finding also of what most of the design does. */
  readonly each: boolean;
  /** Values of options by rule, before the configuration. */
  readonly options: Readonly<Record<string, OptionValues>>;
};

/** Rules that find what an interface in front of the database would show to everybody. */
const exposing: ReadonlySet<string> = new Set([
  "table-without-row-security",
  "view-bypassing-row-security",
  "function-without-search-path",
]);

const recommended = (rule: Rule): Severity | "off" => (rule.optIn ? "off" : rule.severity);

/** Every profile by its name. */
export const profiles = {
  recommended: { severityOf: recommended, each: false, options: {} },
  strict: { severityOf: (rule) => rule.severity, each: true, options: {} },
  supabase: {
    severityOf: (rule) => (exposing.has(rule.id) ? "error" : recommended(rule)),
    each: false,
    options: { "table-without-row-security": { where: "public" } },
  },
  "naming-only": {
    severityOf: (rule) => (rule.category === "naming" ? recommended(rule) : "off"),
    each: false,
    options: {},
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileId = keyof typeof profiles;

/** Whether a value is the name of a profile. */
export function isProfile(value: unknown): value is ProfileId {
  return typeof value === "string" && Object.hasOwn(profiles, value);
}
