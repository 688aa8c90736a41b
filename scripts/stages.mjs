// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { root, runQuietly, tool } from "./run.mjs";

/**
 * One step of `npm run check` or `npm test`.
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} command
 * @property {Readonly<Record<string, string>>} [env]
 * @property {() => Counts} [counts] reads the report the command left
 * @property {number} [minutes] what it may take at most, where that is more than most may
 */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} [told] what failed, at least at the first try, and why: said again in the last lines,
 * since what passes at the second try is a defect to look for as well
 */

/** @typedef {{ readonly ok: boolean, readonly counts: Counts }} Outcome */

/** A folder of this run alone: two runs in one checkout do not read each other's counts. */
const reports = `${root}.cache/reports/${process.pid}`;

/** @type {Stage} */
export const format = { name: "format", command: tool("@biomejs/biome/bin/biome", "format", ".") };

/** @type {Stage} */
export const lint = {
  name: "lint",
  command: tool("@biomejs/biome/bin/biome", "lint", "--error-on-warnings", "."),
};

/** @type {Stage} */
export const houseRules = { name: "house rules", command: [process.execPath, "scripts/house-rules.mjs"] };

/** @type {Stage} */
export const types = {
  name: "types",
  command: tool("typescript/bin/tsc", "-b", "tsconfig.json", "config/tsconfig.tests.json"),
};

/** @type {Stage} */
export const arrows = { name: "arrows", command: [process.execPath, "scripts/arrows.mjs"] };

/** @type {Stage} */
export const deadCode = {
  name: "dead code",
  command: tool("knip/bin/knip.js", "--no-progress", "--no-config-hints"),
};

/** @type {Stage} */
export const build = { name: "build", command: [process.execPath, "scripts/build.mjs"] };

/** @type {Stage} */
export const size = { name: "size", command: tool("size-limit/bin.js") };

/**
 * The tests of one vitest project.
 * @param {string} name as in the printed line
 * @param {string} project as in vitest.config.ts
 * @returns {Stage}
 */
export function vitestStage(name, project) {
  const report = `${reports}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    name,
    command: tool("vitest/vitest.mjs", "run", "--project", project, ...reporters),
    counts: () => vitestCounts(report),
  };
}

/** @type {Stage} */
export const browserTests = {
  name: "browser",
  command: [process.execPath, "scripts/e2e.mjs", "--reporter=line,json"],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/browser.json` },
  counts: () => playwrightCounts(`${reports}/browser.json`),
  minutes: 40,
};

/**
 * Runs stages, at most `width` at a time, and prints a line for each; the output of one that failed is printed whole.
 * With `stopEarly` no stage is started after a failure, and those under way are finished.
 * @param {readonly Stage[]} stages
 * @param {{ readonly width: number, readonly stopEarly: boolean }} how
 * @returns {Promise<Outcome>}
 */
export async function runStages(stages, { width, stopEarly }) {
  mkdirSync(reports, { recursive: true });
  const waiting = [...stages];
  /** @type {Outcome[]} */
  const outcomes = [];
  const work = async () => {
    while (!stopEarly || outcomes.every(({ ok }) => ok)) {
      const stage = waiting.shift();
      if (!stage) return;
      outcomes.push(await runStage(stage));
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  rmSync(reports, { recursive: true });
  return {
    ok: outcomes.every(({ ok }) => ok),
    counts: outcomes.map(({ counts }) => counts).reduce(add, none),
  };
}

/**
 * @param {Stage} stage
 * @returns {Promise<Outcome>}
 */
async function runStage(stage) {
  const start = performance.now();
  const { command, env = {}, minutes } = stage;
  const { code, output } = await runQuietly(command, minutes === undefined ? { env } : { env, minutes });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counted = stage.counts?.() ?? none;
  const ok = code === 0 && counted.failed === 0;
  // A stage that failed before it could count anything is still one failure, never "0 failed".
  const counts = ok || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  if (!ok) console.log(`\n${output.trim()}\n`);
  const said = stage.counts ? `   ${inWords(counts)}` : "";
  console.log(`${ok ? "ok    " : "FAILED"}  ${stage.name.padEnd(12)} ${seconds.padStart(6)} s${said}`);
  return { ok, counts };
}

/** @type {Counts} */
const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped, told = [] }) {
  const lines = told.map((line) => `\n        ${line}`).join("");
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}${lines}`;
}

/**
 * @param {string} report
 * @returns {Counts}
 */
function vitestCounts(report) {
  if (!existsSync(report)) return none;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  // A file that could not even be loaded has no tests to fail.
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    skipped: numPendingTests + (numTodoTests ?? 0),
  };
}

/**
 * @param {string} report
 * @returns {Counts}
 */
function playwrightCounts(report) {
  if (!existsSync(report)) return none;
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    told: suites.flatMap(toldOf),
  };
}

/** @typedef {{ readonly message?: string }} Failure */

/** @typedef {{ readonly status: string, readonly results: readonly { readonly errors: readonly Failure[] }[] }} Try */

/** @typedef {{ readonly title: string, readonly tests: readonly Try[] }} Spec */

/** @typedef {{ readonly file: string, readonly specs: readonly Spec[], readonly suites?: readonly Suite[] }} Suite */

/** So much of a reason is said again: a page's whole text may be in it. */
const longestReason = 600;

/**
 * @param {Suite} suite
 * @returns {readonly string[]}
 */
function toldOf({ file, specs, suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "flaky" || status === "unexpected")
      .map(({ status, results }) => {
        const what = status === "flaky" ? "passed only at the second try" : "failed";
        const [reason = "no reason was given"] = results.flatMap(({ errors }) =>
          errors.map(({ message = "" }) => message),
        );
        return `${what}: ${file}, ${title}\n${reason.slice(0, longestReason)}`;
      }),
  );
  return [...own, ...suites.flatMap(toldOf)];
}
