import { type Refusal, refuse } from "../base/refusal.ts";
import type { QualifiedName } from "../document/fields/qualified-name.ts";
import { tokenize } from "./tokens.ts";

/** Reads a name as SQL writes it, `"C"` or `app.german`; refused when it is something else. */
export function parseQualifiedName(sql: string): QualifiedName | Refusal {
  const tokens = tokenize(sql);
  const [first, dot, second] = tokens;
  const named = (token: typeof first): boolean => token?.kind === "word" || token?.kind === "quoted";
  if (tokens.length === 1 && first && named(first)) return { namespace: null, name: first.value };
  if (tokens.length === 3 && first && second && named(first) && dot?.value === "." && named(second))
    return { namespace: first.value === "pg_catalog" ? null : first.value, name: second.value };
  return refuse(`"${sql.trim()}" is not a name.`);
}
