import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { builtServer } from "../../e2e/support/built-server.ts";
import { findChromium } from "../../scripts/ensure-chromium.mjs";

/** A page with the context of which it is the only one. */
type Opened = { readonly context: BrowserContext; readonly page: Page };

/** The production build in Chromium without a GPU. */
export type BuiltBrowser = {
  /** A page of a person who was never here. */
  open(): Promise<Opened>;
  end(): Promise<void>;
};

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Serves the build and starts Chromium; undefined where nothing is built. */
export async function builtBrowser(): Promise<BuiltBrowser | undefined> {
  if (!existsSync("dist/web/index.html")) return undefined;
  const server = await builtServer(mkdtempSync(`${tmpdir()}/crowfoot-bench-`), ["--store", "none"]);
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    args: flags.split(" "),
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  return {
    async open() {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        baseURL: server.address,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      return { context, page };
    },
    async end() {
      await browser.close();
      await server.end();
    },
  };
}
