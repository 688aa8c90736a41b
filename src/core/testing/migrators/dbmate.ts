import { readdir } from "node:fs/promises";
import { resolveBinary } from "dbmate";
import { type Migrator, placeIn, ran } from "./migrator.ts";

/** dbmate's program, as its package brings it along. */
export const dbmateMigrator: Migrator = {
  id: "dbmate",
  own: /schema_migrations/,
  place: (files, folder) => placeIn(folder, files),
  up: (folder, url) => run("up", folder, url),
  down: async (folder, url) => {
    for (const _ of await readdir(folder)) await run("down", folder, url);
  },
};

async function run(way: "up" | "down", folder: string, url: string): Promise<void> {
  const given = ["--url", `${url}?sslmode=disable`, "--migrations-dir", folder, "--no-dump-schema", way];
  await ran(resolveBinary(), given, folder);
}
