import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { boxOf, diagram, dragBetween, fitInView, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { corpusFile } from "./support/corpus.ts";
import { dismissNotices, importFile, openEditor, saved } from "./support/editor.ts";
import { inspector, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function viewOnCanvas(page: Page, name: string, kind = "View"): Locator {
  return diagram(page).getByRole("article", { name: `${kind} ${name}`, exact: true });
}

/** Jumps to an object by its name and shows it as large as it can be read. */
async function jumpTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or run a command" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(inspector(page).getByRole("textbox", { name: "View name" })).toHaveValue(name);
  await diagram(page).focus();
  await page.keyboard.press("Shift+2");
  await standsStill(page);
}

journey("the views of pagila are drawn, moved, hidden and shown", async ({ page }) => {
  await openEditor(page);
  await importFile(page, corpusFile("pagila.sql"));
  await dismissNotices(page);
  await jumpTo(page, "film_list");
  const view = viewOnCanvas(page, "film_list");
  await expect(view.getByText("view", { exact: true })).toBeVisible();
  await expect(view.getByText("numeric(4,2)", { exact: true })).toBeVisible();
  const names = ["fid", "title", "description", "category", "price", "length", "rating", "actors"];
  for (const name of names) await expect(view.getByText(name, { exact: true })).toBeVisible();

  const before = await boxOf(view);
  const from = { x: before.x + 60, y: before.y + 60 };
  await dragBetween(page, from, { x: from.x - 20, y: from.y + 60 });
  await standsStill(page);
  const after = await boxOf(view);
  expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([-20, 60]);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await boxOf(view)).y).toBeCloseTo(before.y, 0);

  await page.mouse.dblclick(from.x, from.y);
  await expect(inspector(page).getByRole("textbox", { name: "View name" })).toHaveValue("film_list");
  await diagram(page).focus();
  await page.keyboard.press("h");
  await expect(view).toHaveCount(0);
  await expect(page.getByText("1 view hidden")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(view).toBeVisible();

  await jumpTo(page, "rental_by_category");
  const materialized = viewOnCanvas(page, "rental_by_category", "Materialized view");
  await expect(materialized.getByText("total_sales")).toBeVisible();
  await saved(page);
  await page.reload();
  await lineInOutline(page, "film").click();
  await diagram(page).focus();
  await page.keyboard.press("Shift+2");
  await expect(tableOnCanvas(page, "film")).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
  journey.describe(theme, () => {
    journey.use({ colorScheme: theme });

    journey(`all views are hidden and come back, ${theme}`, async ({ page }) => {
      await openEditor(page);
      await importFile(page, corpusFile("pagila.sql"));
      await dismissNotices(page);
      await jumpTo(page, "film_list");
      const zoomOut = page.getByRole("button", { name: "Zoom out" });
      await zoomOut.click();
      await standsStill(page);
      await expect(viewOnCanvas(page, "film_list")).toBeVisible();
      await page.mouse.move(2, 2);
      await page.screenshot({ path: here(`screenshots/views-${theme}.png`) });

      await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: /shown/i }).click();
      const panel = page.getByRole("region", { name: "Beside the tables" });
      await panel.getByRole("checkbox", { name: "Database views" }).click();
      await expect(viewOnCanvas(page, "film_list")).toHaveCount(0);
      await expect(page.getByText("8 views hidden")).toBeVisible();
      await panel.getByRole("checkbox", { name: "Database views" }).click();
      await expect(viewOnCanvas(page, "film_list")).toBeVisible();
      await fitInView(page);
      await page.screenshot({ path: here(`screenshots/views-whole-${theme}.png`) });
    });
  });
}
