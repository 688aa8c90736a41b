import { countingMint } from "../base/mint.ts";
import { isRefusal, type Refusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { type Applied, applyPattern } from "../pattern/apply-pattern.ts";
import type { OptionValues } from "../pattern/option.ts";
import type { Pattern } from "../pattern/pattern.ts";
import { patterns } from "../pattern/patterns/index.ts";

/** A pattern by id, the paths of what is selected, and its options. */
export type Wish = {
  readonly pattern: string;
  readonly selected: readonly string[];
  readonly options?: OptionValues;
};

export type Outcome = Applied & { readonly after: Catalog };

/** Applies a pattern to records by their paths. Throws where there is no such record. */
export function tryPattern(catalog: Catalog, { options = {}, pattern, selected }: Wish): Applied | Refusal {
  const selection = selected.map((path) => {
    const found = catalog.walk().find(({ id }) => catalog.pathOf(id) === path);
    if (!found) throw new Error(`There is no ${path}`);
    return found.id;
  });
  const mint = countingMint(`made${catalog.document.schema.size}-`);
  return applyPattern(catalog, patternCalled(pattern), { selection, options, mint });
}

/** The same where it must not be refused. */
export function applyPatternTo(catalog: Catalog, wish: Wish): Outcome {
  const result = tryPattern(catalog, wish);
  if (isRefusal(result)) throw new Error(result.refused);
  return { ...result, after: catalogOf(result.document) };
}

function patternCalled(id: string): Pattern {
  const pattern = patterns.find((one) => one.id === id);
  if (!pattern) throw new Error(`There is no pattern ${id}`);
  return pattern;
}
