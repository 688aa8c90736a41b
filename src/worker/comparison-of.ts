import { isRefusal, type Refusal } from "../core/base/refusal.ts";
import { compare } from "../core/diff/compare.ts";
import type { Comparison } from "../core/diff/comparison.ts";
import type { DataStep } from "../core/diff/data-step.ts";
import type { MatchBy } from "../core/diff/matching.ts";
import type { OnlinePlan, OnlineWish } from "../core/diff/online/online-plan.ts";
import { type OnlineGiven, onlinePlanOf } from "../core/diff/online/online-plan-of.ts";
import type { Plan } from "../core/diff/plan.ts";
import { planWithData } from "../core/diff/plan-with-data.ts";
import { rowsBetween, type ToldRows } from "../core/diff/rows-between.ts";
import { areOneDesign } from "../core/diff/same-origin.ts";
import type { Document } from "../core/document/document.ts";
import { emptyDocument } from "../core/document/document.ts";
import type { SqlParser } from "../core/sql/import/parser.ts";
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

/** A comparison with its migration. */
interface Between {
  readonly comparison: Comparison;
  readonly plan: Plan;
  /** What is done with rows on the way: the answers that hold good. */
  readonly data: readonly DataStep[];
  readonly rows: readonly ToldRows[];
  /** For a database in use, where that was asked for. */
  readonly online: OnlinePlan | undefined;
}

/** The comparison of two sides with the migration that is asked for. */
export function planBetween(
  sides: Sides,
  { fills, online, renames }: MigrationAsked,
  parser: SqlParser,
): Between | Refusal {
  const found = comparisonOf(sides, renames);
  if (isRefusal(found)) return found;
  const { comparison } = found;
  const { data, rows } = rowsBetween(comparison, fills, parser);
  const plan = planWithData(comparison, data);
  return {
    comparison,
    plan,
    data,
    rows,
    online: onlineBetween(comparison, { plan, online, given: { parser, data } }),
  };
}

/** The plan for a database in use, as far as it is asked for; none when what was chosen is no step any more. */
function onlineBetween(
  comparison: Comparison,
  { given, online, plan }: { readonly plan: Plan; readonly online: OnlineWish; readonly given: OnlineGiven },
): OnlinePlan | undefined {
  if (typeof online === "boolean") return online ? onlinePlanOf(comparison, given) : undefined;
  const steps = new Set(plan.steps.map(({ about }) => about.replace(/^old /, "")));
  const only = new Set(online.filter((id) => steps.has(id)));
  return only.size > 0 ? onlinePlanOf(comparison, { ...given, only }) : undefined;
}
