import { expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { isRefusal } from "../../base/refusal.ts";
import {
  essenceOf,
  type MeasuredRecipe,
  measuredRecipes,
  recipeRenames,
} from "../../testing/measured-recipes.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { compare } from "../compare.ts";
import type { OnlineStep } from "./online-plan.ts";
import { onlinePlanOf } from "./online-plan-of.ts";

/** In which order independent statements come, and how they share transactions, is told by the laws. */
function told(steps: readonly { readonly sql: readonly string[] }[]): readonly string[] {
  return steps.flatMap(({ sql }) => sql.map(essenceOf)).toSorted();
}

type Differing = { readonly more: readonly string[]; readonly less: readonly string[] };

/** What our way does otherwise than the measured one, and why. */
const otherwise: Readonly<Record<string, Differing>> = {
  // The old index makes way for the new one's name beforehand, so that none is changed at the switch.
  "change-type-int-to-bigint": {
    less: ["ALTER INDEX t_q_idx_new RENAME TO t_q_idx", "CREATE INDEX CONCURRENTLY t_q_idx_new ON t (q_new)"],
    more: ["CREATE INDEX CONCURRENTLY t_q_idx ON t (q_new)"],
  },
  // The columns are written out, as the design has them.
  "create-partition": {
    less: ["CREATE TABLE p3 (LIKE p INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"],
    more: ["CREATE TABLE p3 (id bigint NOT NULL, k integer NOT NULL)"],
  },
  // What detaching leaves behind is no part of the design after.
  "detach-partition": { less: [], more: ["ALTER TABLE p1 DROP CONSTRAINT IF EXISTS p1_k_check"] },
  // The old column and type are renamed at the switch and dropped after the release, as in every change of type.
  "enum-remove-value": {
    less: ["ALTER TABLE t ALTER COLUMN s_new SET DEFAULT 'a'", "ALTER TABLE t DROP COLUMN s", "DROP TYPE st"],
    more: [
      "ALTER TABLE t ALTER COLUMN s SET DEFAULT 'a'",
      "ALTER TABLE t ALTER COLUMN s_old DROP DEFAULT",
      "ALTER TABLE t ALTER COLUMN s_old DROP NOT NULL",
      "ALTER TABLE t DROP COLUMN s_old",
      "ALTER TABLE t RENAME COLUMN s TO s_old",
      "ALTER TYPE st RENAME TO st_old",
      "DROP TYPE st_old",
    ],
  },
  // The old view stays until the release is out, and so does its index, under another name.
  "replace-materialized-view": { less: [], more: ["ALTER INDEX mv_id RENAME TO mv_id_old"] },
  // Both constraints hold for a while; the new one takes the name of the old one at the switch.
  "replace-unique-constraint": {
    less: ["ALTER TABLE t ADD CONSTRAINT t_n_key UNIQUE USING INDEX t_n_key_new"],
    more: [
      "ALTER TABLE t ADD CONSTRAINT t_n_key_new UNIQUE USING INDEX t_n_key_new",
      "ALTER TABLE t RENAME CONSTRAINT t_n_key_new TO t_n_key",
    ],
  },
  // A default is set anew in the same transaction: as PostgreSQL converts it, it may read otherwise in the catalog.
  "widen-varchar-under-check": {
    less: [],
    more: ["ALTER TABLE t ALTER COLUMN c DROP DEFAULT", "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'x'"],
  },
};

function differing(ours: readonly OnlineStep[], { steps }: MeasuredRecipe): Differing {
  const [one, other] = [told(ours), told(steps)];
  return {
    more: one.filter((text) => !other.includes(text)),
    less: other.filter((text) => !one.includes(text)),
  };
}

test("every measured recipe comes out of the change that calls for it", async (context) => {
  const recipes = measuredRecipes();
  if (!recipes) return context.skip("the measurements are not here");
  const [read, parser] = [await sqlReader(), await loadParser()];
  const found = recipes.flatMap((recipe) => {
    const before = read(recipe.setup).catalog.document;
    const after = read(`${recipe.setup};${recipe.direct.join(";")}`).catalog.document;
    const comparison = compare(before, after, { match: "name", renames: recipeRenames[recipe.id] ?? [] });
    if (isRefusal(comparison)) throw new Error(comparison.refused);
    const differences = differing(onlinePlanOf(comparison, { parser }).steps, recipe);
    return differences.more.length + differences.less.length === 0 ? [] : [[recipe.id, differences] as const];
  });
  expect(recipes).toHaveLength(33);
  expect(Object.fromEntries(found)).toEqual(otherwise);
});
