import type { Mint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { runCommand } from "../command/run-command.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Finding } from "./answer.ts";
import type { LintConfig } from "./config.ts";
import type { Fix } from "./rule.ts";
import { type LintRun, lint, lintAgain } from "./run.ts";

/** What became of a design whose findings were mended. */
export type Mended = {
  /** The last run: what is still found. */
  readonly run: LintRun;
  readonly fixed: readonly Finding[];
  /** Whose fix was refused, and why. */
  readonly refused: readonly { readonly finding: Finding; readonly reason: string }[];
};

/**
 * Whether a fix changes nothing for programs and no row: indexes, defaults, triggers, and columns that may be null.
 * Names, types, keys, checks and NOT NULL are for a person to decide.
 */
export function isSafe(fix: Fix): boolean {
  switch (fix.id) {
    case "add-index":
    case "remove-index":
    case "change-index":
    case "set-column-default":
    case "add-trigger":
    case "change-sequence":
      return true;
    case "set-column-nullability":
      return !fix.input.notNull;
    default:
      return false;
  }
}

/** Applies the wanted fixes one after another, each to what the ones before left, until nothing wanted is found. */
export function applyFixes(
  catalog: Catalog,
  {
    config,
    mint,
    wanted,
  }: { readonly config: LintConfig; readonly mint: Mint; wanted(fix: Fix, finding: Finding): boolean },
): Mended {
  const fixed: Finding[] = [];
  const refused: { finding: Finding; reason: string }[] = [];
  const tried = new Set<string>();
  let run = lint(catalog, config);
  for (let finding = nextOf(run, tried, wanted); finding; finding = nextOf(run, tried, wanted)) {
    tried.add(finding.key);
    if (!finding.fix) break;
    const result = runCommand(run.catalog, { ...finding.fix, mint });
    if (isRefusal(result)) {
      refused.push({ finding, reason: result.refused });
      continue;
    }
    fixed.push(finding);
    run = lintAgain(run, catalogOf(result.document), result.patch);
  }
  return { run, fixed, refused };
}

/** The first finding whose fix is wanted and was not tried. A finding that comes again was not mended by its fix. */
function nextOf(
  { findings }: LintRun,
  tried: ReadonlySet<string>,
  wanted: (fix: Fix, finding: Finding) => boolean,
): Finding | undefined {
  return findings.find(
    (finding) => finding.fix !== undefined && !tried.has(finding.key) && wanted(finding.fix, finding),
  );
}
