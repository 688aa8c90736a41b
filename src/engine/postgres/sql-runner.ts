/** A row by its column names. */
export type Row = Readonly<Record<string, unknown>>;

/** A session of a PostgreSQL, embedded or a server. Both functions reject with PostgreSQL's error. */
export interface SqlRunner {
  /** Runs statements that give no rows. */
  readonly exec: (sql: string) => Promise<void>;
  /** Runs one statement and gives its rows. */
  readonly query: (sql: string) => Promise<readonly Row[]>;
}

/** What PostgreSQL said, with its SQLSTATE ("" if the failure is not of SQL). */
export interface SqlFailure {
  readonly message: string;
  readonly code: string;
}

/** The failure that a runner rejected with. */
export function sqlFailureOf(error: unknown): SqlFailure {
  if (!(error instanceof Error)) return { message: String(error), code: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { message: error.message, code };
}
