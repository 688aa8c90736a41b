import type { Catalog } from "../document/catalog.ts";
import type { FunctionRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";
import { usesOfDefinition } from "./new-object.ts";

type Written = Pick<FunctionRecord, "arguments" | "definition">;

/** What a function names: the types it takes and gives, and what its body names if that is SQL. */
export function usesOfFunction(catalog: Catalog, routine: Written, itself?: string): FunctionRecord["uses"] {
  const tokens = tokenize(routine.definition);
  const language = tokens.findIndex(({ kind, value }) => kind === "word" && value === "language");
  const isSql = tokens[language + 1]?.value.toLowerCase() === "sql";
  const bodies = tokens.flatMap(({ kind, value }) => (isSql && kind === "string" ? [value] : []));
  const { arguments: signature, definition } = routine;
  return usesOfDefinition(catalog, { signature, definition, additions: bodies }, itself);
}

/** What a function uses after a change: what it no longer names goes, what it newly names comes. */
export function usesAfterChange(
  catalog: Catalog,
  before: FunctionRecord,
  after: Written,
): FunctionRecord["uses"] {
  const [was, is] = [before, after].map((written) => new Set(usesOfFunction(catalog, written, before.id)));
  const kept = before.uses.filter((id) => is?.has(id) || !was?.has(id));
  return [...new Set([...kept, ...[...(is ?? [])].filter((id) => !was?.has(id))])];
}
