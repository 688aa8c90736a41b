import { existsSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { tracedTasks, traceTasks } from "../e2e/support/stalls.ts";
import { countingMint } from "../src/core/base/mint.ts";
import { encodeLink } from "../src/core/share/encode-link.ts";
import { importSql } from "../src/core/sql/import/import-sql.ts";
import { loadParser } from "../src/engine/parser/load-in-node.ts";
import { type BuiltBrowser, builtBrowser } from "./measure/built-browser.ts";
import { report } from "./measure/report.ts";

/*
 * A large design's link in the production build in Chromium: opened by somebody who was never here, and made in the
 * dialog. A worker reads and makes it; the longest task of the page itself is told in processor time.
 */
const source = "../shared/corpus/lago.sql";
const opened = "page begun";
const pressed = "share pressed";

/** Milliseconds from each question to a worker to its answer, by what was asked. */
type Answers = { readonly asked: string; readonly took: number }[];

declare global {
  interface Window {
    answers?: Answers;
  }
}

if (existsSync(source)) {
  const browser = await builtBrowser();
  if (!browser) throw new Error("Nothing is built: run `npm run build` first.");
  await figuresOf(browser, await payloadOf(source));
  await browser.end();
} else console.log("browser-link: skipped, the corpus is not here");

async function payloadOf(file: string): Promise<string> {
  const parser = await loadParser();
  return encodeLink(importSql(readFileSync(file, "utf8"), { parser, mint: countingMint() }).document);
}

async function figuresOf(browser: BuiltBrowser, payload: string): Promise<void> {
  const { context, page } = await browser.open();
  console.log("the link of lago in the browser");
  await page.addInitScript(listen, opened);
  await traceTasks(page);
  await page.goto(`./#${payload}`);
  await page.waitForFunction(() => performance.getEntriesByName("lines drawn").length > 0);
  await page.waitForTimeout(2000);
  const drawn = await page.evaluate(() => performance.getEntriesByName("cards drawn")[0]?.startTime);
  report("  opened by a newcomer, to cards drawn", drawn ?? Number.NaN, "");
  await tellAnswer(page, "open", "its worker begun and the link read");
  await tellLongest(page, opened);
  await page.getByRole("button", { name: "Keep a copy" }).click();
  await page.waitForTimeout(2000);
  for (const when of ["", " again"]) {
    await traceTasks(page);
    report(`  Share pressed${when}, to its link`, await shared(page), "");
    await tellAnswer(page, "make", "the link made");
    await tellLongest(page, pressed);
  }
  await context.close();
}

/** Runs in the page before all else: marks its thread, and takes the time of what workers are asked. */
function listen(mark: string): void {
  performance.mark(mark);
  const answers: Answers = [];
  window.answers = answers;
  const post = Worker.prototype.postMessage;
  type Told = { readonly number?: number; readonly request?: { readonly kind?: string } };
  Worker.prototype.postMessage = function (this: Worker, told: Told, ...others: []) {
    const start = performance.now();
    const asked = told.request?.kind;
    this.addEventListener("message", function answered({ data }: MessageEvent<Told>) {
      if (asked === undefined || data.number !== told.number) return;
      this.removeEventListener("message", answered);
      answers.push({ asked, took: performance.now() - start });
    });
    post.call(this, told, ...others);
  };
}

/** From the press on Share to the frame in which the link is there; the dialog is closed when it knows all lengths. */
async function shared(page: Page): Promise<number> {
  await page.evaluate((mark) => {
    const { dataset } = document.documentElement;
    delete dataset.took;
    const start = (): void => {
      performance.mark(mark);
      const before = performance.now();
      const look = (): void => {
        const field = document.querySelector<HTMLInputElement>('[role="dialog"] [aria-label="Link"]');
        if (field?.value.includes("#v1.")) dataset.took = String(performance.now() - before);
        else requestAnimationFrame(look);
      };
      look();
    };
    addEventListener("click", start, { once: true, capture: true });
  }, pressed);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const took = await page.waitForFunction(() => document.documentElement.dataset.took);
  await page.waitForTimeout(2000);
  await page.getByRole("button", { name: "Done" }).click();
  return Number(await took.jsonValue());
}

async function tellLongest(page: Page, mark: string): Promise<void> {
  const tasks = await tracedTasks(page, mark);
  report("    longest task of the page, processor time", Math.max(...tasks), "50 ms");
}

async function tellAnswer(page: Page, asked: string, words: string): Promise<void> {
  const answers = await page.evaluate(() => window.answers);
  const took = answers?.findLast((answer) => answer.asked === asked)?.took;
  report(`    of which ${words}`, took ?? Number.NaN, "");
}
