import type { Dependency } from "./dependency.ts";
import { namesOf } from "./explain-violation.ts";
import type { WrittenDependency } from "./parse-dependencies.ts";

/** A dependency as text that reads back to the same: `zip -> city, state`. */
export function printDependency(
  { left, right }: Dependency,
  columns: readonly string[],
  kind: WrittenDependency["kind"] = "functional",
): string {
  const list = (set: Dependency["left"]) => namesOf(set, columns).map(writtenName).join(", ");
  return `${list(left)} ${kind === "functional" ? "->" : "->>"} ${list(right)}`.trimStart();
}

/** A column's name as a dependency names it: in quotes where it has other characters than letters, digits and underscores. */
export function writtenName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
