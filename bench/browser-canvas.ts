import type { CDPSession, Locator, Page } from "@playwright/test";
import { boxOf, diagram, fitInView } from "../e2e/support/canvas.ts";
import { readIn } from "../e2e/support/editor.ts";
import { lineInOutline } from "../e2e/support/inspector.ts";
import { type BuiltBrowser, builtBrowser } from "./measure/built-browser.ts";
import { frameLine, watchFrames } from "./measure/frames.ts";
import { drag, pan, type Spot, zoom } from "./measure/gestures.ts";
import { largeSql } from "./measure/large-design.ts";
import { report } from "./measure/report.ts";

/*
 * The canvas of the production build in Chromium without a GPU, with input sent as a mouse sends it. Frames are the
 * gaps between animation frames, median / 95th percentile / longest; "at work" is processor time of the page's thread,
 * which hardly grows when other programs take the processor.
 */
/** How often a table is renamed after the first time. */
const RENAMES = 10;

const browser = await builtBrowser();
if (!browser) throw new Error("Nothing is built: run `npm run build` first.");
for (const tables of [100, 500, 1000]) await figuresOf(browser, tables);
await browser.end();

async function figuresOf(browser: BuiltBrowser, tables: number): Promise<void> {
  const { context, page } = await browser.open();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  console.log(`${tables.toLocaleString("en")} tables in the browser`);
  await pressedLater(browser, tables);
  await openings(page, tables);
  await heapAndNodes(page, session);
  await gestures(page, session);
  await editing(page);
  await context.close();
}

/** The first load, an import to the painted diagram, and the design opened again. */
async function openings(page: Page, tables: number): Promise<void> {
  await page.goto("./");
  await page.getByText("An empty design").waitFor();
  report("  first load to the empty canvas", await sinceNavigation(page), "1 s");
  const chosen = performance.now();
  const press = await ledgerOf(page, tables);
  report("  file chosen to its ledger, laid out", performance.now() - chosen, "5 s with the next");
  await imported(page, press, "pressed with its ledger");
  await page.getByText(`${tables.toLocaleString("en")} tables`, { exact: true }).waitFor();
  // What was done is stored a little later.
  await page.waitForTimeout(2000);
  await page.reload();
  await marked(page, "lines drawn");
  report("  opened again, to cards drawn", await markAt(page, "cards drawn"), "1.5 s");
  report("  opened again, to their lines drawn", await markAt(page, "lines drawn"), "");
  await page.waitForTimeout(2000);
}

/** The same import by a person who looks at the ledger for two seconds: its picture is made meanwhile. */
async function pressedLater(browser: BuiltBrowser, tables: number): Promise<void> {
  const { context, page } = await browser.open();
  await page.goto("./");
  await page.getByText("An empty design").waitFor();
  const press = await ledgerOf(page, tables);
  await page.waitForTimeout(2000);
  await imported(page, press, "pressed 2 s later");
  await context.close();
}

async function ledgerOf(page: Page, tables: number): Promise<Locator> {
  const dialog = await readIn(page, { name: "large.sql", content: largeSql(tables) });
  const press = dialog.getByRole("button", { name: /^Import \d/ });
  await press.waitFor();
  return press;
}

/** From the press on Import, when the records have been in the page since its ledger, to the picture. */
async function imported(page: Page, press: Locator, when: string): Promise<void> {
  await page.evaluate(() => {
    addEventListener("click", () => performance.mark("pressed"), { once: true, capture: true });
  });
  await press.click();
  await marked(page, "lines drawn");
  report(`  import ${when}, to cards drawn`, await between(page, "pressed", "cards drawn"), "150 ms");
  report(`  import ${when}, to lines drawn`, await between(page, "pressed", "lines drawn"), "");
}

async function heapAndNodes(page: Page, session: CDPSession): Promise<void> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  console.log(
    `  heap ${(usedSize / 2 ** 20).toFixed(1)} MB (500 tables: 60 MB), ${nodes} elements in the page`,
  );
}

/** Every gesture with the whole diagram in view and at 100 %, and again with all panels open. */
async function gestures(page: Page, session: CDPSession): Promise<void> {
  const show = async (work: string, gesture: () => Promise<void>): Promise<void> => {
    const figures = await watchFrames(page, session, gesture);
    console.log(frameLine(work, figures));
    await page.waitForTimeout(500);
  };
  await fitInView(page);
  const middle = await middleOf(page);
  await show("pan, all in view", () => pan(session, middle));
  await show("zoom in and out", () => zoom(session, middle));
  const held = await atFullSize(page);
  await show("pan at 100 %", () => pan(session, held));
  await show("drag a table at 100 %", () => drag(session, held));
  await page.keyboard.press("Control+j");
  await page.waitForTimeout(1500);
  await show("pan at 100 %, dock open", () => pan(session, held));
  await fitInView(page);
  await show("pan, all in view, dock open", () => pan(session, middle));
}

/** Brings one table to full size in the middle; answers where to take hold of it. */
async function atFullSize(page: Page): Promise<Spot> {
  await lineInOutline(page, "table_10").dblclick();
  await page.keyboard.press("Control+0");
  await page.waitForTimeout(1500);
  const card = diagram(page).getByRole("article", { name: "Table table_10", exact: true });
  const { x, y, width } = await boxOf(card);
  return { x: x + width / 2, y: y + 10 };
}

/** A table renamed in the inspector, from the key to the next painted frame: the first time, and then. */
async function editing(page: Page): Promise<void> {
  await lineInOutline(page, "table_10").click();
  const times: number[] = [];
  for (let count = 0; count <= RENAMES; count += 1) times.push(await renamed(page, `renamed_${count}`));
  const [first = Number.NaN, ...others] = times;
  others.sort((a, b) => a - b);
  report("  a table renamed for the first time, to the painted frame", first, "50 ms");
  report("  renamed again, median", others[others.length >> 1] ?? Number.NaN, "50 ms");
}

async function renamed(page: Page, to: string): Promise<number> {
  const name = page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("textbox", { name: "Name" })
    .first();
  await name.fill(to);
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    delete dataset.took;
    const start = (): void => {
      const pressed = performance.now();
      requestAnimationFrame(() =>
        setTimeout(() => {
          dataset.took = String(performance.now() - pressed);
        }),
      );
    };
    addEventListener("keydown", start, { once: true, capture: true });
  });
  await name.press("Enter");
  const took = await page.waitForFunction(() => document.documentElement.dataset.took);
  // Checking and saving come after the frame.
  await page.waitForTimeout(500);
  return Number(await took.jsonValue());
}

async function middleOf(page: Page): Promise<Spot> {
  const { x, y, width, height } = await boxOf(diagram(page));
  return { x: x + width / 2, y: y + height / 2 };
}

function sinceNavigation(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

async function marked(page: Page, name: string): Promise<void> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name);
}

function markAt(page: Page, name: string): Promise<number> {
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN, name);
}

async function between(page: Page, from: string, to: string): Promise<number> {
  return (await markAt(page, to)) - (await markAt(page, from));
}
