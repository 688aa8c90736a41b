import { type BrowserContext, expect, type Page } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, exportedSql, importFile, notice, openEditor, saved } from "./support/editor.ts";
import { inspector, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { run } from "./support/palette.ts";
import { shop } from "./support/shop.ts";

const note = { name: "note.sql", content: "CREATE TABLE note (note_id int PRIMARY KEY, body text);" };

/** The link of the open design, as the dialog offers it. */
async function sharedLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  const field = dialog.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#v1\./);
  const link = await field.inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  return link;
}

/** A page of a browser that holds a design of its own, and that design's SQL. */
async function withOwnDesign(
  context: BrowserContext,
): Promise<{ readonly page: Page; readonly sql: string }> {
  const page = await context.newPage();
  await openEditor(page);
  await importFile(page, note);
  const sql = await exportedSql(page);
  await saved(page);
  return { page, sql };
}

/** The bar over a design that is only looked at. */
const visitBar = (page: Page) => page.getByRole("group", { name: "Shared design" });

journey(
  "a shared design is looked at first, then kept beside one's own",
  async ({ page, browser, watch }) => {
    await openEditor(page);
    await importFile(page, shop);
    const sql = await exportedSql(page);
    const link = await sharedLink(page);

    const elsewhere = await browser.newContext();
    watch(elsewhere);
    const own = await withOwnDesign(elsewhere);
    const opened = await elsewhere.newPage();
    await opened.goto(link);
    await expect(tableOnCanvas(opened, "product")).toBeVisible();
    await expect(visitBar(opened)).toContainText(/shop\d+ tables from a link/);
    expect(await exportedSql(opened)).toBe(sql);

    // Nothing can be changed yet, and nothing is on this device.
    await expect(opened.getByRole("toolbar", { name: "Tools" })).toBeHidden();
    await lineInOutline(opened, "product").click();
    const name = inspector(opened).getByRole("textbox", { name: "Table name" });
    await expect(name).not.toBeEditable();
    await opened.keyboard.press("Delete");
    await expect(tableOnCanvas(opened, "product")).toBeVisible();
    await opened.reload();
    await expect(visitBar(opened)).toBeVisible();

    await visitBar(opened).getByRole("button", { name: "Keep a copy" }).click();
    await saved(opened);
    await expect(opened).toHaveURL(({ hash }) => hash === "");
    await opened.reload();
    await expect(tableOnCanvas(opened, "product")).toBeVisible();
    await expect(visitBar(opened)).toBeHidden();

    // The design that was there before is still there.
    await opened.getByRole("button", { name: /design menu$/ }).click();
    await opened.getByRole("menuitemradio", { name: /^note · 1 table/ }).click();
    await expect(tableOnCanvas(opened, "note")).toBeVisible();
    expect(await exportedSql(opened)).toBe(own.sql);
    await elsewhere.close();
  },
);

journey("a link pasted into the address of the open page, or on it, opens too", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  const link = await sharedLink(page);
  await page.getByRole("button", { name: /design menu$/ }).click();
  await page.getByRole("menuitem", { name: "New design" }).click();
  await expect(page.getByText("An empty design")).toBeVisible();
  await page.goto(link);
  await expect(tableOnCanvas(page, "product")).toBeVisible();

  await page.getByRole("button", { name: /design menu$/ }).click();
  await page.getByRole("menuitem", { name: "New design" }).click();
  await expect(page.getByText("An empty design")).toBeVisible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Import/ });
  await dialog.getByRole("textbox").fill(link);
  await dialog.getByRole("button", { name: /^Read/ }).click();
  await expect(visitBar(page)).toContainText("shop");
});

