import type { Databases } from "./databases.ts";
import { openPostgres } from "./open-postgres.ts";

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
  return {
    shared: false,
    async open(extensions) {
      cluster ??= await kept?.load();
      if (cluster !== undefined) return openPostgres({ snapshot: cluster, extensions });
      const first = await openPostgres({ extensions });
      cluster = await first.snapshot();
      await kept?.keep(cluster);
      return first;
    },
  };
}
