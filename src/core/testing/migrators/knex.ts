import knex from "knex";
import { type Migrator, placeIn } from "./migrator.ts";

/** Knex, with its own loader and its own bookkeeping. */
export const knexMigrator: Migrator = {
  id: "knex",
  own: /knex_migrations/,
  place: (files, folder) => placeIn(folder, files),
  up: (folder, url) => withKnex(folder, url, (tool) => tool.migrate.latest()),
  down: (folder, url) => withKnex(folder, url, (tool) => tool.migrate.rollback(undefined, true)),
};

async function withKnex(
  directory: string,
  connection: string,
  work: (tool: ReturnType<typeof knex>) => Promise<unknown>,
): Promise<void> {
  const tool = knex({ client: "pg", connection, migrations: { directory } });
  try {
    await work(tool);
  } finally {
    await tool.destroy();
  }
}
