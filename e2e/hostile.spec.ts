import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { instance } from "@viz-js/viz";
import { marked } from "marked";
import { tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, exportedSql, openEditor, readIn } from "./support/editor.ts";
import { hostile, hostileSchema } from "./support/hostile.ts";
import { expectInspected } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

// Every view and dialog, one after the other.
test.describe.configure({ timeout: 240_000 });

declare global {
  /** What a hostile text sets where it runs, and what the policy of the page had to forbid. */
  var ran: unknown;
  var forbidden: string[] | undefined;
}

/** Remembers in every page of a context what the policy had to forbid: that something tried is a fault as well. */
async function rememberForbidden(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.forbidden = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      globalThis.forbidden?.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
}

/** Nothing has run, nothing was forbidden to run, and nothing in the page is made of a hostile text. */
async function expectOnlyText(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: globalThis.ran,
    forbidden: globalThis.forbidden ?? [],
    elements: [...document.querySelectorAll("*")]
      .filter(
        (element) =>
          element.matches('img[src="x"], script:not([src])') ||
          [...element.attributes].some(
            ({ name, value }) =>
              name.startsWith("on") ||
              (/^(?:href|src|xlink:href)$/.test(name) && /^\s*javascript:/i.test(value)),
          ),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  }));
  expect({ where, ...found }).toEqual({ where, ran: undefined, forbidden: [], elements: [] });
}

journey("hostile names and comments are text in every view", async ({ page, context }) => {
  await rememberForbidden(context);
  await openEditor(page);
  const dialog = await readIn(page, hostileSchema);
  await expect(dialog.getByRole("button", { name: /^Import \d/ })).toBeVisible();
  await dialog.getByRole("radio", { name: "All 15" }).check({ force: true });
  const statements = dialog.getByRole("list", { name: "Statements" }).getByRole("listitem");
  await expect(statements.nth(5)).toBeVisible();
  for (let at = 0; at < (await statements.count()); at += 1) {
    const statement = statements.nth(at).getByRole("button").first();
    if ((await statement.getAttribute("aria-expanded")) !== "true") await statement.click();
    await expect(statement).toHaveAttribute("aria-expanded", "true");
    await expectOnlyText(page, "a statement of the ledger");
    await statement.click();
  }
  await expectOnlyText(page, "the ledger");
  await dialog.getByRole("button", { name: /^Import \d/ }).click();
  await expect(tableOnCanvas(page, hostile.image)).toBeVisible();
  await expectOnlyText(page, "the canvas");

  const tree = page.getByRole("tree", { name: "Outline" });
  for (const name of [hostile.image, hostile.drawing, hostile.script, hostile.template]) {
    const line = tree.getByRole("treeitem", { name, exact: true }).last();
    if (!(await line.isVisible())) continue;
    await line.click();
    await expectInspected(page, name);
    await expectOnlyText(page, `the inspector of ${name}`);
    for (const section of await page
      .getByRole("complementary")
      .getByRole("button", { expanded: false })
      .all())
      if (await section.isVisible()) await section.click();
    await expectOnlyText(page, `the sections of ${name}`);
    await page.keyboard.press("Escape");
  }

  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expect(page.getByRole("tabpanel").last()).toBeVisible();
    await expectOnlyText(page, `the tab ${await tab.textContent()}`);
  }
  await page.getByRole("tab", { name: "SQL" }).click();
  await expect(page.getByRole("tabpanel", { name: "SQL" })).toContainText("CREATE SCHEMA");
  await expectOnlyText(page, "the code of the dock");

  for (const keys of ["ControlOrMeta+k", "/", "?"]) {
    await page.getByRole("banner").click({ position: { x: 2, y: 2 } });
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog")).toBeVisible();
    if (keys !== "?") await page.keyboard.type("img");
    await expectOnlyText(page, `the dialog of ${keys}`);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  expect(await exportedSql(page)).toContain(`'${hostile.script}'`);
  await dismissNotices(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Picture/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectOnlyText(page, "the picture");
  await page.keyboard.press("Escape");
});

journey("a hostile link opens as text, and its name is a name", async ({ page, context }, info) => {
  await rememberForbidden(context);
  await openEditor(page);
  const file = info.outputPath("hostile.sql");
  writeFileSync(file, hostileSchema.content);
  const link = run("link", file).trim();
  await page.goto("about:blank");
  await page.goto(`/${link}`);
  await expect(tableOnCanvas(page, hostile.image)).toBeVisible();
  await expectOnlyText(page, "the opened link");
  for (const fragment of [
    hostile.image,
    hostile.script,
    hostile.address,
    `v1.${hostile.drawing}`,
    "s1.<img>.x",
  ]) {
    await page.goto("about:blank");
    await page.goto(`/#${fragment}`);
    await expect(page.getByRole("status").getByText(/link/i).first()).toBeVisible();
    await expectOnlyText(page, `the address #${fragment}`);
  }
});

test("the policy of the page would stop a script even where markup came in", async ({ page, context }) => {
  await rememberForbidden(context);
  await page.goto("/");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<a href="javascript:ran=1">x</a><b onclick="ran=1">x</b>');
    const script = document.body.appendChild(document.createElement("script"));
    script.textContent = "ran=1";
    document.querySelector<HTMLElement>("b[onclick]")?.click();
    document.querySelector<HTMLElement>('a[href^="javascript:"]')?.click();
  });
  await expect.poll(() => page.evaluate(() => globalThis.forbidden?.length)).toBe(3);
  expect(await page.evaluate(() => globalThis.ran)).toBe(undefined);
});

journey(
  "what a browser draws of an export is text there too, with no policy to protect it",
  async ({ context }, info) => {
    const file = info.outputPath("hostile.sql");
    writeFileSync(file, hostileSchema.content);
    const graph = run("convert", file, "--to", "graphviz");
    const exports: Readonly<Record<string, string>> = {
      svg: run("convert", file, "--to", "svg"),
      graphviz: (await instance()).renderString(graph, { format: "svg" }),
      markdown: await marked.parse(run("convert", file, "--to", "markdown")),
    };
    const page = await context.newPage();
    for (const [name, body] of Object.entries(exports)) {
      const contentType = name === "markdown" ? "text/html; charset=utf-8" : "image/svg+xml";
      const address = `${info.project.use.baseURL}/opened/${name}`;
      await page.route(address, (route) => route.fulfill({ contentType, body }));
      await page.goto(address);
      await expect(page.getByText(hostile.image).first()).toBeAttached();
      await expectOnlyText(page, name);
    }
    await page.close();
  },
);

/** Runs the built command line; what it says goes to the answer, and refused statements are no failure here. */
function run(...given: readonly string[]): string {
  return execFileSync(process.execPath, ["dist/cli/crowfoot.js", ...given], {
    encoding: "utf8",
    stdio: "pipe",
  });
}