journey("a locked link opens with its passphrase only", async ({ page, browser, watch }) => {
  await openEditor(page);
  await importFile(page, shop);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const share = page.getByRole("dialog", { name: "Share" });
  await share.getByRole("switch", { name: /^View only/ }).click();
  await share.getByRole("switch", { name: /^Encrypt with a passphrase/ }).click();
  const field = share.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#e1\./);
  const passphrase = await share.getByRole("textbox", { name: "Passphrase" }).inputValue();
  expect(passphrase).toMatch(/^(?:[a-z]{4}-){4}[a-z]{4}$/);
  const link = await field.inputValue();

  const elsewhere = await browser.newContext();
  watch(elsewhere);
  const opened = await elsewhere.newPage();
  await opened.goto(link);
  const dialog = opened.getByRole("dialog", { name: "Open a locked link" });
  await dialog.getByLabel("Passphrase").fill(`${passphrase}x`);
  await opened.keyboard.press("Enter");
  await expect(dialog.getByText("This passphrase does not open the link.")).toBeVisible();
  await dialog.getByLabel("Passphrase").fill(passphrase);
  await dialog.getByRole("button", { name: "Open design" }).click();
  await expect(tableOnCanvas(opened, "product")).toBeVisible();
  await expect(visitBar(opened)).toContainText("from a locked link");
  await elsewhere.close();
});

journey("parts are left out of a link, and it begins with what was selected", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await lineInOutline(page, "product").click();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const share = page.getByRole("dialog", { name: "Share" });
  const field = share.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#v1\./);
  const whole = await field.inputValue();
  await share.getByRole("switch", { name: /^Positions, areas and notes/ }).click();
  await expect.poll(async () => (await field.inputValue()).length).toBeLessThan(whole.length);
  const lean = await field.inputValue();
  await share.getByRole("combobox", { name: "Opens with" }).selectOption({ label: "what is selected" });
  await expect(field).not.toHaveValue(lean);
  const link = await field.inputValue();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(inspector(page).getByRole("textbox", { name: "Table name" })).toHaveValue("product");
});

journey("a table that is hidden goes with a link, or is left out of it", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await lineInOutline(page, "tag").click();
  await run(page, "hide the selected");
  await expect(tableOnCanvas(page, "tag")).toHaveCount(0);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const share = page.getByRole("dialog", { name: "Share" });
  const field = share.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#v1\./);
  const whole = await field.inputValue();
  await share.getByRole("switch", { name: /^Hidden tables/ }).click();
  await expect.poll(async () => (await field.inputValue()).length).toBeLessThan(whole.length);
  const link = await field.inputValue();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  await expect(lineInOutline(page, "maker")).toBeVisible();
  await expect(lineInOutline(page, "tag")).toHaveCount(0);
});

journey(
  "a shared design is compared with one's own, and a part is taken over",
  async ({ page, browser, watch }) => {
    await openEditor(page);
    await importFile(page, shop);
    const link = await sharedLink(page);
    const elsewhere = await browser.newContext();
    watch(elsewhere);
    const own = await withOwnDesign(elsewhere);
    await own.page.goto("about:blank");
    await own.page.goto(link);
    await visitBar(own.page).getByRole("button", { name: "Compare with mine" }).click();
    const dialog = own.page.getByRole("dialog", { name: "Compare with mine" });
    await dialog.getByLabel("Design of mine").selectOption({ label: "note · 1 table" });
    await expect(dialog.getByRole("region", { name: "Only in mine" })).toContainText("public.note");
    await dialog.getByRole("button", { name: "Show on the canvas" }).click();
    const changes = own.page.getByRole("group", { name: "Changes" });
    const rows = changes.getByRole("list", { name: "Changes in words" }).getByRole("listitem");
    const added = rows.filter({ hasText: "Table public.product: added" });
    await expect(added.getByRole("img", { name: "Added" })).toBeVisible();
    await changes.getByRole("button", { name: "Stop comparing" }).click();
    await visitBar(own.page).getByRole("button", { name: "Compare with mine" }).click();
    await dialog.getByLabel("Design of mine").selectOption({ label: "note · 1 table" });
    await dialog.getByRole("button", { name: /^Take over: Table public\.product/ }).click();
    await dialog.getByRole("button", { name: "Open note with 1 change" }).click();
    await expect(tableOnCanvas(own.page, "product")).toBeVisible();
    await expect(tableOnCanvas(own.page, "note")).toBeVisible();
    await own.page.getByRole("button", { name: /^Undo/ }).first().click();
    await expect(tableOnCanvas(own.page, "product")).toBeHidden();
    expect(await exportedSql(own.page)).toBe(own.sql);
    await elsewhere.close();
  },
);

