import { reasonOf } from "../core/base/reason-of.ts";
import type { DesignStorage } from "../state/ports.ts";
import type { VersionStorage } from "../state/versions.ts";

/** The same storage, whose failures say in words a person knows what the browser means. */
export function inWords(storage: DesignStorage): DesignStorage {
  return {
    list: () => told(storage.list()),
    open: (key) => told(storage.open(key)),
    read: (key) => told(storage.read(key)),
    append: (summary, entry) => told(storage.append(summary, entry)),
    replace: (summary, snapshot) => told(storage.replace(summary, snapshot)),
    keepSketch: (key, sketch) => told(storage.keepSketch(key, sketch)),
    remove: (key) => told(storage.remove(key)),
    restore: (key) => told(storage.restore(key)),
    deleted: () => told(storage.deleted()),
    forget: (key) => told(storage.forget(key)),
  };
}

/** The same for versions. */
export function versionsInWords(versions: VersionStorage): VersionStorage {
  return {
    list: (design) => told(versions.list(design)),
    add: (version, document) => told(versions.add(version, document)),
    read: (key) => told(versions.read(key)),
    change: (version) => told(versions.change(version)),
    migrations: (design) => told(versions.migrations(design)),
    keepMigration: (migration) => told(versions.keepMigration(migration)),
    remove: (key) => told(versions.remove(key)).then((restore) => () => told(restore())),
  };
}

/** What the names of IndexedDB's failures mean for a person. */
const meanings: Readonly<Record<string, string>> = {
  QuotaExceededError:
    "the storage of this browser is full. Delete designs you no longer need for good, or download this one.",
  SecurityError: "this browser does not let the page keep anything. Download the design to keep it.",
  InvalidStateError: "this browser does not let the page keep anything. Download the design to keep it.",
};

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const meaning = error instanceof Error ? meanings[error.name] : undefined;
    throw new Error(meaning ?? reasonOf(error), { cause: error });
  }
}
