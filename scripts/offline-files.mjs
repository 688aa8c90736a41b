// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

/** What only a proof needs, which not everybody asks for: PGlite is kept when it is first used. */
const onlyWhenUsed = /^(?:pglite|initdb|prove)-|\.(?:gz|data)$/;

/**
 * Writes `service-worker.js` into a built page, with the list of the files of this build in it.
 * @returns {import("vite").Plugin}
 */
export function offlineFiles() {
  let folder = "";
  return {
    name: "offline-files",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      await build({
        entryPoints: [`${root}src/worker/service-worker.ts`],
        outfile: `${folder}/service-worker.js`,
        bundle: true,
        minify: true,
        format: "iife",
        target: "es2022",
        legalComments: "none",
        logLevel: "warning",
        define: { builtFiles: JSON.stringify(listFiles(folder)) },
      });
    },
  };
}

/** @param {string} folder @returns {import("../src/worker/offline-files.ts").OfflineFiles} */
function listFiles(folder) {
  const page = readFileSync(`${folder}/index.html`, "utf8");
  const assets = readdirSync(`${folder}/assets`).sort();
  const first = assets.filter((name) => page.includes(`assets/${name}`));
  const size = (/** @type {string} */ name) => statSync(`${folder}/assets/${name}`).size;
  const later = assets
    .filter((name) => !first.includes(name) && !onlyWhenUsed.test(name))
    .sort((a, b) => size(a) - size(b));
  const beside = readdirSync(folder).filter((name) => /\.(?:svg|png|webmanifest)$/.test(name));
  const hash = createHash("sha256").update(page);
  for (const name of assets) hash.update(name);
  for (const name of beside) hash.update(readFileSync(`${folder}/${name}`));
  hash.update(readFileSync(`${root}src/worker/service-worker.ts`));
  const inAssets = (/** @type {string} */ name) => `assets/${name}`;
  return {
    version: hash.digest("hex").slice(0, 12),
    page: ["", ...beside],
    first: first.map(inAssets),
    later: later.map(inAssets),
  };
}
