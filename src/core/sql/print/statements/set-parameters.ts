import type { Parameter } from "../../../document/fields/parameter.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { parameterList } from "../clauses.ts";

/** The clauses SET (…) and RESET (…) that lead from one list of storage parameters to another. */
export function setParameters(before: readonly Parameter[], after: readonly Parameter[]): readonly string[] {
  const kept = new Set(after.map(({ name }) => name));
  const left = before.filter(({ name }) => !kept.has(name));
  const set = after.filter(
    ({ name, value }) => !before.some((old) => old.name === name && old.value === value),
  );
  const names = left.map(({ name }) => name.split(".").map(quoteName).join("."));
  return [
    ...(set.length > 0 ? [`SET ${parameterList(set)}`] : []),
    ...(left.length > 0 ? [`RESET (${names.join(", ")})`] : []),
  ];
}
