// @ts-check
import { buildCommandLine } from "./build-command-line.mjs";
import { root, runLoudly, tool } from "./run.mjs";

const code = await runLoudly(
  tool("vite/bin/vite.js", "build", "--logLevel", "warn", ...process.argv.slice(2)),
);
if (code === 0) await buildCommandLine(`${root}src/cli/main.ts`, `${root}dist/cli`);
process.exitCode = code;
