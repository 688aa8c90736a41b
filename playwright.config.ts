import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/ensure-chromium.mjs";

// scripts/e2e.mjs finds a free port; the fixed one is for Playwright started by hand.
const port = Number(process.env.CROWFOOT_PORT ?? 4319);
const executablePath = await findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: ".cache/e2e",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // On a machine shared with others a frame may come late once in 128 journeys; a second failure is one. CI tells of both.
  retries: process.env.CI === undefined ? 0 : 1,
  // These end what hangs. A machine of two cores that is shared takes four times as long as an idle one.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: "line",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    // e2e/offline.spec.ts allows them; elsewhere they would fetch a whole build beside what is measured.
    serviceWorkers: "block",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --strictPort --port ${port}`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
