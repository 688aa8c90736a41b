import { clusterEdition, type KeptCluster } from "../engine/postgres/embedded-databases.ts";

const CACHE = "crowfoot-postgres";

/**
 * Keeps the data directory of an empty PostgreSQL in this browser's cache. Where a browser has no cache, or refuses to
 * keep 40 MB, each visit makes it anew: all that is lost is three seconds.
 */
export const keptCluster: KeptCluster = {
  async load() {
    const found = await (await opened())?.match(`/${clusterEdition}`);
    return found?.blob();
  },
  async keep(cluster) {
    const cache = await opened();
    for (const old of (await cache?.keys()) ?? []) await cache?.delete(old);
    await cache?.put(`/${clusterEdition}`, new Response(cluster)).catch(() => undefined);
  },
};

async function opened(): Promise<Cache | undefined> {
  // Pages without a secure origin have no caches, and private windows may refuse them.
  return "caches" in self ? caches.open(CACHE).catch(() => undefined) : undefined;
}
