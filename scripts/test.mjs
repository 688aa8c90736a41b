// @ts-check
import { ensureChromium } from "./ensure-chromium.mjs";
import { ensurePackages } from "./ensure-packages.mjs";
import { ensurePhp } from "./ensure-php.mjs";
import { ensurePostgres } from "./ensure-postgres.mjs";
import { ensurePython } from "./ensure-python.mjs";
import * as stage from "./stages.mjs";

try {
  await ensurePackages();
  await ensureChromium();
  await ensurePostgres();
  await ensurePhp();
  ensurePython();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

const { ok, counts } = await stage.runStages(
  [
    stage.format,
    stage.lint,
    stage.houseRules,
    stage.types,
    stage.arrows,
    stage.deadCode,
    // Tests of the built program skip where there is none.
    stage.build,
    stage.vitestStage("nets", "nets"),
    stage.vitestStage("unit", "unit"),
    stage.vitestStage("long", "long"),
    stage.vitestStage("PGlite", "pglite"),
    stage.vitestStage("PostgreSQL", "postgres"),
    stage.vitestStage("package", "built"),
    stage.size,
    stage.browserTests,
  ],
  { width: 1, stopEarly: true },
);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = ok ? 0 : 1;
