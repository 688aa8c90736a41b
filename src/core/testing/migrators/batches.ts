import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { type Migrator, placeIn } from "./migrator.ts";

/** Sends files as golang-migrate, the Supabase CLI and Prisma do: each whole, as one batch of the simple protocol. */
export function batchMigrator(id: string, isUp: RegExp, isDown?: RegExp): Migrator {
  const place: Migrator["place"] = (files, folder) => placeIn(folder, files);
  const up: Migrator["up"] = (folder, url) =>
    sent(folder, url, (paths) => paths.filter((path) => isUp.test(path)));
  if (isDown === undefined) return { id, own: /^$/, place, up };
  const down: Migrator["up"] = (folder, url) =>
    sent(folder, url, (paths) => paths.filter((path) => isDown.test(path)).toReversed());
  return { id, own: /^$/, place, up, down };
}

async function sent(
  folder: string,
  url: string,
  pick: (paths: readonly string[]) => readonly string[],
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const path of pick((await readdir(folder, { recursive: true })).toSorted())) {
      await client.query(await readFile(join(folder, path), "utf8"));
    }
  } finally {
    await client.end();
  }
}
