import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { type AttributeSet, attributeSet } from "./attribute-set.ts";
import type { Dependency } from "./dependency.ts";
import {
  type DependencyText,
  parseDependencies,
  type TextProblem,
  type WrittenDependency,
  type WrittenName,
} from "./parse-dependencies.ts";

/** The dependencies of a text among the columns of a table, and what of it could not be used. */
export type StatedDependencies = {
  readonly functional: readonly Dependency[];
  readonly multivalued: readonly Dependency[];
  readonly problems: readonly TextProblem[];
};

/** Reads dependencies and finds their columns: by exact name, or without quotes by the only one that differs in case. */
export function statedDependencies(text: string, columns: readonly string[]): StatedDependencies {
  const written: DependencyText = parseDependencies(text);
  const functional: Dependency[] = [];
  const multivalued: Dependency[] = [];
  const problems = [...written.problems];
  for (const statement of written.dependencies) {
    const resolved = resolve(statement, columns);
    if (isRefusal(resolved)) {
      problems.push({ message: resolved.refused, from: statement.from, to: statement.to });
    } else (statement.kind === "functional" ? functional : multivalued).push(resolved);
  }
  return { functional, multivalued, problems };
}

function resolve({ left, right }: WrittenDependency, columns: readonly string[]): Dependency | Refusal {
  const lefts = placesOf(left, columns);
  if (isRefusal(lefts)) return lefts;
  const rights = placesOf(right, columns);
  return isRefusal(rights) ? rights : { left: lefts, right: rights };
}

function placesOf(names: readonly WrittenName[], columns: readonly string[]): AttributeSet | Refusal {
  const places = names.map((name) => placeOf(name, columns));
  const at = places.indexOf(-1);
  return at === -1 ? attributeSet(places) : refuse(`There is no column ${names[at]?.name ?? ""}.`);
}

/** The place of a column; -1 when none, or more than one, is meant. */
function placeOf({ name, quoted }: WrittenName, columns: readonly string[]): number {
  const exact = columns.indexOf(name);
  if (exact !== -1 || quoted) return exact;
  const like = columns.flatMap((column, place) =>
    column.toLowerCase() === name.toLowerCase() ? [place] : [],
  );
  return like.length === 1 ? (like[0] ?? -1) : -1;
}
