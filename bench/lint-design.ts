import type { Page } from "@playwright/test";
import { readIn } from "../e2e/support/editor.ts";
import { countingMint } from "../src/core/base/mint.ts";
import { isRefusal } from "../src/core/base/refusal.ts";
import { runCommand } from "../src/core/command/run-command.ts";
import { catalogOf } from "../src/core/document/catalog.ts";
import { type LintRun, lint, lintAgain } from "../src/core/lint/run.ts";
import { builtBrowser } from "./measure/built-browser.ts";
import { largeDesign, largeSql } from "./measure/large-design.ts";
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

await inTheBrowser();

/**
 * The same first look where people have it: the design is imported into the production build and opened again, so that
 * a new page with a new worker checks it. The worker counts from the design it holds to the problems it sends.
 */
async function inTheBrowser(): Promise<void> {
  const browser = await builtBrowser();
  if (!browser) return console.log("lint in the browser: skipped, nothing is built");
  const { page } = await browser.open();
  await page.addInitScript(markChecks);
  await page.goto("./");
  await page.getByText("An empty design").waitFor();
  const dialog = await readIn(page, { name: "large.sql", content: largeSql(1000) });
  await dialog.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByText("1,000 tables", { exact: true }).waitFor();
  const imported = await firstCheck(page);
  // What was done is stored a little later.
  await page.waitForTimeout(2000);
  await page.reload();
  report("lint of 1,000 tables in a new page's worker", await firstCheck(page), "under 300 ms");
  report("lint of 1,000 tables that were imported, in the worker", imported, "under 300 ms");
  await browser.end();
}

/** Runs in the page: says of each check of at least one table what its worker says that it took. */
function markChecks(): void {
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener("message", ({ data }) => {
        if (data?.kind !== "checked" || data.health.tables === 0) return;
        performance.measure("checked", { start: 0, duration: data.milliseconds });
      });
    }
  };
}

async function firstCheck(page: Page): Promise<number> {
  const name = "checked";
  await page.waitForFunction((measured) => performance.getEntriesByName(measured).length > 0, name);
  return page.evaluate((measured) => performance.getEntriesByName(measured)[0]?.duration ?? Number.NaN, name);
}
