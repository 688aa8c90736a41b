import { reasonOf } from "../base/reason-of.ts";
import { type Refusal, refuse } from "../base/refusal.ts";
import type { Ignore, LintConfig, RuleSetting } from "./config.ts";
import { nearest } from "./nearest.ts";
import { isProfile, profiles } from "./profile.ts";
import { isOptionValue, type OptionValues, type Rule, type Severity, severities } from "./rule.ts";
import { rules } from "./rules/index.ts";

/**
 * Reads the text of `crowfoot.config.json`, whose `lint` says how designs are judged. What is not known is refused
 * with its place, so that a misspelt rule does not go unasked in silence.
 *
 *     { "lint": { "profile": "strict", "rules": { "column-serial": "off", "table-too-wide": ["error", { "most": 80 }] },
 *       "rows": { "public.events": 50000000 },
 *       "ignore": [{ "rule": "column-holding-secret", "object": "public.users", "reason": "Encrypted by the program" }] } }
 */
export function readLintConfig(text: string): LintConfig | Refusal {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse(`This is no JSON: ${reasonOf(error)}.`);
  }
  const problems: string[] = [];
  const config = configFrom(json, (place, problem) => problems.push(`${place}: ${problem}`));
  const [problem] = problems;
  return problem === undefined ? config : refuse(`${problem}.`);
}

type Complain = (place: string, problem: string) => void;
type Plain = Readonly<Record<string, unknown>>;

function configFrom(json: unknown, complain: Complain): LintConfig {
  const file = membersOf(json, { place: "the file", known: ["lint"], complain });
  const known = ["profile", "rules", "rows", "ignore"];
  const lint = membersOf(file.lint ?? {}, { place: "lint", known, complain });
  const { profile } = lint;
  if (profile !== undefined && !isProfile(profile))
    complain("lint.profile", oneOf(profile, Object.keys(profiles)));
  return {
    profile: isProfile(profile) ? profile : undefined,
    rules: rulesFrom(lint.rules ?? {}, complain),
    rows: rowsFrom(lint.rows ?? {}, complain),
    ignore: ignoreFrom(lint.ignore ?? [], complain),
  };
}

function oneOf(value: unknown, known: readonly string[]): string {
  return `${JSON.stringify(value)} is none of ${known.join(", ")}`;
}

type Members = { readonly place: string; readonly known: readonly string[]; readonly complain: Complain };

function membersOf(value: unknown, { place, known, complain }: Members): Plain {
  if (!isPlain(value)) {
    complain(place, "an object is expected");
    return {};
  }
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      complain(`${place}.${key}`, `there is no such key; there are ${known.join(", ")}`);
  }
  return value;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function rulesFrom(value: unknown, complain: Complain): ReadonlyMap<string, RuleSetting> {
  if (!isPlain(value)) complain("lint.rules", "an object is expected");
  const settings = new Map<string, RuleSetting>();
  for (const [id, said] of Object.entries(isPlain(value) ? value : {})) {
    const place = `lint.rules.${id}`;
    const rule = ruleCalled(id, place, complain);
    if (rule)
      settings.set(
        id,
        settingFrom(said, rule, (problem) => complain(place, problem)),
      );
  }
  return settings;
}

/** The rule of this name, or a complaint with the names that are like it. */
function ruleCalled(id: unknown, place: string, complain: Complain): Rule | undefined {
  const rule = rules.find((one) => one.id === id);
  if (rule) return rule;
  const near = nearest(
    String(id),
    rules.map((one) => one.id),
  );
  complain(
    place,
    `there is no rule “${id}”${near.length > 0 ? `; is it ${near.join(" or ")}?` : ""}`.replace(/\?$/, ""),
  );
  return undefined;
}

function settingFrom(said: unknown, rule: Rule, complain: (problem: string) => void): RuleSetting {
  const [severity, options = {}, ...more]: readonly unknown[] = Array.isArray(said) ? said : [said];
  if (!isSeverity(severity)) complain(oneOf(severity, [...severities, "off"]));
  if (more.length > 0 || !isPlain(options)) complain("a severity and an object of options are expected");
  return {
    severity: isSeverity(severity) ? severity : undefined,
    options: optionsFrom(isPlain(options) ? options : {}, rule, complain),
  };
}

function optionsFrom(given: Plain, rule: Rule, complain: (problem: string) => void): OptionValues {
  const chosen: Record<string, number | string> = {};
  for (const [name, value] of Object.entries(given)) {
    const wanted = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (wanted === undefined) complain(`it has no option “${name}”`);
    else if (isOptionValue(value, wanted)) chosen[name] = value;
    else complain(typeof wanted === "number" ? `${name} is a number` : `${name}: ${oneOf(value, wanted)}`);
  }
  return chosen;
}

function isSeverity(value: unknown): value is Severity | "off" {
  return value === "off" || severities.some((one) => one === value);
}

function rowsFrom(value: unknown, complain: Complain): ReadonlyMap<string, number> {
  if (!isPlain(value)) complain("lint.rows", "an object is expected");
  const rows = new Map<string, number>();
  for (const [path, count] of Object.entries(isPlain(value) ? value : {})) {
    if (typeof count === "number") rows.set(path, count);
    else complain(`lint.rows.${path}`, "a number is expected");
  }
  return rows;
}

function ignoreFrom(value: unknown, complain: Complain): readonly Ignore[] {
  if (!Array.isArray(value)) {
    complain("lint.ignore", "a list is expected");
    return [];
  }
  return value.flatMap((item: unknown, at): readonly Ignore[] => {
    const place = `lint.ignore[${at}]`;
    const { rule, object, reason } = membersOf(item, {
      place,
      known: ["rule", "object", "reason"],
      complain,
    });
    const known = ruleCalled(rule, `${place}.rule`, complain);
    const why = typeof reason === "string" && reason.trim() !== "" ? reason : undefined;
    if (why === undefined) complain(`${place}.reason`, "a reason is expected");
    return known && why !== undefined
      ? [{ rule: known.id, object: typeof object === "string" ? object : undefined, reason: why }]
      : [];
  });
}
