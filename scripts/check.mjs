// @ts-check
import { ensurePackages } from "./ensure-packages.mjs";
import * as stage from "./stages.mjs";

await ensurePackages();

// The slowest first, so that two at a time end together.
const { ok, counts } = await stage.runStages(
  [
    stage.types,
    stage.vitestStage("unit", "unit"),
    stage.format,
    stage.lint,
    stage.houseRules,
    stage.arrows,
    stage.deadCode,
  ],
  { width: 2, stopEarly: false },
);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = ok ? 0 : 1;
