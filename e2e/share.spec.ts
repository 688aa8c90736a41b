import { type BrowserContext, expect, type Page } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, exportedSql, importFile, notice, openEditor, saved } from "./support/editor.ts";
import { journey } from "./support/journey.ts";
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

journey("share a link, open it elsewhere as the same design", async ({ page, browser, watch }) => {
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
  expect(await exportedSql(opened)).toBe(sql);
  expect(new URL(opened.url()).hash).toBe("");

  // The design that was there before is still there.
  await opened.getByRole("button", { name: /design menu$/ }).click();
  await opened.getByRole("menuitemradio", { name: /^note · 1 table/ }).click();
  await expect(tableOnCanvas(opened, "note")).toBeVisible();
  expect(await exportedSql(opened)).toBe(own.sql);
  await elsewhere.close();
});

journey("a link pasted into the address of the open page opens too", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  const link = await sharedLink(page);
  await page.getByRole("button", { name: /design menu$/ }).click();
  await page.getByRole("menuitem", { name: "New design" }).click();
  await expect(page.getByText("An empty design")).toBeVisible();
  await page.goto(link);
  await expect(tableOnCanvas(page, "product")).toBeVisible();
});

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
