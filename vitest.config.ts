import { defineConfig } from "vitest/config";

const postgres = "src/**/*.postgres.test.ts";
/** Unit tests of many seconds, which the fast loop leaves to `npm test`. */
const long = "src/**/*.long.test.ts";
const pglite = "src/**/*.pglite.test.ts";
/** What is asked of the build itself, so after it. */
const built = "src/**/*.built.test.ts";

export default defineConfig({
  test: {
    maxWorkers: 2,
    setupFiles: ["config/same-seed.ts"],
    // What was translated for one run serves the next: a tenth of the fast loop.
    experimental: { fsModuleCache: true, fsModuleCachePath: ".cache/vitest" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "bench/**/*.test.ts"],
          exclude: [long, postgres, pglite, built],
          pool: "threads",
          // Half of the time went into reading the same modules again for each file; no test leaves anything behind in them.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: "long", include: [long], pool: "threads", testTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: "pglite", include: [pglite], testTimeout: 300_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: [postgres, "config/*.postgres.test.ts"],
          globalSetup: ["config/postgres-server.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: "built", include: [built], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: "nets", include: ["config/nets.test.ts"], testTimeout: 60_000 },
      },
    ],
  },
});
