import { expect } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { exportedSql, importFile, openEditor, saved, stepAll } from "./support/editor.ts";
import { choose, inspector, typeColumns } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

journey("reload and continue, with the way back", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await choose(page, "product");
  await typeColumns(page, ["weight numeric"]);
  const name = inspector(page).getByRole("textbox", { name: "Table name" });
  await name.fill("article");
  await name.press("Enter");
  const sql = await exportedSql(page);
  await saved(page);

  await page.reload();
  await expect(tableOnCanvas(page, "article")).toBeVisible();
  expect(await exportedSql(page)).toBe(sql);

  await page.getByRole("button", { name: "Undo: Rename table" }).click();
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  await saved(page);

  await page.reload();
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  expect(await exportedSql(page)).not.toBe(sql);
  await page.getByRole("button", { name: "Redo: Rename table" }).click();
  expect(await exportedSql(page)).toBe(sql);
  expect(await stepAll(page, "Undo")).toBe(3);
  await expect(page.getByText("An empty design")).toBeVisible();
});
