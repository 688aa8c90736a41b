import type { Ports } from "../state/ports.ts";
import { broadcastTabs } from "./broadcast-tabs.ts";
import { browserDevice } from "./browser-device.ts";
import { designDatabase } from "./design-database.ts";
import { indexedDbStorage } from "./indexed-db-storage.ts";
import { indexedDbVersions } from "./indexed-db-versions.ts";
import { randomPrefix } from "./random-prefix.ts";
import { readAddress } from "./read-address.ts";
import { workerComparer } from "./worker-comparer.ts";
import { workerDiscoverer } from "./worker-discoverer.ts";
import { workerImporter } from "./worker-importer.ts";
import { workerLayout } from "./worker-layout.ts";
import { workerLinks } from "./worker-links.ts";
import { workerPaster } from "./worker-paster.ts";
import { workerPrinter } from "./worker-printer.ts";
import { workerProver } from "./worker-prover.ts";
import { workerReconciler } from "./worker-reconciler.ts";

/** Everything the application needs from this browser. */
export function browserPorts(): Ports {
  const database = designDatabase();
  const prover = workerProver(randomPrefix);
  return {
    storage: indexedDbStorage(database),
    versions: indexedDbVersions(database),
    comparer: workerComparer(),
    tabs: broadcastTabs(),
    importer: workerImporter(randomPrefix),
    layout: workerLayout(),
    printer: workerPrinter(),
    links: workerLinks(),
    readAddress,
    storedDesigns: async () => (await import("./stored-designs.ts")).storedDesigns,
    paster: workerPaster(randomPrefix),
    reconciler: workerReconciler(randomPrefix),
    prover,
    observer: prover,
    discoverer: workerDiscoverer(),
    device: browserDevice(),
    mintPrefix: randomPrefix,
  };
}
