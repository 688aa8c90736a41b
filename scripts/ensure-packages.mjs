// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { root, runLoudly } from "./run.mjs";

/**
 * Installs the npm packages where they are absent or not those of the lock file. Throws when npm cannot.
 * @returns {Promise<void>}
 */
export async function ensurePackages() {
  if (packagesMatch(`${root}package-lock.json`, `${root}node_modules/.package-lock.json`)) return;
  console.log("Installing packages (npm ci) …");
  const code = await runLoudly(["npm", "ci", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Error(`npm ci ended with ${code}.`);
}

/**
 * Whether what is installed is what the lock file asks for. npm records what it installed in a lock file of its
 * own; packages for other machines are optional there and may be absent.
 * @param {string} wantedFile
 * @param {string} installedFile
 */
export function packagesMatch(wantedFile, installedFile) {
  if (!existsSync(installedFile)) return false;
  const wanted = packagesIn(wantedFile);
  const installed = packagesIn(installedFile);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages ?? {};
}
