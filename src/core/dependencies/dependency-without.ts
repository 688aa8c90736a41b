import type { DependencyRecord } from "../document/records/index.ts";

/** A dependency after columns went: it decides the rest; undefined where its left side, or all it decides, is gone. */
export function dependencyWithout(
  dependency: DependencyRecord,
  gone: ReadonlySet<string>,
): DependencyRecord | undefined {
  const dependent = dependency.dependent.filter((id) => !gone.has(id));
  const isWhole = dependency.determinant.every((id) => !gone.has(id));
  return isWhole && dependent.length > 0 ? { ...dependency, dependent } : undefined;
}
