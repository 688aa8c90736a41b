import type { ResolvedType } from "../resolved-type.ts";
import { aboutColumn } from "./portable.ts";

/** The checks of the domains around a column's type, about the column. */
export function domainChecks(
  type: ResolvedType,
  columnName: string,
): readonly { readonly name: string; readonly expression: string }[] {
  if (type.kind !== "domain") return [];
  const own = type.record.checks.map(({ name, expression }) => ({
    name,
    expression: aboutColumn(expression, columnName),
  }));
  return [...own, ...domainChecks(type.under, columnName)];
}
