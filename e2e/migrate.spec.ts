import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { fitInView, headerOf, tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, exportedSql, importFile, inOneLine, openEditor, saved } from "./support/editor.ts";
import { expectInspected, inspector } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

const store = {
  name: "store.sql",
  content: `CREATE TABLE maker (
  maker_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  fax text
);
CREATE TABLE product (
  product_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  maker_id bigint NOT NULL REFERENCES maker,
  code varchar(20) NOT NULL
);
CREATE TABLE voucher (voucher_id bigint PRIMARY KEY, code text NOT NULL, product_id bigint REFERENCES product);
`,
} as const;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function versions(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Versions", exact: true }).click();
  return page.getByRole("dialog", { name: "Versions" });
}

async function keepVersion(page: Page, name: string): Promise<void> {
  const dialog = await versions(page);
  await dialog.getByRole("textbox", { name: "Name of the version" }).fill(name);
  await dialog.getByRole("textbox", { name: "Note", exact: true }).fill("As delivered");
  await dialog.getByRole("button", { name: "Keep version" }).click();
  await expect(dialog.getByRole("listitem", { name })).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
}

/** Removes a table, renames another and changes a column's type. */
async function changeDesign(page: Page): Promise<void> {
  await fitInView(page);
  const voucher = await headerOf(page, "voucher");
  await page.mouse.click(voucher.x, voucher.y);
  await page.keyboard.press("Delete");
  await expect(tableOnCanvas(page, "voucher")).toBeHidden();
  const product = await headerOf(page, "product");
  await page.mouse.click(product.x, product.y);
  await expectInspected(page, "product");
  const name = inspector(page).getByRole("textbox", { name: "Table name" });
  await name.fill("article");
  await name.press("Enter");
  await expect(tableOnCanvas(page, "article")).toBeVisible();
  const maker = await headerOf(page, "maker");
  await page.mouse.click(maker.x, maker.y);
  await expectInspected(page, "maker");
  const column = inspector(page).getByRole("textbox", { name: "New column" });
  await column.fill("founded date");
  await column.press("Enter");
  await expect(inspector(page).getByRole("textbox", { name: "Name of column 4" })).toHaveValue("founded");
  await dismissNotices(page);
}

async function migration(page: Page): Promise<Locator> {
  const tab = page.getByRole("tab", { name: "Migration" });
  if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  return page.getByRole("tabpanel", { name: "Migration" });
}

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, store);
  await expect(tableOnCanvas(page, "voucher")).toBeVisible();
  await keepVersion(page, "First release");
  await changeDesign(page);
});

