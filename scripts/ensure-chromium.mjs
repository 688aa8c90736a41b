// @ts-check
import { existsSync } from "node:fs";
import { installSystemPackage } from "./ensure-system-package.mjs";

const places = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/**
 * The Chromium to test with: the system's, or else the one Playwright downloaded. Undefined where there is neither.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const system = places.find((place) => place !== "" && existsSync(place));
  if (system) return system;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/**
 * Sees to it that there is a Chromium. Throws with advice where none can be installed.
 * @returns {Promise<void>}
 */
export async function ensureChromium() {
  if (await findChromium()) return;
  await installSystemPackage("chromium", "Chromium, for the browser tests,");
  if (!(await findChromium())) throw new Error("Chromium was installed, but is not where it was looked for.");
}
