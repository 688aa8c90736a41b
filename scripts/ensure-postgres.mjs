// @ts-check
import { existsSync, readdirSync } from "node:fs";
import { installSystemPackage } from "./ensure-system-package.mjs";

const debianRoot = "/usr/lib/postgresql";

/**
 * The folder with `initdb` and `postgres`, of the newest version installed. Undefined where there is none.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const versions = existsSync(debianRoot) ? readdirSync(debianRoot) : [];
  const folders = [
    process.env.POSTGRES_BIN ?? "",
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => `${debianRoot}/${version}/bin`),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find(
    (folder) => folder !== "" && existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`),
  );
}

/**
 * Sees to it that there are PostgreSQL server programs. Throws with advice where they cannot be installed.
 * @returns {Promise<void>}
 */
export async function ensurePostgres() {
  if (findPostgres()) return;
  await installSystemPackage("postgresql", "A PostgreSQL server, for the tests against one,");
  if (!findPostgres()) throw new Error("PostgreSQL was installed, but is not where it was looked for.");
}