journey(
  "a version is named anew, compared, and each change leads to its place and is taken back",
  async ({ page }) => {
    const dialog = await versions(page);
    const name = dialog.getByRole("textbox", { name: "Name of First release" });
    await name.fill("Release 1");
    await name.press("Enter");
    const line = dialog.getByRole("listitem", { name: "Release 1" });
    await line.getByRole("button", { name: "Compare with now" }).click();
    const changes = page.getByRole("group", { name: "Changes" });
    const rows = changes.getByRole("list", { name: "Changes in words" }).getByRole("listitem");
    await expect(rows.filter({ hasText: "Table public.voucher: removed" })).toBeVisible();
    await expect(rows.filter({ hasText: "Table public.product: renamed to public.article" })).toBeVisible();
    const added = rows.filter({ hasText: "Column public.maker.founded: added" });
    await expect(added.getByRole("img", { name: "Added" })).toBeVisible();
    await page.screenshot({ path: here("screenshots/changes-light.png") });

    await added.getByRole("button", { name: /^Column/ }).click();
    await expect(inspector(page).getByRole("textbox", { name: "Column name" })).toHaveValue("founded");

    await changes.getByRole("button", { name: "Take back: Table public.voucher: removed" }).click();
    await expect(tableOnCanvas(page, "voucher")).toBeVisible();
    await expect(rows.filter({ hasText: "voucher" })).toHaveCount(0);
    await changes.getByRole("button", { name: /^Take back: Table public\.product: renamed/ }).click();
    await expect(tableOnCanvas(page, "product")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(tableOnCanvas(page, "article")).toBeVisible();
    await changes.getByRole("button", { name: "Stop comparing" }).click();
    await expect(changes).toBeHidden();
  },
);

journey("a version is restored, deleted and brought back; versions survive a reload", async ({ page }) => {
  await saved(page);
  await page.reload();
  await expect(tableOnCanvas(page, "article")).toBeVisible();
  let dialog = await versions(page);
  await expect(dialog.getByRole("textbox", { name: "Note of First release" })).toHaveValue("As delivered");
  await dialog.getByRole("button", { name: "Delete First release" }).click();
  await expect(dialog.getByRole("listitem", { name: "First release" })).toBeHidden();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await dialog.getByRole("button", { name: "Restore First release" }).click();
  await expect(tableOnCanvas(page, "voucher")).toBeVisible();
  expect(inOneLine(await exportedSql(page))).toMatch(/CREATE TABLE public\.product/);
  await page.keyboard.press("Control+z");
  await expect(tableOnCanvas(page, "voucher")).toBeHidden();
  // The way back stays when the list is closed.
  dialog = await versions(page);
  await dialog.getByRole("button", { name: "Delete First release" }).click();
  await expect(dialog.getByRole("listitem", { name: "First release" })).toBeHidden();
  await dialog.getByRole("button", { name: "Done" }).click();
  const deleted = page.getByRole("status").filter({ hasText: "First release was deleted" });
  await deleted.getByRole("button", { name: "Undo" }).click();
  dialog = await versions(page);
  await expect(dialog.getByRole("listitem", { name: "First release" })).toBeVisible();
});

journey(
  "the migration is read, proved by PostgreSQL and downloaded in the chosen style",
  async ({ page }) => {
    journey.setTimeout(240_000);
    const panel = await migration(page);
    await expect(panel.getByRole("combobox", { name: "From" })).toHaveText(/First release/);
    const steps = panel.getByRole("listbox", { name: "Steps" }).getByRole("option");
    const drop = steps.filter({ hasText: "Drop table public.voucher" });
    await expect(drop).toContainText("Data loss");
    await drop.click();
    const detail = panel.getByRole("region", { name: /^Step \d/ });
    await expect(detail).toContainText("DROP TABLE public.voucher;");
    await panel.getByRole("radio", { name: /^Down/ }).check({ force: true });
    await expect(steps.filter({ hasText: "Create table public.voucher" })).toBeVisible();
    await panel.getByRole("radio", { name: /^Up/ }).check({ force: true });

    const bar = page.getByRole("region", { name: "Dock" });
    await expect(bar.getByRole("button", { name: "Download unproved" })).toBeVisible();
    await bar.getByRole("button", { name: "Prove", exact: true }).click();
    await expect(bar.getByText(/^Proved on PostgreSQL 18\.\d+ in/)).toBeVisible({ timeout: 120_000 });
    await page.screenshot({ path: here("screenshots/migration-light.png") });

    await panel.getByRole("switch", { name: "Online" }).check({ force: true });
    await expect(steps.filter({ hasText: "After the release: contract" }).first()).toBeVisible();
    await panel.getByRole("switch", { name: "Online" }).uncheck({ force: true });
    await expect(bar.getByText(/^Proved on PostgreSQL/)).toBeVisible();

    await panel.getByRole("combobox", { name: "Style" }).selectOption("golang-migrate");
    await panel.getByRole("radio", { name: "SQL" }).check({ force: true });
    await expect(panel.getByRole("navigation", { name: "Files" }).getByRole("button")).toHaveText([
      "000001_migration.up.sql",
      "000001_migration.down.sql",
    ]);
    await expect(panel.locator(".view-lines")).toContainText("DROP TABLE");
    const download = page.waitForEvent("download");
    await bar.getByRole("button", { name: "Download", exact: true }).click();
    const archive = unzipSync(new Uint8Array(await readFile(await (await download).path())));
    expect(strFromU8(archive["000001_migration.down.sql"] ?? new Uint8Array())).toContain(
      "CREATE TABLE public.voucher",
    );

    await page.keyboard.press("Control+z");
    await expect(bar.getByText("Proof out of date")).toBeVisible();
    await expect(bar.getByRole("button", { name: "Download unproved" })).toBeVisible();
  },
);

journey("another schema is compared by names, and likely renames are asked", async ({ page }) => {
  const dialog = await versions(page);
  await dialog.getByRole("radio", { name: "Another schema" }).check({ force: true });
  const text = dialog.getByRole("textbox", { name: /^SQL, a design file/ });
  await text.fill("CREATE TABLE (");
  await dialog.getByRole("button", { name: "Compare with it" }).click();
  await expect(dialog.getByRole("status")).toContainText("Pasted schema: Line 1, column 14");
  await text.fill(
    `CREATE TABLE maker (maker_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE, telefax text, founded date);
     CREATE TABLE old_ledger (entry_id bigint PRIMARY KEY, amount numeric);`,
  );
  await dialog.getByRole("button", { name: "Compare with it" }).click();
  const changes = page.getByRole("group", { name: "Changes" });
  const rows = changes.getByRole("list", { name: "Changes in words" }).getByRole("listitem");
  await expect(rows.filter({ hasText: "Table public.old_ledger: removed" })).toBeVisible();
  await expect(rows.filter({ hasText: "Table public.article: added" })).toBeVisible();
  await changes.getByRole("list", { name: "Likely renames" }).getByRole("button").first().click();
  await expect(
    rows.filter({ hasText: "Column public.maker.telefax: renamed to public.maker.fax" }),
  ).toBeVisible();
});

journey(
  "what rows hold is asked, checked and proved with rows; answer, name and proof survive a reload",
  async ({ page }) => {
    journey.setTimeout(360_000);
    await fitInView(page);
    const maker = await headerOf(page, "maker");
    await page.mouse.click(maker.x, maker.y);
    await expectInspected(page, "maker");
    const column = inspector(page).getByRole("textbox", { name: "New column" });
    await column.fill("label text");
    await column.press("Enter");
    await expect(inspector(page).getByRole("textbox", { name: "Name of column 5" })).toHaveValue("label");
    await inspector(page).getByRole("checkbox", { name: "Null allowed in column 5" }).uncheck();
    await dismissNotices(page);
    let panel = await migration(page);
    await expect(
      panel.getByText("public.maker.label has no value for the rows that are there."),
    ).toBeVisible();
    const bar = page.getByRole("region", { name: "Dock" });
    await bar.getByRole("button", { name: "Prove", exact: true }).click();
    await expect(panel.getByText(/Rows have nothing there: say under Rows what label holds/)).toBeVisible({
      timeout: 120_000,
    });

    await panel.getByRole("button", { name: "Say what they hold" }).click();
    const value = panel.getByRole("textbox", { name: "Value of public.maker.label" });
    await value.fill("nam || '!'");
    await value.press("Enter");
    await expect(panel.getByText("There is no column nam in public.maker. Is name meant?")).toBeVisible();
    await page.screenshot({ path: here("screenshots/migration-rows-light.png") });
    await value.fill("name || '!'");
    await value.press("Enter");
    await expect(panel.getByText("There is no column nam")).toBeHidden();
    await panel.getByRole("radio", { name: "SQL" }).check({ force: true });
    const name = panel.getByRole("textbox", { name: "File name" });
    await name.fill("add label");
    await name.press("Enter");
    await expect(panel.getByText(/made of letters, digits/)).toBeVisible();
    await name.fill("add_label");
    await name.press("Enter");

    await bar.getByRole("button", { name: "Prove again" }).click();
    await expect(panel.getByText(/on rows in \d+ tables in .*: no difference in/)).toBeVisible({
      timeout: 120_000,
    });
    await saved(page);
    await page.reload();
    await expect(tableOnCanvas(page, "maker")).toBeVisible();
    panel = await migration(page);
    await expect(bar.getByText(/^Proved on PostgreSQL 18\.\d+ in/)).toBeVisible();
    await expect(panel.getByText(/no difference in/)).toBeVisible();
    await panel.getByRole("radio", { name: "SQL" }).check({ force: true });
    await expect(panel.getByRole("textbox", { name: "File name" })).toHaveValue("add_label");
    await page.screenshot({ path: here("screenshots/migration-proved-light.png") });
    await panel.getByRole("radio", { name: "Steps" }).check({ force: true });
    await expect(page.getByRole("tab", { name: /^Migration \d/ })).toBeVisible();

    await panel.getByRole("switch", { name: "Online" }).check({ force: true });
    const steps = panel.getByRole("listbox", { name: "Steps" }).getByRole("option");
    const fill = steps.filter({ hasText: "in batches" });
    await fill.click();
    await expect(panel.getByRole("region", { name: /^Step \d/ })).toContainText("LIMIT 1000");
    await page.screenshot({ path: here("screenshots/migration-online-light.png") });
    await panel.getByRole("radio", { name: /^Rows/ }).check({ force: true });
    await expect(panel.getByRole("textbox", { name: "Value of public.maker.label" })).toHaveValue(
      "name || '!'",
    );
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: here("screenshots/migration-rows-dark.png") });
  },
);