journey("a file at an address is loaded after asking", async ({ page, baseURL }) => {
  let asked = 0;
  await page.route("**/elsewhere/*.sql", async (route) => {
    asked += 1;
    const there = route.request().url().endsWith("/shop.sql");
    await route.fulfill(there ? { contentType: "text/plain", body: shop.content } : { status: 404 });
  });
  await page.goto(`${baseURL}/#url=${baseURL}/elsewhere/shop.sql`);
  const dialog = page.getByRole("dialog", { name: "Open a file from another site" });
  await expect(dialog).toContainText("/elsewhere/shop.sql");
  expect(asked).toBe(0);
  await dialog.getByRole("button", { name: /^Load from 127/ }).click();
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  await expect(visitBar(page)).toBeVisible();
});

journey(
  "a design inside another page is looked at, talks to that page, and stores nothing",
  async ({ page, baseURL }) => {
    await openEditor(page);
    await importFile(page, shop);
    const link = await sharedLink(page);
    const address = link.replace(/\/?#/, "/?embed=1&theme=dark#");
    const around = `<!doctype html><html lang="en"><title>Around</title><iframe src="${address}" title="Shop" width="900" height="600"></iframe>
    <script src="around.js"></script>`;
    await page.route("**/around.html", (route) => route.fulfill({ contentType: "text/html", body: around }));
    await page.route("**/around.js", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: "window.words = []; addEventListener('message', ({ data }) => words.push(data));",
      }),
    );
    await page.addInitScript(() => {
      if (window.self === window.top) return;
      const touched = (what: string) => () => {
        throw new Error(`The frame touched ${what}`);
      };
      for (const what of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"])
        Object.defineProperty(window, what, { get: touched(what) });
      Object.defineProperty(Document.prototype, "cookie", {
        get: touched("cookies"),
        set: touched("cookies"),
      });
      Object.defineProperty(window, "BroadcastChannel", { value: touched("BroadcastChannel") });
    });
    await page.goto(`${baseURL}/around.html`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("group", { name: "Shared design" })).toContainText("shop");
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(frame.getByRole("toolbar", { name: "Tools" })).toBeHidden();
    const words = () => page.evaluate(() => Reflect.get(window, "words"));
    await expect.poll(words).toContainEqual({ type: "crowfoot:ready", version: 1 });
    await expect
      .poll(words)
      .toContainEqual({ type: "crowfoot:opened", name: "shop", tables: expect.any(Number) });
    const say = (word: object) =>
      page.evaluate((said) => document.querySelector("iframe")?.contentWindow?.postMessage(said, "*"), word);
    await say({ type: "crowfoot:show", objects: ["public.product"] });
    await expect.poll(words).toContainEqual({ type: "crowfoot:selected", objects: ["public.product"] });
    await say({ type: "crowfoot:open", content: "CREATE TABLE pasted (id int PRIMARY KEY);" });
    await expect(frame.getByRole("group", { name: "Shared design" })).toContainText("1 table");
    await say({ type: "crowfoot:open", content: "v1.AAAA" });
    await expect
      .poll(words)
      .toContainEqual({ type: "crowfoot:refused", reason: expect.stringContaining("damaged") });
  },
);

journey("a damaged link says so and harms nothing", async ({ page, context }) => {
  const own = await withOwnDesign(context);
  const link = await sharedLink(own.page);
  const damaged = [
    [link.slice(0, -7), /^This link is damaged: it is cut off/],
    [link.replace("#v1.", "#v9."), /^This link was made by a newer Crowfoot/],
    [link.replace(/#.*/, "#hello"), /^This is no Crowfoot link/],
  ] as const;
  for (const [address, answer] of damaged) {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(notice(page, answer)).toBeVisible();
    await expect(tableOnCanvas(page, "note")).toBeVisible();
    await dismissNotices(page);
    expect(await exportedSql(page)).toBe(own.sql);
  }
});
