import type { Node } from "@pgsql/types";

/** A statement that could not be parsed: PostgreSQL's own message, and where, as a UTF-16 offset into the text given. */
export interface ParseError {
  readonly message: string;
  readonly offset: number;
}

/** PostgreSQL's parse tree of one statement, or why there is none. Locations in the tree are UTF-8 byte offsets. */
export type ParsedStatement = { readonly tree: Node } | { readonly error: ParseError };

/** PostgreSQL's grammar. A host loads it (`engine/parser`); core only knows this shape. */
export interface SqlParser {
  /** Parses one statement, without or with its semicolon. Never throws. */
  readonly parse: (sql: string) => ParsedStatement;
}
