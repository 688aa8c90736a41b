import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A way around a hazard as it was measured on PostgreSQL 15; steps outside a transaction have no locks. */
export interface MeasuredRecipe {
  readonly id: string;
  readonly setup: string;
  readonly direct: readonly string[];
  readonly steps: readonly {
    readonly sql: readonly string[];
    readonly locks?: Readonly<Record<string, string>>;
  }[];
}

/** The measured recipes, or undefined where they are absent. */
export function measuredRecipes(): readonly MeasuredRecipe[] | undefined {
  try {
    const path = join(import.meta.dirname, "../../../../shared/reference/recipes_pg15.json");
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** The renames that a recipe is about. */
export const recipeRenames: Readonly<Record<string, readonly string[]>> = {
  "rename-column-expand-contract": ["t.b=t.title"],
  "rename-table-via-view": ["t=things"],
};

/** A statement without what does not matter: names of namespaces and helpers, spaces, the size of batches. */
export function essenceOf(sql: string): string {
  return sql
    .replaceAll(/\bpublic\./g, "")
    .replaceAll(/\s+/g, " ")
    .replace(/LIMIT \d+/, "LIMIT n")
    .replaceAll(/ AS key_1|batch\.key_1/g, (text) => (text.startsWith("batch") ? "batch.id" : ""))
    .replaceAll(/\b(\w+?)_(?:b_title|[a-z])_sync\b/g, "$1_sync")
    .replace(/^(CREATE FUNCTION \w+\(\)).*/, "$1")
    .replace(/^ALTER TABLE ONLY (.*(?:COLUMN|ATTACH))/, "ALTER TABLE $1")
    .replaceAll(/\bmv_(new_id|id_new)\b/g, "mv_id_new")
    .replaceAll(/\bint\b/g, "integer")
    .replaceAll(/\( /g, "(")
    .replaceAll(/ \)/g, ")")
    .replaceAll(/', '/g, "','")
    .trim();
}