journey("versions travel in the design's file, and are kept where it is opened", async ({ page }) => {
  let dialog = await versions(page);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save file with versions" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  await dialog.getByRole("button", { name: "Done" }).click();
  await dismissNotices(page);
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "store.crowfoot.json", { type: "application/json" }));
    return data;
  }, text);
  const outline = page.getByRole("complementary", { name: "Outline" });
  for (const type of ["dragenter", "dragover", "drop"]) {
    await outline.dispatchEvent(type, { dataTransfer: transfer });
  }
  await expect(page.getByText("1 version of the design came with its file.")).toBeVisible();
  await page.getByRole("button", { name: "Keep them" }).click();
  await expect(page.getByText("1 version kept")).toBeVisible();
  dialog = await versions(page);
  await expect(dialog.getByRole("listitem", { name: "First release" })).toHaveCount(1);
  await dialog.getByRole("button", { name: "Compare with now" }).first().click();
  const rows = page.getByRole("list", { name: "Changes in words" }).getByRole("listitem");
  await expect(rows.filter({ hasText: "Table public.product: renamed to public.article" })).toBeVisible();
});

journey("a single step goes the safer way, is proved, and goes the plain way again", async ({ page }) => {
  journey.slow();
  const panel = await migration(page);
  const steps = panel.getByRole("listbox", { name: "Steps" }).getByRole("option");
  const detail = panel.getByRole("region", { name: /^Step \d/ });
  await steps.filter({ hasText: "Rename table public.product to public.article" }).click();
  await detail.getByRole("button", { name: "Do this step so" }).first().click();
  await expect(panel.getByText("1 step goes the safer way, in phases; all others as planned.")).toBeVisible();
  const view = steps.filter({ hasText: "After the release: contract" });
  await expect(view).toHaveCount(1);
  await expect(view).toContainText("Drop view public.product");
  await view.click();
  await expect(detail.getByText("Belongs to a step that goes the safer way.")).toBeVisible();
  await page.screenshot({ path: here("screenshots/migration-step-light.png") });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: here("screenshots/migration-step-dark.png") });
  await page
    .getByRole("region", { name: "Dock" })
    .getByRole("button", { name: "Prove", exact: true })
    .click();
  await expect(panel.getByText(/no difference in/)).toBeVisible({ timeout: 120_000 });
  await detail.getByRole("button", { name: "Do it the plain way" }).click();
  await expect(steps.filter({ hasText: "contract" })).toHaveCount(0);
  await expect(panel.getByText("goes the safer way, in phases")).toBeHidden();
});

