import { expect } from "@playwright/test";
import { dragBetween, headerOf, placeOnCanvas, portOf, tableOnCanvas } from "./support/canvas.ts";
import { exportedSql, inOneLine, openEditor, sqlView } from "./support/editor.ts";
import { choose, expectInspected, sectionOf, typeColumns } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

journey("draw two tables and relate them by dragging a column", async ({ page }) => {
  await openEditor(page);

  await page.keyboard.press("t");
  const first = await placeOnCanvas(page, { x: 120, y: 120 });
  await page.mouse.click(first.x, first.y);
  const name = page.getByRole("textbox", { name: "Table name on the canvas" });
  await name.fill("customers");
  await page.keyboard.press("Enter");
  await expect(tableOnCanvas(page, "customers")).toBeVisible();
  await expectInspected(page, "customers");
  await typeColumns(page, ["email text", "full_name", "joined_at"]);

  await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: "Add a table" }).click();
  const second = await placeOnCanvas(page, { x: 520, y: 300 });
  await page.mouse.click(second.x, second.y);
  await expect(name).toBeFocused();
  await page.keyboard.type("orders");
  await page.keyboard.press("Enter");
  await expectInspected(page, "orders");
  await typeColumns(page, ["customer_id", "total numeric(10,2)", '"placed on" date']);
  await expect(tableOnCanvas(page, "orders").getByText("numeric(10,2)")).toBeVisible();

  await dragBetween(page, await portOf(page, "orders", "customer_id"), await headerOf(page, "customers"));

  await choose(page, "orders");
  const keys = await sectionOf(page, "Foreign keys");
  await expect(keys.getByRole("button", { name: "Foreign key customer_id to customers" })).toBeVisible();
  await expect(page.getByText("1 relationship", { exact: true })).toBeVisible();

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toMatch(/FOREIGN KEY \(customer_id\) REFERENCES (public\.)?customers \(id\);/);
  expect(sql).toContain("total numeric(10,2)");
  expect(sql).toContain('"placed on" date');
  expect(sql).toContain("joined_at timestamptz");

  await choose(page, "orders");
  const view = await sqlView(page);
  await page.getByRole("radio", { name: "Whole design" }).check();
  await expect(view).toContainText("CREATE TABLE public.customers");
});
