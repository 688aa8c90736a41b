import type { Databases } from "./databases.ts";
import { openPostgres, type Postgres } from "./open-postgres.ts";

/** The version of PGlite whose data directories these are: those of another are not to be used. */
export const clusterEdition = "pglite-0.5.16";

/** Where the data directory of an empty PostgreSQL is kept from one visit to the next. */
export interface KeptCluster {
  readonly load: () => Promise<Blob | undefined>;
  readonly keep: (cluster: Blob) => Promise<void>;
}

/**
 * Databases on PGlite. The first one makes its data directory (3 s); all others, and with `kept` those of later
 * visits, begin with a copy of it (0.4 s).
 */
export function embeddedDatabases(kept?: KeptCluster): Databases {
  let cluster: Blob | undefined;

  const first = async (extensions: ReadonlySet<string>): Promise<Postgres> => {
    const database = await openPostgres({ extensions });
    cluster = await database.snapshot();
    await kept?.keep(cluster);
    return database;
  };

  return {
    shared: false,
    async open(extensions) {
      cluster ??= await kept?.load();
      if (cluster === undefined) return first(extensions);
      // A copy that was kept may be damaged; then a new one takes its place, or fails for a reason of its own.
      return openPostgres({ snapshot: cluster, extensions }).catch(() => first(extensions));
    },
  };
}
