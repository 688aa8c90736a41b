import { type Extension, PGlite } from "@electric-sql/pglite";
import { shippedExtensions } from "./shipped-extensions.ts";
import type { SqlRunner } from "./sql-runner.ts";

/** How an embedded PostgreSQL begins. */
export interface PostgresOptions {
  /** Extensions that `CREATE EXTENSION` shall find, by their SQL names; those that are not shipped are ignored. */
  readonly extensions?: Iterable<string>;
  /** The data directory of another one (`snapshot()`): 0.4 s instead of 3 s. */
  readonly snapshot?: Blob;
}

/** A disposable PostgreSQL in WebAssembly, in memory. Close it: it holds some 130 MB. */
export interface Postgres extends SqlRunner {
  /** Such as "18.6". */
  readonly version: string;
  /** The data directory as it is, uncompressed (40 MB), for `PostgresOptions.snapshot`. */
  readonly snapshot: () => Promise<Blob>;
  readonly close: () => Promise<void>;
}

async function loadExtensions(names: Iterable<string>): Promise<Record<string, Extension>> {
  const loaded: Record<string, Extension> = {};
  for (const name of names) {
    const load = shippedExtensions.get(name);
    if (load !== undefined) loaded[name] = await load();
  }
  return loaded;
}

/** Starts an embedded PostgreSQL. */
export async function openPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const database = await PGlite.create({
    extensions: await loadExtensions(options.extensions ?? []),
    postgresqlconf: ["shared_buffers=8MB"],
    ...(options.snapshot === undefined ? {} : { loadDataDir: options.snapshot }),
  });
  const query: SqlRunner["query"] = async (sql) => (await database.query<Record<string, unknown>>(sql)).rows;
  const [setting] = await query("SHOW server_version");
  return {
    version: String(setting?.server_version),
    async exec(sql) {
      await database.exec(sql);
    },
    query,
    snapshot: () => database.dumpDataDir("none"),
    close: () => database.close(),
  };
}
