import type { DesignStorage, Ports } from "../state/ports.ts";
import type { ThemeChoice } from "../state/session.ts";
import type { VersionStorage } from "../state/versions.ts";
import { randomPrefix } from "./random-prefix.ts";
import { workerComparer } from "./worker-comparer.ts";
import { workerImporter } from "./worker-importer.ts";
import { workerLayout } from "./worker-layout.ts";
import { workerLinks } from "./worker-links.ts";
import { workerPrinter } from "./worker-printer.ts";
import { workerProver } from "./worker-prover.ts";

/**
 * What a design inside another page needs: nothing that is stored on this device, which a frame of another site may
 * not reach, and no word with other tabs.
 */
export function embeddedPorts(theme: ThemeChoice): Ports {
  return {
    storage: noStorage,
    versions: noVersions,
    tabs: { tell: () => undefined, hear: () => undefined },
    comparer: workerComparer(),
    importer: workerImporter(randomPrefix),
    layout: workerLayout(),
    printer: workerPrinter(),
    links: workerLinks(),
    prover: workerProver(randomPrefix),
    device: {
      saveFile: () => undefined,
      archive: () => Promise.reject(new Error(notHere)),
      copy: (text) => navigator.clipboard.writeText(text),
      address: () => location.href.replace(/#.*$/s, ""),
      theme: () => theme,
      rememberTheme: () => undefined,
    },
    mintPrefix: randomPrefix,
  };
}

const notHere = "Nothing is kept of a design inside another page.";

const noStorage: DesignStorage = {
  list: async () => [],
  open: async () => undefined,
  read: async () => undefined,
  append: () => Promise.reject(new Error(notHere)),
  replace: () => Promise.reject(new Error(notHere)),
  keepSketch: async () => undefined,
  remove: () => Promise.reject(new Error(notHere)),
  restore: () => Promise.reject(new Error(notHere)),
  deleted: async () => [],
  forget: () => Promise.reject(new Error(notHere)),
};

const noVersions: VersionStorage = {
  list: async () => [],
  add: () => Promise.reject(new Error(notHere)),
  read: async () => undefined,
  change: () => Promise.reject(new Error(notHere)),
  migrations: async () => [],
  keepMigration: async () => undefined,
  remove: () => Promise.reject(new Error(notHere)),
};