journey("saving to a file leaves the versions in it, and adds those of this device", async ({ page }) => {
  // The browser's own pickers cannot be driven: a file of the origin's private folder takes their place.
  const file = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle("store.crowfoot.json")).getFile()).text();
    });
  const versionsIn = (text: string): readonly string[] =>
    [...text.matchAll(/^[ ,]\{"name":"([^"]+)","note"/gm)].map(([, name = ""]) => name);
  const download = page.waitForEvent("download");
  await (await versions(page)).getByRole("button", { name: "Save file with versions" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(versionsIn(text)).toEqual(["First release"]);
  await page.addInitScript(() => {
    const pick = async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle("store.crowfoot.json", { create: true });
    };
    Object.assign(window, { showSaveFilePicker: pick, showOpenFilePicker: async () => [await pick()] });
  });
  await saved(page);
  await page.reload();
  await expect(tableOnCanvas(page, "article")).toBeVisible();
  await page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (
      await folder.getFileHandle("store.crowfoot.json", { create: true })
    ).createWritable();
    await stream.write(content);
    await stream.close();
  }, text);
  await page.keyboard.press("Control+Shift+O");
  await page.getByRole("button", { name: "Open a design file" }).click();
  await expect(page.getByText("1 version of the design came with its file.")).toBeVisible();
  await dismissNotices(page);

  // Not kept here, they stay in the file all the same.
  await rename(page, "maker", "producer");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("store.crowfoot.json was saved", { exact: true })).toBeVisible();
  expect(await file()).toContain('"name":"producer"');
  expect(versionsIn(await file())).toEqual(["First release"]);
  await dismissNotices(page);
  await keepVersion(page, "Second release");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("store.crowfoot.json was saved", { exact: true })).toBeVisible();
  expect(versionsIn(await file())).toEqual(["Second release", "First release"]);
});

async function rename(page: Page, from: string, to: string): Promise<void> {
  await fitInView(page);
  const { x, y } = await headerOf(page, from);
  await page.mouse.click(x, y);
  await expectInspected(page, from);
  const name = inspector(page).getByRole("textbox", { name: "Table name" });
  await name.fill(to);
  await name.press("Enter");
  await expect(tableOnCanvas(page, to)).toBeVisible();
}
