import { type Refusal, refuse } from "../base/refusal.ts";
import { readQuery } from "../expression/read-query.ts";
import { isUnknown } from "../expression/unknown.ts";
import { tokenize } from "../postgres/tokens.ts";

/** A view's query as the design keeps it: trimmed, without a final semicolon; refused when it is no query. */
export function queryOf(written: string): string | Refusal {
  const query = written.trim().replace(/[\s;]+$/, "");
  const tokens = tokenize(query);
  if (tokens.length === 0) return refuse("A view needs a query.");
  const first = tokens[0]?.value ?? "";
  if (!["select", "with", "values", "table", "("].includes(first))
    return refuse("The query of a view begins with SELECT, WITH, VALUES or TABLE.");
  if (tokens.some(({ kind, value }) => kind === "punctuation" && value === ";"))
    return refuse("A view has one query, without a semicolon in it.");
  const read = readQuery(query);
  return isUnknown(read) && read.unknown.startsWith("Its brackets") ? refuse(read.unknown) : query;
}
