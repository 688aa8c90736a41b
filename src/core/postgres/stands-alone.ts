import { type Token, tokenize } from "./tokens.ts";

/**
 * Whether PostgreSQL refuses a statement inside BEGIN … COMMIT, as far as its text tells: what may make, use or drop a
 * replication slot of a publisher, and blocks that end transactions. Only for statements of designs; upkeep and
 * CONCURRENTLY are in none. Source: the callers of PreventInTransactionBlock in PostgreSQL 18.
 */
export function standsAlone(statement: string): boolean {
  const tokens = tokenize(statement);
  const [first, second] = tokens.map(({ kind, value }) => (kind === "word" ? value : ""));
  if (first === "do") return tokens.some(({ kind, value }) => kind === "string" && endsTransaction(value));
  if (second !== "subscription") return false;
  if (first === "create") return !isUnset(tokens, "connect") && !isUnset(tokens, "create_slot");
  return first === "drop" || (first === "alter" && asksPublisher(tokens));
}

/** REFRESH, SET PUBLICATION and its like unless they are told not to refresh, and options that the slot has too. */
function asksPublisher(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ kind, value }) => (kind === "word" ? value : ""));
  if (words.includes("publication")) return !isUnset(tokens, "refresh");
  return words.includes("refresh") || words.some((word) => word === "failover" || word === "two_phase");
}

/** Whether an option is there and says no, as PostgreSQL reads it: `connect = false`, `'off'`, `0`. */
function isUnset(tokens: readonly Token[], option: string): boolean {
  const at = tokens.findIndex(({ kind, value }) => kind !== "string" && value === option);
  const [equals, value] = tokens.slice(at + 1, at + 3);
  return at > 0 && equals?.value === "=" && /^(?:false|off|0)$/i.test(value?.value ?? "");
}

/** COMMIT or ROLLBACK as a statement of PL/pgSQL; ROLLBACK TO is refused there anyway. */
function endsTransaction(body: string): boolean {
  const values = tokenize(body).map(({ kind, value }) => (kind === "word" || value === ";" ? value : ""));
  return values.some(
    (value, at) =>
      (value === "commit" || value === "rollback") && [";", "and", "work"].includes(values[at + 1] ?? ""),
  );
}
