import { countingMint } from "../src/core/base/mint.ts";
import { isRefusal } from "../src/core/base/refusal.ts";
import { runCommand } from "../src/core/command/run-command.ts";
import { catalogOf } from "../src/core/document/catalog.ts";
import { type LintRun, lint, lintAgain } from "../src/core/lint/run.ts";
import { largeDesign } from "./measure/large-design.ts";
import { report } from "./measure/report.ts";

const document = await largeDesign(1000);

/** Milliseconds on the clock, and of the processor: those count other threads of this process, but no other program. */
function measured<T>(work: () => T): { readonly result: T; readonly wall: number; readonly busy: number } {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { result, wall, busy: (user + system) / 1000 };
}

// Cold: the first look at the design, before anything is indexed or compiled.
const cold = measured(() => lint(catalogOf(document)));
const findings = `${cold.result.findings.length} findings, ${Math.round(cold.busy)} ms of processors`;
report(`lint of 1,000 tables from cold (${findings})`, cold.wall, "under 300 ms");

// One edit after another, each checked by what it touched; the last ones, when the program is warm.
const mint = countingMint("made");
const times: number[] = [];
let run: LintRun = cold.result;
for (let edit = 0; edit < 30; edit += 1) {
  const table = run.catalog.all("table")[31 * edit];
  const column = run.catalog.columnsOf(table?.id ?? "")[3];
  const input = { columnId: column?.id ?? "", name: `title_${edit}` };
  const done = runCommand(run.catalog, { id: "rename-column", input, mint });
  if (isRefusal(done)) throw new Error(done.refused);
  const again = measured(() => lintAgain(run, catalogOf(done.document), done.patch));
  times.push(again.wall);
  run = again.result;
}
const last = times.slice(10).sort((a, b) => a - b);
report("lint of 1,000 tables after an edit", last[Math.floor(last.length / 2)] ?? Number.NaN, "under 30 ms");
