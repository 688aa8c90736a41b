import { isRefusal, type Refusal } from "../core/base/refusal.ts";
import { compare } from "../core/diff/compare.ts";
import type { Comparison } from "../core/diff/comparison.ts";
import type { MatchBy } from "../core/diff/matching.ts";
import type { Plan } from "../core/diff/plan.ts";
import { planOf } from "../core/diff/plan-of.ts";
import { areOneDesign } from "../core/diff/same-origin.ts";
import type { Document } from "../core/document/document.ts";
import { emptyDocument } from "../core/document/document.ts";
import type { MigrationAsked, Side } from "./messages.ts";

type Sides = Readonly<Record<Side, Document>>;

/** Compares two states of one design by ids, unrelated designs by names. A side without records is an empty database. */
export function comparisonOf(
  { before, after }: Sides,
  renames: readonly string[],
): { readonly comparison: Comparison; readonly match: MatchBy } | Refusal {
  const match = areOneDesign(before, after) ? "id" : "name";
  const comparison = compare(wholeOf(before), wholeOf(after), { match, renames });
  return isRefusal(comparison) ? comparison : { comparison, match };
}

function wholeOf(document: Document): Document {
  return document.schema.size === 0 ? emptyDocument() : document;
}

/** The comparison with its migration. */
export function planBetween(
  sides: Sides,
  { renames }: MigrationAsked,
): { readonly comparison: Comparison; readonly plan: Plan } | Refusal {
  const found = comparisonOf(sides, renames);
  if (isRefusal(found)) return found;
  return { comparison: found.comparison, plan: planOf(found.comparison) };
}
