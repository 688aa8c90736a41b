// @ts-check
import { readdirSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { build } from "esbuild";
import { root, runLoudly } from "./run.mjs";

/**
 * `npm run bench [name …]`: runs each figure of bench/, one after another, each in a Node of its own.
 * A figure is a file `bench/<figure>.ts` that prints its own line.
 */
const wanted = process.argv.slice(2);
const figures = readdirSync(`${root}bench`)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((figure) => wanted.length === 0 || wanted.includes(figure))
  .sort();

if (figures.length === 0) {
  console.error(`No figure in bench/ is called ${wanted.join(" or ")}.`);
  process.exitCode = 2;
}

const folder = `${root}.cache/bench`;
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const figure of figures) {
  const program = `${folder}/${figure}.mjs`;
  // Packages stay outside the bundle: Node finds them from .cache/ upwards, with their WebAssembly in place.
  await build({
    entryPoints: [`${root}bench/${figure}.ts`],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    logLevel: "warning",
  });
  const code = await runLoudly([process.execPath, "--expose-gc", program]);
  if (code !== 0) process.exitCode = code;
}
