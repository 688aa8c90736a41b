import type { Mint } from "../base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { runCommand } from "../command/run-command.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { between, isEmptyPatch } from "../document/patch.ts";
import { changedLines } from "./changed-lines.ts";
import type { OptionValues } from "./option.ts";
import type { Pattern, Remark } from "./pattern.ts";

/** A design with a pattern applied. */
export type Applied = {
  readonly document: Document;
  /** What was added, changed and removed, a line each: "Add column public.orders.created_at". */
  readonly lines: readonly string[];
  readonly remarks: readonly Remark[];
};

/** How a pattern is applied. Options that are not said are as the pattern suggests. */
export type Application = {
  readonly selection: readonly string[];
  readonly options?: OptionValues;
  readonly mint: Mint;
};

/**
 * Applies a pattern to what is selected, as one change. Every step of it is a command, so that the invariants hold
 * after each; where one is refused, the whole is.
 */
export function applyPattern(
  catalog: Catalog,
  pattern: Pattern,
  application: Application,
): Applied | Refusal {
  const work = applying(catalog, pattern, application);
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

/** The same command by command, for who wants to do something else between two, or to give up. */
export function* applying(
  catalog: Catalog,
  pattern: Pattern,
  { mint, options, selection }: Application,
): Generator<undefined, Applied | Refusal> {
  const subjects = pattern.subjects(catalog, selection);
  if (subjects.length === 0) return refuse(`Select ${pattern.takes}.`);
  const steps = pattern.steps({ catalog, subjects }, options);
  let now = catalog;
  let next = steps.next();
  while (!next.done) {
    const result = runCommand(now, { ...next.value, mint });
    if (isRefusal(result)) return result;
    now = catalogOf(result.document);
    yield;
    next = steps.next(now);
  }
  const remarks = next.value;
  if ("refused" in remarks) return remarks;
  const patch = between(catalog.document, now.document);
  return isEmptyPatch(patch)
    ? refuse("What is selected has all of this already.")
    : { document: now.document, lines: changedLines(catalog, now, patch), remarks };
}
