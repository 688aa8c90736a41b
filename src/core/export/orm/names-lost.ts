import type { Catalog } from "../../document/catalog.ts";
import { type Token, tokenize } from "../../postgres/tokens.ts";

/**
 * The first thing of the design that an expression needs and a mapper's schema does not make: a function it calls, a
 * type it casts to, of domains and enums only those that `lostKinds` says. Undefined when there is none.
 */
export function needsBesides(
  catalog: Catalog,
  sql: string,
  lostKinds: readonly ("domain" | "enum")[] = ["domain"],
): string | undefined {
  const tokens = tokenize(sql);
  const called = new Set(catalog.all("function").map(({ name }) => name));
  const kinds = ["composite", "range", ...lostKinds] as const;
  const types = new Set(kinds.flatMap((kind) => catalog.all(kind).map(({ name }) => name)));
  const found = tokens.find(({ kind, value }, at) => {
    if (kind !== "word" && kind !== "quoted") return false;
    if (called.has(value) && tokens[at + 1]?.value === "(") return true;
    return types.has(value) && isCastTo(tokens, at);
  });
  return found?.value;
}

/** Whether what is said here is what something is cast to, and not an alias or a column. */
function isCastTo(tokens: readonly Token[], at: number): boolean {
  const start = tokens[at - 1]?.value === "." ? at - 2 : at;
  const before = tokens[start - 1]?.value;
  return before === "::" || (before === "as" && [")", "[", "("].includes(tokens[at + 1]?.value ?? ""));
}
