import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { Client } from "pg";
import { prismaEngine } from "../mappers/prisma-engine.ts";
import { batchMigrator } from "./batches.ts";
import type { Migrator } from "./migrator.ts";

/** Prisma's schema engine; the way back is a script that Prisma only sends. */
export const prismaMigrator: Migrator = {
  ...batchMigrator("prisma", /^$/, /down\.sql$/),
  own: /_prisma_migrations/,
  async up(folder, url) {
    const schema = 'datasource db {\n  provider = "postgresql"\n}\n';
    const engine = await prismaEngine(schema, bindMigrationAwareSqlAdapterFactory(adapterOf(url)));
    const lock = await readFile(join(folder, "migration_lock.toml"), "utf8");
    const directories = (await readdir(folder)).filter((path) => /^\d/.test(path)).toSorted();
    const start = { path: "0_start", migrationFile: file("-- What is there already.\n") };
    const migrationsList = {
      baseDir: folder,
      lockfile: { path: "migration_lock.toml", content: lock },
      shadowDbInitScript: "",
      migrationDirectories: [
        start,
        ...(await Promise.all(directories.map((path) => directory(folder, path)))),
      ],
    };
    await engine.markMigrationApplied({ migrationName: start.path, migrationsList });
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    if (appliedMigrationNames.length < directories.length) throw new Error("Prisma left migrations out");
  },
};

/** The adapter of its package cuts scripts at each semicolon, where the engine that people run sends them whole. */
function adapterOf(url: string): PrismaPg {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = (script) => sentWhole(script, url);
    return adapter;
  };
  return factory;
}

async function sentWhole(script: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(script);
  } finally {
    await client.end();
  }
}

async function directory(folder: string, path: string) {
  return { path, migrationFile: file(await readFile(join(folder, path, "migration.sql"), "utf8")) };
}

function file(text: string) {
  return { path: "migration.sql", content: { tag: "ok", value: text } } as const;
}
