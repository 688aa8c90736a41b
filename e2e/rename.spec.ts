import { expect } from "@playwright/test";
import { headerOf, rowOf, tableOnCanvas } from "./support/canvas.ts";
import { exportedSql, importFile, inOneLine, openEditor } from "./support/editor.ts";
import { choose } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

journey("rename columns and a table, and everything that names them follows", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);

  // In the inspector's grid.
  const panel = await choose(page, "product");
  const grid = panel.getByRole("grid", { name: "Columns" });
  const price = grid.getByRole("textbox", { name: "Name of column 4" });
  await expect(price).toHaveValue("price");
  await price.fill("net price");
  await price.press("Enter");
  const title = grid.getByRole("textbox", { name: "Name of column 3" });
  await title.fill("label");
  await title.press("Enter");

  // Where they stand on the canvas.
  const key = await rowOf(page, "maker", "maker_id");
  await page.mouse.dblclick(key.x, key.y);
  await page.getByRole("textbox", { name: "Column name on the canvas" }).fill("id");
  await page.keyboard.press("Enter");
  await expect(tableOnCanvas(page, "maker").getByText("id", { exact: true })).toBeVisible();
  const maker = await headerOf(page, "maker");
  await page.mouse.dblclick(maker.x, maker.y);
  await page.getByRole("textbox", { name: "Table name on the canvas" }).fill("factory");
  await page.keyboard.press("Enter");
  await expect(tableOnCanvas(page, "factory").getByText("id", { exact: true })).toBeVisible();

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toContain("FOREIGN KEY (maker_id) REFERENCES public.factory (id)");
  expect(sql).toMatch(/CHECK \("net price" > 0 AND "net price" < 100000\)/);
  expect(sql).toMatch(/ON public\.product (USING btree )?\(lower\(label\)\) WHERE "net price" > 1/);
  expect(sql).toMatch(/CREATE VIEW public\.cheap_product/);
  expect(sql).toMatch(/SELECT product_id, label( AS title)? FROM (public\.)?product WHERE "net price" < 10/);
  expect(sql).not.toMatch(/\bprice\b(?!")/);
});
