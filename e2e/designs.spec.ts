import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, exportedSql, importFile, notice, openEditor, saved } from "./support/editor.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

const note = { name: "note.sql", content: "CREATE TABLE note (note_id int PRIMARY KEY, body text);" };

async function allDesigns(page: Page): Promise<Locator> {
  // A dialog that is about to go has the keys.
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+O");
  const dialog = page.getByRole("dialog", { name: "Designs" });
  await expect(dialog).toBeVisible();
  return dialog;
}

function card(dialog: Locator, name: string): Locator {
  const opens = dialog.page().getByRole("button", { name: `Open ${name}`, exact: true });
  return dialog.getByRole("listitem").filter({ has: opens });
}

async function withTwoDesigns(page: Page): Promise<void> {
  await openEditor(page);
  await importFile(page, shop);
  await saved(page);
  const dialog = await allDesigns(page);
  await dialog.getByRole("button", { name: "New design" }).click();
  await expect(page.getByText("An empty design")).toBeVisible();
  await importFile(page, note);
  await saved(page);
  await dismissNotices(page);
}

journey("keep several designs: search, rename, duplicate, delete and take it back", async ({ page }) => {
  await withTwoDesigns(page);
  const dialog = await allDesigns(page);
  await expect(card(dialog, "note")).toContainText("1 table");
  const sketch = dialog.getByRole("button", { name: "Open shop" }).locator("path").last();
  await expect(sketch).toHaveAttribute("d", /^(M\d+ \d+h\d+v\d+h-\d+z)+$/);

  await dialog.getByRole("textbox", { name: "Search designs" }).fill("SHO");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await dialog.getByRole("button", { name: "Rename shop" }).click();
  await dialog.getByRole("textbox", { name: "Design name" }).fill(" ");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText("A design needs a name.");
  await dialog.getByRole("textbox", { name: "Design name" }).fill("Shop of mine");
  await page.keyboard.press("Enter");
  await expect(card(dialog, "Shop of mine")).toContainText("just now");

  await dialog.getByRole("textbox", { name: "Search designs" }).fill("");
  await dialog.getByRole("button", { name: "Delete Shop of mine" }).click();
  await expect(card(dialog, "Shop of mine")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await notice(page, "Shop of mine was deleted").locator("..").getByRole("button", { name: "Undo" }).click();
  const again = await allDesigns(page);
  await card(again, "Shop of mine").getByRole("button", { name: "Open Shop of mine" }).click();
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  const sql = await exportedSql(page);

  const third = await allDesigns(page);
  await third.getByRole("button", { name: "Duplicate Shop of mine" }).click();
  await expect(page.getByRole("button", { name: "Shop of mine copy, design menu" })).toBeVisible();
  expect(await exportedSql(page)).toBe(sql);
});

journey("deleting the open design opens the one before it, and undo opens it again", async ({ page }) => {
  await withTwoDesigns(page);
  const dialog = await allDesigns(page);
  await dialog.getByRole("button", { name: "Delete note" }).click();
  await expect(card(dialog, "shop")).toContainText("Open");
  await dialog.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(card(dialog, "note")).toContainText("Open");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(tableOnCanvas(page, "note")).toBeVisible();
});

journey("a deleted design can be restored after a reload, until it is deleted for good", async ({ page }) => {
  await withTwoDesigns(page);
  const deleteNote = async (dialog: Locator): Promise<void> => {
    await dialog.getByRole("button", { name: "Delete note" }).click();
    await expect(card(dialog, "note")).toBeHidden();
    await dialog.getByRole("button", { name: "Done" }).click();
    await saved(page);
    await page.reload();
    await expect(tableOnCanvas(page, "product")).toBeVisible();
  };
  await deleteNote(await allDesigns(page));
  const dialog = await allDesigns(page);
  await expect(card(dialog, "shop")).toBeVisible();
  await expect(card(dialog, "note")).toBeHidden();
  await dialog.getByRole("button", { name: "Recently deleted: 1" }).click();
  await expect(dialog.getByRole("region", { name: "Recently deleted" })).toContainText("1 table · deleted");
  await dialog.getByRole("button", { name: "Restore note" }).click();
  await expect(dialog.getByRole("region", { name: "Recently deleted" })).toBeHidden();
  await dialog.getByRole("button", { name: "Open note" }).click();
  await expect(tableOnCanvas(page, "note")).toBeVisible();

  await deleteNote(await allDesigns(page));
  const again = await allDesigns(page);
  await again.getByRole("button", { name: "Recently deleted: 1" }).click();
  await again.getByRole("button", { name: "Delete note for good" }).click();
  await expect(again.getByRole("region", { name: "Recently deleted" })).toBeHidden();
  await expect(card(again, "shop")).toBeVisible();
});

journey(
  "start from templates: the first fills the empty design, the next is one of its own",
  async ({ page }) => {
    await openEditor(page);
    await page.getByRole("button", { name: /^Start from a template/ }).click();
    await page.getByRole("button", { name: /^Blog/ }).click();
    await expect(tableOnCanvas(page, "posts")).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo: Start from a template" })).toBeEnabled();
    const dialog = await allDesigns(page);
    await dialog.getByText("Templates", { exact: true }).click();
    await dialog.getByRole("button", { name: /^Chat/ }).click();
    await expect(tableOnCanvas(page, "channels")).toBeVisible();
    await expect(dialog).toBeHidden();
    await saved(page);
    await expect(
      (await allDesigns(page)).getByRole("list", { name: "Designs on this device" }).getByRole("listitem"),
    ).toHaveCount(2);
  },
);

journey(
  "two tabs on one design stay in step, and one that deletes it tells the other",
  async ({ page, context }) => {
    await openEditor(page);
    await importFile(page, shop);
    await saved(page);
    const other = await context.newPage();
    await other.goto("/");
    await expect(tableOnCanvas(other, "product")).toBeVisible();
    const rename = await allDesigns(other);
    await rename.getByRole("button", { name: "Rename shop" }).click();
    await rename.getByRole("textbox", { name: "Design name" }).fill("Both");
    await other.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Both, design menu" })).toBeVisible();

    await rename.getByRole("button", { name: "Delete Both" }).click();
    await expect(notice(page, /^This design was deleted in another tab/)).toBeVisible();
    await page.keyboard.press("Control+z");
    await saved(page);
    await page.reload();
    await expect(tableOnCanvas(page, "product")).toBeVisible();
  },
);

journey("a full storage is said, and the design can be downloaded", async ({ page }) => {
  await openEditor(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await importFile(page, note);
  await expect(page.getByText(/^Not saved: the storage of this browser is full/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain('"note_id"');
});

journey("save to a file on the disk, and open it again", async ({ page }) => {
  // The browser's own pickers cannot be driven: a file of the origin's private folder takes their place.
  await page.addInitScript(() => {
    const pick = async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle("mine.crowfoot.json", { create: true });
    };
    let asked = 0;
    Object.assign(window, {
      showSaveFilePicker: () => {
        asked += 1;
        document.title = `asked ${asked}`;
        return pick();
      },
      showOpenFilePicker: async () => [await pick()],
    });
  });
  await openEditor(page);
  await importFile(page, note);
  await page.keyboard.press("Control+s");
  await expect(notice(page, "mine.crowfoot.json was saved")).toBeVisible();
  await dismissNotices(page);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("mine.crowfoot.json, not saved")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+s");
  await expect(notice(page, "mine.crowfoot.json was saved")).toBeVisible();
  await expect(page.getByText("mine.crowfoot.json, not saved")).toBeHidden();
  expect(await page.title()).toBe("asked 1");

  const sql = await exportedSql(page);
  const dialog = await allDesigns(page);
  await dialog.getByRole("button", { name: "New design" }).click();
  await expect(page.getByText("An empty design")).toBeVisible();
  await (await allDesigns(page)).getByRole("button", { name: "Open a design file" }).click();
  await expect(tableOnCanvas(page, "note")).toBeVisible();
  expect(await exportedSql(page)).toBe(sql);
  await expect(page.getByTitle("mine.crowfoot.json is up to date")).toBeVisible();
});

journey("drop a design file anywhere on the page", async ({ page }) => {
  await openEditor(page);
  await importFile(page, note);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: "Design file" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  await (await allDesigns(page)).getByRole("button", { name: "New design" }).click();
  await expect(page.getByText("An empty design")).toBeVisible();
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "note.crowfoot.json", { type: "application/json" }));
    return data;
  }, text);
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page
      .getByRole("complementary", { name: "Outline" })
      .dispatchEvent(type, { dataTransfer: transfer });
  }
  await expect(tableOnCanvas(page, "note")).toBeVisible();
});
