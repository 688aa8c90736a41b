import type { SqlRunner } from "./sql-runner.ts";

/** An empty database of its own, to run foreign scripts in. `close` makes it disappear. */
export interface DisposableDatabase extends SqlRunner {
  /** The version of PostgreSQL, such as "18.6". */
  readonly version: string;
  readonly close: () => Promise<void>;
}

/** Where empty databases come from: PGlite, or a server. */
export interface Databases {
  /** Opens one in which these extensions can be created, as far as there are any; rejects when that is impossible. */
  readonly open: (extensions: ReadonlySet<string>) => Promise<DisposableDatabase>;
  /** Whether other people's databases are near, with which roles are shared. */
  readonly shared: boolean;
}
