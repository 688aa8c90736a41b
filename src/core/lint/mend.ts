import type { Mint } from "../base/mint.ts";
import type { Catalog } from "../document/catalog.ts";
import { applyFixes, isSafe, type Mended } from "./apply-fixes.ts";
import { effectiveConfig, type LintConfig, type RuleSetting, recommendedConfig } from "./config.ts";
import { rules } from "./rules/index.ts";

/** Which findings a person wants mended: one, all that a rule finds, or all whose fix is safe. */
export type MendWish =
  | { readonly kind: "finding"; readonly rule: string; readonly key: string }
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "safe"; readonly rules: readonly string[] };

/**
 * Mends what is wished. Only the rules in question are asked between two fixes, with those that say the same better;
 * what is let stand stays.
 */
export function mend(catalog: Catalog, wish: MendWish, mint: Mint): Mended {
  const asked = wish.kind === "safe" ? wish.rules : [wish.rule];
  const wanted = new Set(asked);
  return applyFixes(catalog, {
    config: narrowed(catalog, new Set([...asked, ...asked.flatMap(betterThan)])),
    mint,
    wanted: (fix, { key, rule }) => {
      if (wish.kind === "finding") return key === wish.key;
      return wanted.has(rule) && (wish.kind === "rule" || isSafe(fix));
    },
  });
}

function betterThan(id: string): readonly string[] {
  return rules.find((rule) => rule.id === id)?.yieldsTo ?? [];
}

function narrowed(catalog: Catalog, asked: ReadonlySet<string>): LintConfig {
  const config = effectiveConfig(catalog, recommendedConfig);
  const narrow = new Map<string, RuleSetting>(config.rules);
  for (const { id } of rules) if (!asked.has(id)) narrow.set(id, { severity: "off" });
  return { ...config, rules: narrow };
}
