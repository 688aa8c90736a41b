import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clusterEdition, embeddedDatabases } from "./embedded-databases.ts";

test("the edition of kept data directories is the version of PGlite", () => {
  const { version } = JSON.parse(readFileSync("node_modules/@electric-sql/pglite/package.json", "utf8"));
  expect(clusterEdition).toBe(`pglite-${version}`);
});

test("databases are apart, the second begins with what the first kept, and a damaged copy is made anew", async () => {
  const keptOnes: Blob[] = [];
  const kept = {
    load: async () => new Blob(["damaged"]),
    keep: async (cluster: Blob) => void keptOnes.push(cluster),
  };
  const databases = embeddedDatabases(kept);
  const one = await databases.open(new Set());
  await one.exec("CREATE TABLE only_here ()");
  const other = await databases.open(new Set(["citext"]));
  await other.exec("CREATE EXTENSION citext");
  expect(await other.query("SELECT to_regclass('only_here') AS there")).toEqual([{ there: null }]);
  expect(keptOnes).toHaveLength(1);
  await one.close();
  await other.close();
});
