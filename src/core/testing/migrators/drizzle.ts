import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { type Migrator, placeIn } from "./migrator.ts";

/** drizzle-orm's migrator; what it cannot run is run by hand, as the file says. */
export const drizzleMigrator: Migrator = {
  id: "drizzle",
  own: /drizzle/,
  place: (files, folder) => placeIn(folder, files),
  async up(folder, url) {
    const path = join(folder, "meta/_journal.json");
    const journal: { entries: readonly { readonly tag: string }[] } = JSON.parse(
      await readFile(path, "utf8"),
    );
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      for (const [at, { tag }] of journal.entries.entries()) {
        const text = await readFile(join(folder, `${tag}.sql`), "utf8");
        const entries = journal.entries.slice(0, at + 1);
        const told = /^-- (INSERT INTO drizzle\..*)$/m.exec(text)?.[1];
        if (told === undefined) {
          await writeFile(path, JSON.stringify({ ...journal, entries }));
          await migrate(drizzle(client), { migrationsFolder: folder });
        } else {
          if (at === 0) {
            // Makes the table in which it remembers what has run.
            await writeFile(path, JSON.stringify({ ...journal, entries: [] }));
            await migrate(drizzle(client), { migrationsFolder: folder });
          }
          await client.query(text);
          await client.query(told);
        }
      }
    } finally {
      await client.end();
    }
  },
};
