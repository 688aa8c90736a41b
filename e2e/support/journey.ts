import { type BrowserContext, test as base, expect } from "@playwright/test";
import { expectAccess } from "./access.ts";

type Watching = {
  /** Watches a further context as the journey's own is watched. */
  readonly watch: (context: BrowserContext) => void;
  readonly watched: undefined;
};

/**
 * A journey of a person through the page. It fails when any page of it logs an error, throws, or asks another
 * origin for anything, whatever else it finds; and when axe finds something serious where it ends, light or dark.
 */
export const journey = base.extend<Watching>({
  watch: async ({ baseURL }, use) => {
    const faults: string[] = [];
    await use((context) => {
      context.on("weberror", (fault) => faults.push(`thrown: ${fault.error().message}`));
      context.on("console", (message) => {
        if (message.type() === "error") faults.push(`logged: ${message.text()}`);
      });
      context.on("request", (request) => {
        const url = request.url();
        if (!/^(data|blob):/.test(url) && new URL(url).origin !== baseURL) faults.push(`asked: ${url}`);
      });
    });
    expect(faults).toEqual([]);
  },
  watched: [
    async ({ context, watch }, use, testInfo) => {
      watch(context);
      await use(undefined);
      if (testInfo.status !== testInfo.expectedStatus) return;
      // Other pages are pictures and documents that a journey looked into.
      for (const page of context.pages()) if (/^https?:/.test(page.url())) await expectAccess(page);
    },
    { auto: true },
  ],
});
