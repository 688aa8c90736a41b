import { quoteLiteral } from "../../postgres/quoting.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { withoutSecret } from "../../postgres/without-secret.ts";
import type { At } from "./statement.ts";

/** The text of a subscription without the password of its connection, which no design shall carry; the ledger says so. */
export function connectingTo(connection: string, text: string, at: At): string {
  const open = withoutSecret(connection);
  if (open === connection) return text;
  at.note("The password of the connection stays out of the design");
  const tokens = tokenize(text);
  const word = tokens.findIndex(({ kind, value }) => kind === "word" && value === "connection");
  const literal = tokens[word + 1];
  if (!literal) return text;
  return `${text.slice(0, literal.start)}${quoteLiteral(open)}${text.slice(literal.end)}`;
}
