// @ts-check
import { ensurePackages } from "./ensure-packages.mjs";
import { runLoudly, tool } from "./run.mjs";

await ensurePackages();
process.exitCode = await runLoudly(tool("vite/bin/vite.js", ...process.argv.slice(2)));
