import { catalogOf } from "../document/catalog.ts";
import type { SqlParser } from "../sql/import/parser.ts";
import type { Comparison } from "./comparison.ts";
import type { StatementEffect } from "./hazards/effect.ts";
import { hazardsOf } from "./hazards/hazards-of.ts";
import { knownEffect } from "./hazards/known-effect.ts";
import type { Given } from "./hazards/scene.ts";
import type { Step } from "./plan.ts";

/** What one statement of a step does to a running database. */
export interface StatementHazards {
  readonly step: string;
  readonly sql: string;
  readonly effect: StatementEffect;
}

/** What each statement of a plan locks, rewrites and puts at risk; settings aside. */
export function planHazards(
  steps: readonly Step[],
  { before, followed, after }: Comparison,
  {
    parser,
    ...given
  }: Omit<Given, "before" | "createdHere" | "settledHere"> & { readonly parser: SqlParser },
): readonly StatementHazards[] {
  const [old, now, goal] = [catalogOf(before), catalogOf(followed), catalogOf(after)];
  const createdHere = new Set<string>();
  const settledHere = new Set<string>();
  return steps.flatMap(({ about, phase, sql, title }) => {
    // Of several renames each is said in the names that those before it have made.
    const catalogs = phase === "values" || phase === "drop" ? [old] : phase === "rename" ? [old, now] : [now];
    const made = goal.record(about);
    if (phase === "make" && title.startsWith("Create") && made) createdHere.add(goal.pathOf(made.id));
    const found = sql.flatMap((text): readonly StatementHazards[] => {
      const parsed = parser.parse(text);
      if ("error" in parsed || /^(?:RE)?SET\b/.test(text)) return [];
      const effect = knownEffect(
        catalogs.map(
          (catalog) => () => hazardsOf(parsed.tree, { ...given, before: catalog, createdHere, settledHere }),
        ),
      );
      return effect ? [{ step: title, sql: text, effect }] : [];
    });
    settledHere.add(about);
    return found;
  });
}
