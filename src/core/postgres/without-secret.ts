/** Parameters of libpq that are secrets or say where one lies. Source: PostgreSQL manual 32.1.2. */
const SECRETS = "password|sslpassword|passfile|oauth_client_secret";

/** A parameter of a connection text: `password=x`, `password = 'it''s \\'x'`, `password=a\ b`. */
const KEYWORD = `(?:${SECRETS})\\s*=\\s*(?:'(?:[^'\\\\]|\\\\.)*'|(?:[^\\s\\\\]|\\\\.)*)`;

/**
 * What to replace, in this order, so that a connection text or address has no secrets. As regular expressions that
 * JavaScript and PostgreSQL read alike: the introspection query leaves secrets in the database they are in.
 */
export const secretPatterns: readonly (readonly [pattern: string, replacement: string])[] = [
  // postgresql://user:secret@host
  ["^(postgres(?:ql)?://[^:/@?]*):[^/?]*@", "$1@"],
  // …?password=secret&…
  [`^(postgres(?:ql)?://[^?]*\\?)(?:${SECRETS})=[^&]*&?`, "$1"],
  [`^(postgres(?:ql)?://.*)&(?:${SECRETS})=[^&]*`, "$1"],
  ["^(postgres(?:ql)?://[^?]*)\\?$", "$1"],
  [`^${KEYWORD}\\s*`, ""],
  [`\\s+${KEYWORD}`, ""],
];

/** A connection text of libpq, or an address, without passwords. */
export function withoutSecret(connection: string): string {
  return secretPatterns.reduce(
    (text, [pattern, replacement]) => text.replace(new RegExp(pattern, "g"), replacement),
    connection,
  );
}
