// @ts-check
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

/** CommonJS packages ask for these; an ES module has neither. */
const preamble = `#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url));
const __filename = __fileURLToPath(import.meta.url);`;

/**
 * Bundles the command line into `<folder>/crowfoot.js`, which needs nothing but Node and the files beside it.
 * @param {string} entry
 * @param {string} folder emptied first
 */
export async function buildCommandLine(entry, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const program = `${folder}/crowfoot.js`;
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    banner: { js: preamble },
    legalComments: "none",
    logLevel: "warning",
    // pg would use its native binding where it is installed; it never is.
    external: ["pg-native"],
    plugins: [carryAssets(folder)],
  });
  for (const asset of ["libpg-query/wasm/libpg-query.wasm", "node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm"])
    await copyFile(`${root}node_modules/${asset}`, `${folder}/${basename(asset)}`);
  // The folder runs wherever it is copied to, also where no package.json says that .js is a module.
  await writeFile(`${folder}/package.json`, `${JSON.stringify({ type: "module" })}\n`);
  await chmod(program, 0o755);
}

/**
 * Copies each file that a package finds by `new URL("…", import.meta.url)` beside the bundle, and points there:
 * in one bundled file every module's own address is the bundle's.
 * @param {string} folder
 * @returns {import("esbuild").Plugin}
 */
function carryAssets(folder) {
  const reference = /new URL\(\s*(["'])([\w./-]+\.(?:wasm|data|tar\.gz|gz))\1\s*,\s*import\.meta\.url\s*\)/g;
  return {
    name: "carry-assets",
    setup(bundler) {
      bundler.onLoad({ filter: /node_modules.*\.m?js$/ }, async ({ path }) => {
        const contents = await readFile(path, "utf8");
        const assets = [...contents.matchAll(reference)].map(([, , asset = ""]) => asset);
        for (const asset of assets) {
          await copyFile(resolve(dirname(path), asset), `${folder}/${basename(asset)}`);
        }
        return {
          contents: contents.replace(
            reference,
            (_, __, asset) => `new URL("./${basename(asset)}", import.meta.url)`,
          ),
          loader: "js",
        };
      });
    },
  };
}
