// @ts-check
import { existsSync } from "node:fs";
import { runLoudly } from "./run.mjs";

let listsAreFresh = false;

/**
 * Installs a Debian package when this machine lets us: root, with apt-get. Throws with advice where it does not.
 * @param {string} name
 * @param {string} purpose what it is needed for, in words
 * @returns {Promise<void>}
 */
export async function installSystemPackage(name, purpose) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error(`${purpose} is missing. Install it (on Debian: apt-get install ${name}) and try again.`);
  }
  console.log(`Installing ${name}: ${purpose} is missing …`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  if (!listsAreFresh && (await runLoudly(["apt-get", "update", "-qq"], quiet)) !== 0) {
    throw new Error("apt-get update failed.");
  }
  listsAreFresh = true;
  const code = await runLoudly(["apt-get", "install", "-y", "-qq", "--no-install-recommends", name], quiet);
  if (code !== 0) throw new Error(`apt-get install ${name} ended with ${code}.`);
}
