// @ts-check
import { existsSync } from "node:fs";
import { ensureChromium } from "./ensure-chromium.mjs";
import { freePort } from "./free-port.mjs";
import { root, runLoudly, tool } from "./run.mjs";

if (!existsSync(`${root}dist/web/index.html`))
  throw new Error("Nothing is built: run `npm run build` first.");
await ensureChromium();
process.exitCode = await runLoudly(tool("@playwright/test/cli.js", "test", ...process.argv.slice(2)), {
  CROWFOOT_PORT: String(await freePort()),
});
