import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findPostgres } from "../../../../scripts/ensure-postgres.mjs";
import { type Migrator, placeIn, ran } from "./migrator.ts";

/** Has psql run the scripts of a sqitch project in the order of its plan, as sqitch does. */
export const sqitchScripts: Migrator = {
  id: "sqitch",
  own: /^$/,
  place: (files, folder) => placeIn(folder, files),
  async up(folder, url) {
    for (const change of await changesIn(folder)) await psql(`deploy/${change}.sql`, folder, url);
  },
  async down(folder, url) {
    const changes = await changesIn(folder);
    for (const change of changes.toReversed()) await psql(`revert/${change}.sql`, folder, url);
  },
};

/** Has psql run the scripts for psql in the order of their numbers, and the way back. */
export const plainScripts: Migrator = {
  id: "plain",
  own: /^$/,
  place: (files, folder) => placeIn(folder, files),
  up: (folder, url) => runAll(folder, url, (path) => !path.endsWith(".down.sql")),
  down: (folder, url) => runAll(folder, url, (path) => path.endsWith(".down.sql")),
};

async function runAll(folder: string, url: string, isPart: (path: string) => boolean): Promise<void> {
  for (const path of (await readdir(folder)).toSorted().filter(isPart)) await psql(path, folder, url);
}

async function changesIn(folder: string): Promise<readonly string[]> {
  const plan = await readFile(join(folder, "sqitch.plan"), "utf8");
  return plan.split("\n").flatMap((line) => /^(\w\S*) /.exec(line)?.[1] ?? []);
}

async function psql(path: string, folder: string, url: string): Promise<void> {
  const program = join(findPostgres() ?? "", "psql");
  await ran(program, ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--file", path, url], folder);
}
