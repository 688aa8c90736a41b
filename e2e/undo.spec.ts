import { expect } from "@playwright/test";
import { dragBetween, headerOf, placeOnCanvas, portOf, standsStill } from "./support/canvas.ts";
import { exportedSql, importFile, openEditor, stepAll } from "./support/editor.ts";
import { choose, expectInspected, lineInOutline, typeColumns } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

journey("undo to the empty design, import included, and redo all of it", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);

  await standsStill(page);
  await page.keyboard.press("t");
  const place = await placeOnCanvas(page, { x: 80, y: 80 });
  await page.mouse.click(place.x, place.y);
  await expect(page.getByRole("textbox", { name: "Table name on the canvas" })).toBeFocused();
  await page.keyboard.type("review");
  await page.keyboard.press("Enter");
  await expectInspected(page, "review");
  await typeColumns(page, ["product_id", "stars smallint", "said text"]);
  await dragBetween(page, await portOf(page, "review", "product_id"), await headerOf(page, "product"));

  await lineInOutline(page, "tag").click();
  await page.keyboard.press("Delete");
  await expect(lineInOutline(page, "tag")).toBeHidden();
  const panel = await choose(page, "product");
  await panel.getByRole("checkbox", { name: "Null allowed in column 4" }).check();
  const moving = await headerOf(page, "review");
  await dragBetween(page, moving, { x: moving.x + 60, y: moving.y + 12 });

  const sql = await exportedSql(page);
  expect(sql).toContain("review_product_id_fkey");
  expect(await stepAll(page, "Undo")).toBe(10);
  await expect(page.getByText("An empty design")).toBeVisible();
  await expect(page.getByText("0 tables", { exact: true })).toBeVisible();
  expect(await stepAll(page, "Redo")).toBe(10);
  expect(await exportedSql(page)).toBe(sql);
});
