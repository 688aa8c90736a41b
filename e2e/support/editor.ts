import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** Where a file to import comes from: a path, or what it holds. */
export type FileSource = string | { readonly name: string; readonly content: string | Buffer };

/** The editor as it first opens in a browser that has never seen it. */
export async function openEditor(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByText("An empty design")).toBeVisible();
}

/** Opens the import dialog and gives it a file; the answer shows in the dialog. */
export async function readIn(page: Page, source: FileSource): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: "Import" });
  if (!(await dialog.isVisible())) await page.getByRole("button", { name: "Import", exact: true }).click();
  const file =
    typeof source === "string"
      ? source
      : { name: source.name, mimeType: "application/sql", buffer: Buffer.from(source.content) };
  await dialog.getByLabel("File to import").setInputFiles(file);
  return dialog;
}

/** Imports a file into the open design, through the dialog. */
export async function importFile(page: Page, source: FileSource): Promise<void> {
  const dialog = await readIn(page, source);
  await dialog.getByRole("button", { name: /^Import \d/ }).click({ timeout: 30_000 });
  await expect(dialog).toBeHidden();
}

/** How many statements of the file came to this end, as the ledger says. */
export function countIn(dialog: Locator, heading: string): Locator {
  return dialog.getByRole("term").filter({ hasText: heading }).locator("xpath=following-sibling::dd[1]");
}

/** The SQL of the whole design, as the export menu saves it. */
export async function exportedSql(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "SQL file" }).click();
  const text = await readFile(await (await saved).path(), "utf8");
  await dismissNotices(page);
  return text;
}

/** A short message at the foot of the page that says this. */
export function notice(page: Page, words: string | RegExp): Locator {
  return page.getByRole("status").getByText(words);
}

/** Closes every short message. */
export async function dismissNotices(page: Page): Promise<void> {
  const dismiss = page.getByRole("button", { name: "Dismiss" });
  // Some go by themselves while they are closed.
  await expect(async () => {
    if ((await dismiss.count()) > 0) await dismiss.first().click({ timeout: 1000 });
    expect(await dismiss.count()).toBe(0);
  }).toPass();
}

/** A script with every run of blanks and line breaks as one blank, to look for what it says. */
export function inOneLine(sql: string): string {
  return sql.replace(/\s+/g, " ");
}

/** The dock's live view of the SQL, opened where it is not. Only lines in view are in the page. */
export async function sqlView(page: Page): Promise<Locator> {
  const tab = page.getByRole("tab", { name: "SQL" });
  if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  return page.getByRole("tabpanel", { name: "SQL" });
}

/** Undoes or redoes by the button of the top bar until there is nothing left; answers how many steps that were. */
export async function stepAll(page: Page, direction: "Undo" | "Redo"): Promise<number> {
  const button = page.getByRole("banner").getByRole("button", { name: new RegExp(`^${direction}\\b`) });
  let steps = 0;
  for (; await button.isEnabled(); steps += 1) await button.click();
  return steps;
}

/** Waits until what was done is on disk: short work changes no word, but the line is busy until it is. */
export async function saved(page: Page): Promise<void> {
  // By its words: behind an open dialog it has no role.
  await expect(page.getByText("Saved on this device")).toHaveAttribute("aria-busy", "false");
}

/**
 * Presses a button in the moment it appears, from within the page: one that is there only while work goes on may be
 * gone before a pointer comes. Ask for it before what makes it appear. Answers with the words it stood beside.
 */
export function pressOnceThere(within: Page | Locator, button: string): Promise<string> {
  const place = "goto" in within ? within.locator("body") : within;
  return place.evaluate(
    (around, name) =>
      new Promise<string>((resolve) => {
        const watching = new MutationObserver(() => {
          const found = [...around.querySelectorAll("button")].find(
            ({ textContent }) => textContent === name,
          );
          if (!found) return;
          watching.disconnect();
          resolve(found.parentElement?.textContent ?? "");
          found.click();
        });
        watching.observe(around, { childList: true, subtree: true });
      }),
    button,
  );
}
