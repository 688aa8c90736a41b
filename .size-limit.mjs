// @ts-check
import { readFileSync } from "node:fs";

/** @typedef {{ readonly file: string, readonly isEntry?: boolean, readonly imports?: readonly string[] }} Chunk */

/** @type {Readonly<Record<string, Chunk>>} */
const manifest = JSON.parse(readFileSync(new URL("dist/web/.vite/manifest.json", import.meta.url), "utf8"));

/**
 * The keys of the chunks a browser loads before the page works: the page's own, and what they import statically.
 * @param {string} key
 * @param {Set<string>} found
 */
function withImports(key, found) {
  if (found.has(key)) return;
  found.add(key);
  for (const next of manifest[key]?.imports ?? []) withImports(next, found);
}

/** @type {Set<string>} */
const firstLoad = new Set();
withImports("index.html", firstLoad);

export default [
  {
    name: "script of the first load",
    path: [...firstLoad].map((key) => `dist/web/${manifest[key]?.file}`),
    // What DESIGN.md §6 allows. On 2026-11-21 it was 219 kB.
    limit: "250 kB",
    gzip: true,
  },
];
