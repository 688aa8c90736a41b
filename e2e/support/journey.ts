import { type BrowserContext, test as base, expect } from "@playwright/test";

type Watching = {
  /** Watches a further context as the journey's own is watched. */
  readonly watch: (context: BrowserContext) => void;
  readonly watched: undefined;
};

/**
 * A journey of a person through the page. It fails when any page of it logs an error, throws, or asks another
 * origin for anything, whatever else it finds.
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
    async ({ context, watch }, use) => {
      watch(context);
      await use(undefined);
    },
    { auto: true },
  ],
});
