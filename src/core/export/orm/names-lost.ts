import type { Catalog } from "../../document/catalog.ts";
import { tokenize } from "../../postgres/tokens.ts";

/**
 * The first thing of the design that an expression needs and a mapper's schema does not make: a function it calls, a
 * domain or other type it casts to, enums only where `lostKinds` says so. Undefined when there is none.
 */
export function needsBesides(
  catalog: Catalog,
  sql: string,
  lostKinds: readonly "enum"[] = [],
): string | undefined {
  const tokens = tokenize(sql);
  const called = new Set(catalog.all("function").map(({ name }) => name));
  const kinds = ["domain", "composite", "range", ...lostKinds] as const;
  const types = new Set(kinds.flatMap((kind) => catalog.all(kind).map(({ name }) => name)));
  const found = tokens.find(({ kind, value }, at) => {
    if (kind !== "word" && kind !== "quoted") return false;
    const [before, next] = [tokens[at - 1]?.value, tokens[at + 1]?.value];
    if (called.has(value) && next === "(") return true;
    return types.has(value) && (before === "::" || before === "as" || before === ".");
  });
  return found?.value;
}
