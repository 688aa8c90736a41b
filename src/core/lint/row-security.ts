import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { KeptRecord, PolicyRecord, TableRecord } from "../document/records/index.ts";
import type { Token } from "../postgres/tokens.ts";
import { hasWords, tokensOf } from "./sql-text.ts";

/** A policy as its statement says. */
export type Policy = {
  readonly record: KeptRecord | PolicyRecord;
  readonly name: string;
  readonly tableId: string;
  readonly permissive: boolean;
  readonly command: string;
  readonly roles: readonly string[];
  /** The conditions as written; null where none is given. */
  readonly using: string | null;
  readonly check: string | null;
};

/** Which tables have row security, and by which policies. */
export type RowSecurity = {
  readonly enabled: ReadonlySet<string>;
  readonly forced: ReadonlySet<string>;
  readonly policies: readonly Policy[];
};

type Gathered = { readonly enabled: Set<string>; readonly forced: Set<string>; readonly policies: Policy[] };

/** Row security as tables have it, and as statements say that are kept as written. */
export const rowSecurityOf: (catalog: Catalog) => RowSecurity = memoizeByIdentity((catalog: Catalog) => {
  const found: Gathered = { enabled: new Set(), forced: new Set(), policies: [] };
  for (const table of catalog.all("table")) {
    if (table.rowSecurity) found.enabled.add(table.id);
    if (table.forceRowSecurity) found.forced.add(table.id);
    found.policies.push(...table.policies.flatMap((id) => policyIn(catalog, table, id)));
  }
  for (const kept of catalog.all("kept")) {
    const tableId = kept.uses.find((id) => catalog.find("table", id));
    if (tableId !== undefined) gatherKept(kept, tableId, found);
  }
  return found;
});

function gatherKept(kept: KeptRecord, tableId: string, { enabled, forced, policies }: Gathered): void {
  const { statement } = kept;
  if (hasWords(statement, "enable row level security")) enabled.add(tableId);
  if (hasWords(statement, "disable row level security")) enabled.delete(tableId);
  if (hasWords(statement, "no force row level security")) forced.delete(tableId);
  else if (hasWords(statement, "force row level security")) forced.add(tableId);
  if (hasWords(statement, "create policy")) policies.push(policyOf(kept, tableId));
}

function policyIn(catalog: Catalog, { id: tableId }: TableRecord, id: string): readonly Policy[] {
  const record = catalog.find("policy", id);
  if (!record) return [];
  const { name, restrictive, command, roles, using, check } = record;
  const to = roles.length > 0 ? roles : ["public"];
  return [{ record, tableId, name, permissive: !restrictive, command, roles: to, using, check }];
}

function policyOf(record: KeptRecord, tableId: string): Policy {
  const { statement } = record;
  const tokens = tokensOf(statement);
  const after = (words: string): Token | undefined => tokens[endOf(tokens, words)];
  return {
    record,
    tableId,
    name: after("create policy")?.value ?? "",
    permissive: after("as")?.value !== "restrictive",
    command: after("for")?.value ?? "all",
    roles: rolesIn(tokens),
    using: bracketed(statement, tokens, endOf(tokens, "using")),
    check: bracketed(statement, tokens, endOf(tokens, "with check")),
  };
}

/** The index behind these words outside all brackets; -1 where they do not stand. */
function endOf(tokens: readonly Token[], words: string): number {
  const wanted = words.split(" ");
  let depth = 0;
  for (const [at, { kind, value }] of tokens.entries()) {
    if (kind === "punctuation" && value === "(") depth += 1;
    if (kind === "punctuation" && value === ")") depth -= 1;
    const here = wanted.every((word, offset) => tokens[at + offset]?.value === word);
    if (depth === 0 && kind === "word" && here) return at + wanted.length;
  }
  return -1;
}

function rolesIn(tokens: readonly Token[]): readonly string[] {
  const from = endOf(tokens, "to");
  const behind = from < 0 ? [] : tokens.slice(from);
  const end = behind.findIndex(({ value }, at) => at % 2 === 1 && value !== ",");
  const roles = (end < 0 ? behind : behind.slice(0, end)).flatMap(({ value }, at) =>
    at % 2 === 0 ? [value] : [],
  );
  return roles.length > 0 ? roles : ["public"];
}

/** The text between the bracket at an index and its partner. */
function bracketed(sql: string, tokens: readonly Token[], from: number): string | null {
  const open = from < 0 ? undefined : tokens[from];
  if (open?.value !== "(") return null;
  let depth = 0;
  for (const token of tokens.slice(from)) {
    if (token.kind !== "punctuation") continue;
    if (token.value === "(") depth += 1;
    if (token.value === ")") depth -= 1;
    if (depth === 0) return sql.slice(open.end, token.start).trim();
  }
  return null;
}
