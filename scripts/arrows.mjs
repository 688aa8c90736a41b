// @ts-check
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { root, runQuietly, tool } from "./run.mjs";

/**
 * `node scripts/arrows.mjs [folder]`: runs dependency-cruiser over `<folder>/src` with the project's rules, and fails
 * on a forbidden arrow, or when it saw fewer than nine in ten of the source files: a net with a hole catches nothing.
 */
const folder = resolve(process.argv[2] ?? root);
const sources = readdirSync(`${folder}/src`, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"),
);

const { code, output, stdout } = await runQuietly(
  tool(
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["src", "--config", `${root}config/dependency-cruiser.cjs`, "--output-type", "json"],
  ),
  { cwd: folder },
);
process.exitCode = judge();

/** @returns {number} */
function judge() {
  if (!stdout.startsWith("{")) {
    console.error(`dependency-cruiser ended with ${code} and without a report:\n${output}`);
    return 1;
  }
  const { modules, summary } = JSON.parse(stdout);
  const cruised = modules.filter(
    (/** @type {{ source: string, couldNotResolve?: boolean }} */ { source, couldNotResolve }) =>
      /^src\/.*(?<!\.d)\.tsx?$/.test(source) && !couldNotResolve,
  );
  for (const { rule, from, to, cycle } of summary.violations) {
    const path = cycle ? cycle.map((/** @type {{ name: string }} */ { name }) => name).join(" → ") : to;
    console.error(`${rule.name}: ${from} → ${path}`);
  }
  for (const { name, comment } of summary.ruleSetUsed.forbidden) {
    if (summary.violations.some((/** @type {{ rule: { name: string } }} */ { rule }) => rule.name === name)) {
      console.error(`  ${name}: ${comment}`);
    }
  }
  console.log(
    `${cruised.length} of ${sources.length} modules, ${summary.violations.length} forbidden arrows`,
  );
  if (sources.length === 0 || cruised.length < 0.9 * sources.length) {
    console.error("Too few modules were seen: the rules judged next to nothing.");
    return 1;
  }
  return summary.violations.length === 0 ? 0 : 1;
}
