import { expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { Document } from "../../document/document.ts";
import type { SqlParser } from "../../sql/import/parser.ts";
import {
  essenceOf,
  type MeasuredRecipe,
  measuredRecipes,
  recipeRenames,
} from "../../testing/measured-recipes.ts";
import { type ReadSql, sqlReader } from "../../testing/read-sql.ts";
import { compare } from "../compare.ts";
import { lockModes } from "../hazards/lock-mode.ts";
import { type OnlineStatementHazards, onlineHazards } from "./online-hazards.ts";
import { onlinePlanOf } from "./online-plan-of.ts";

function hazardsBetween(
  before: Document,
  after: Document,
  given: { readonly parser: SqlParser; readonly renames?: readonly string[] },
): readonly OnlineStatementHazards[] {
  const comparison = compare(before, after, { match: "name", renames: given.renames ?? [] });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return onlineHazards(onlinePlanOf(comparison, given), comparison, given.parser);
}

function recipeHazards(recipe: MeasuredRecipe, read: (sql: string) => ReadSql, parser: SqlParser) {
  const before = read(recipe.setup).catalog.document;
  const after = read(`${recipe.setup};${recipe.direct.join(";")}`).catalog.document;
  return hazardsBetween(before, after, { parser, renames: recipeRenames[recipe.id] ?? [] });
}

/** The strongest lock on each table that some statements take: "t: access exclusive". */
function locksOf(found: readonly OnlineStatementHazards[]): readonly string[] {
  const strongest = new Map<string, number>();
  for (const { kind, lock, relation } of found.flatMap(({ effect }) => effect?.relations ?? [])) {
    // Access share, which every query takes, was not measured.
    if ((kind !== "table" && kind !== "materialized view") || lock === "access share") continue;
    const name = relation.replace(/^public\./, "");
    strongest.set(name, Math.max(strongest.get(name) ?? 0, lockModes.indexOf(lock)));
  }
  return [...strongest].map(([name, mode]) => `${name}: ${lockModes[mode]}`).toSorted();
}

function measuredLocks(locks: Readonly<Record<string, string>>): readonly string[] {
  const words = (mode: string): string => mode.replaceAll(/(?!^)([A-Z])/g, " $1").toLowerCase();
  return Object.entries(locks)
    .map(([name, mode]) => `${name}: ${words(mode)}`)
    .toSorted();
}

/** Where we say otherwise than was measured, and why. */
const otherwise: Readonly<Record<string, unknown>> = {
  // One relation under its old name and its new one.
  "rename-table-via-view: ALTER TABLE t RENAME TO things": {
    told: ["t: access exclusive"],
    measured: ["t: access exclusive", "things: access exclusive"],
  },
  "replace-materialized-view: ALTER MATERIALIZED VIEW mv RENAME TO mv_old": {
    told: ["mv: access exclusive", "mv_new: access exclusive", "mv_old: access exclusive"],
    measured: ["mv: access exclusive", "mv_old: access exclusive"],
  },
  // What nobody can know of yet is locked for nobody.
  "replace-materialized-view: CREATE MATERIALIZED VIEW mv_new AS SELECT id, b, n FROM t": {
    told: [],
    measured: ["mv_new: access exclusive"],
  },
  // Of what is dropped, no lock is left to be seen.
  "drop-table-with-fk: DROP TABLE t": { told: ["t: access exclusive"], measured: [] },
};

test("the locks of each online step are those that were measured", { timeout: 60_000 }, async (context) => {
  const recipes = measuredRecipes();
  if (!recipes) return context.skip("the measurements are not here");
  const [read, parser] = [await sqlReader(), await loadParser()];
  let held = 0;
  const found = recipes.flatMap((recipe) => {
    const ours = recipeHazards(recipe, read, parser);
    return recipe.steps.flatMap(({ locks, sql }) => {
      const texts = sql.map(essenceOf);
      const same = ours.filter((one) => texts.includes(essenceOf(one.sql)) && one.effect !== null);
      if (!locks || same.length !== texts.length) return [];
      held += 1;
      const [told, measured] = [locksOf(same), measuredLocks(locks)];
      return told.join() === measured.join()
        ? []
        : [[`${recipe.id}: ${texts[0]}`, { told, measured }] as const];
    });
  });
  expect(held).toBeGreaterThan(60);
  expect(Object.fromEntries(found)).toEqual(otherwise);
});

test("what has no way around is said", async () => {
  const [read, parser] = [await sqlReader(), await loadParser()];
  const notes = (before: string, after: string): readonly string[] => {
    const sides = [read(before).catalog.document, read(after).catalog.document] as const;
    const comparison = compare(...sides, { match: "name" });
    if (isRefusal(comparison)) throw new Error(comparison.refused);
    return onlinePlanOf(comparison, { parser }).notes;
  };
  const before = "CREATE TABLE t (id int PRIMARY KEY, b int NOT NULL, r int4range)";
  expect(notes(before, before)).toEqual([]);
  expect(notes(before, `${before.replace(" PRIMARY KEY", "").slice(0, -1)}, PRIMARY KEY (id, b))`)).toEqual([
    expect.stringContaining("public.t has no primary key"),
  ]);
  expect(notes(before, `${before.slice(0, -1)}, c int GENERATED ALWAYS AS (b * 2) STORED)`)).toEqual([
    expect.stringContaining("public.t.c is computed for every row at once"),
  ]);
  expect(notes(before, `${before.slice(0, -1)}, EXCLUDE USING gist (r WITH &&))`)).toEqual([
    expect.stringContaining("public.t.t_r_excl cannot be built concurrently"),
  ]);
});

test("what only helped on the way is no loss, no looser rule and no obstacle when it goes", async () => {
  const [read, parser] = [await sqlReader(), await loadParser()];
  const told = (before: string, after: string, renames: readonly string[]) =>
    hazardsBetween(read(before).catalog.document, read(after).catalog.document, { parser, renames }).flatMap(
      ({ effect, sql }) =>
        (effect?.hazards ?? [])
          .filter(({ severity }) => severity === "danger")
          .map(({ kind }) => `${essenceOf(sql)}: ${kind}`),
    );
  const t = "CREATE TABLE t (id int PRIMARY KEY, b text, n int)";
  expect(told(t, t.replace("TABLE t", "TABLE things"), ["t=things"])).toEqual([]);
  expect(told(t, t.replace("b text", "title text"), ["t.b=t.title"])).toEqual([]);
  expect(told(t, t.replace("n int", "n bigint"), [])).toEqual([]);
  expect(told(t, t.replace(", n int", ""), [])).toEqual(["ALTER TABLE t DROP COLUMN n: data-loss"]);
  expect(told(t, t.replace("n int", "n int NOT NULL"), [])).toEqual([]);
});
