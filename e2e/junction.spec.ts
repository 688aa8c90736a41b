import { expect } from "@playwright/test";
import { dragBetween, headerOf, rowOf, tableOnCanvas } from "./support/canvas.ts";
import { exportedSql, importFile, inOneLine, openEditor } from "./support/editor.ts";
import { expectInspected, lineInOutline, sectionOf } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

journey("drag many to many, and the junction table is there", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await expect(tableOnCanvas(page, "tag")).toBeVisible();

  await page.keyboard.press("m");
  await dragBetween(page, await headerOf(page, "product"), await rowOf(page, "tag", "label"));

  await expect(lineInOutline(page, "product_tag")).toHaveAttribute("aria-selected", "true");
  await expectInspected(page, "product_tag");
  const keys = await sectionOf(page, "Keys");
  await expect(keys.getByRole("button", { name: "Primary key product_id, tag_id" })).toBeVisible();
  const indexes = await sectionOf(page, "Indexes");
  await expect(indexes.getByRole("button", { name: "Index on tag_id" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Select and move" })).toHaveAttribute("aria-pressed", "true");

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toContain("PRIMARY KEY (product_id, tag_id)");
  expect(sql).toContain("FOREIGN KEY (product_id) REFERENCES public.product (product_id) ON DELETE CASCADE");
  expect(sql).toContain("FOREIGN KEY (tag_id) REFERENCES public.tag (tag_id) ON DELETE CASCADE");
  expect(sql).toMatch(/CREATE INDEX \w+ ON public\.product_tag (USING btree )?\(tag_id\)/);

  await page.keyboard.press("Control+z");
  await expect(lineInOutline(page, "product_tag")).toBeHidden();
});
