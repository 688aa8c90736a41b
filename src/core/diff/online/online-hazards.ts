import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { SqlParser } from "../../sql/import/parser.ts";
import type { Comparison } from "../comparison.ts";
import type { StatementEffect } from "../hazards/effect.ts";
import { hazardsOf } from "../hazards/hazards-of.ts";
import type { OnlinePlan, OnlineStep } from "./online-plan.ts";

/** What one statement of an online step does to a running database; null for batches, which lock only their rows. */
export interface OnlineStatementHazards extends Pick<OnlineStep, "phase" | "run" | "recipe"> {
  readonly step: string;
  readonly sql: string;
  readonly effect: StatementEffect | null;
}

/** The same as `planHazards` for an online plan, by what is known of tables before, or after where they are new. */
export function onlineHazards(
  { steps }: OnlinePlan,
  { after, before, followed }: Comparison,
  parser: SqlParser,
): readonly OnlineStatementHazards[] {
  const catalogs: readonly Catalog[] = [before, followed, after].map(catalogOf);
  const settledHere = new Set<string>();
  return steps.flatMap(({ about, phase, recipe, run, sql, title }) => {
    const found = sql.flatMap((text): readonly OnlineStatementHazards[] => {
      const parsed = parser.parse(text);
      if ("error" in parsed || /^(?:RE)?SET\b/.test(text)) return [];
      const told = catalogs.map((catalog) => hazardsOf(parsed.tree, { before: catalog, settledHere }));
      const known = told.find(({ relations }) => relations.every(({ kind }) => kind !== "relation"));
      const effect = run === "batches" ? null : (known ?? told[0] ?? null);
      return [{ phase, run, recipe, step: title, sql: text, effect }];
    });
    settledHere.add(about);
    return found;
  });
}
