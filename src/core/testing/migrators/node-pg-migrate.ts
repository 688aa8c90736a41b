import { runner } from "node-pg-migrate";
import { type Migrator, placeIn } from "./migrator.ts";

/** node-pg-migrate, each migration in a transaction of its own. */
export const nodePgMigrator: Migrator = {
  id: "node-pg-migrate",
  own: /pgmigrations/,
  place: (files, folder) => placeIn(folder, files),
  up: (folder, url) => run("up", folder, url),
  down: (folder, url) => run("down", folder, url),
};

async function run(direction: "up" | "down", dir: string, databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl,
    dir,
    direction,
    count: Number.POSITIVE_INFINITY,
    migrationsTable: "pgmigrations",
    singleTransaction: false,
    log: () => {},
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
}
