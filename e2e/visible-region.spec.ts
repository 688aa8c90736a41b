import { expect, type Page } from "@playwright/test";
import { boxOf, diagram, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, importFile, openEditor } from "./support/editor.ts";
import { inspector } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { run } from "./support/palette.ts";
import { shop } from "./support/shop.ts";

/** Opens the inspector where it is not; on a narrow page it lies over the canvas. */
async function openInspector(page: Page): Promise<void> {
  if (!(await inspector(page).isVisible())) await page.keyboard.press("Control+i");
  await expect(inspector(page)).toBeVisible();
}

/** Holds that tables lie on the canvas and under no panel. */
async function expectInSight(page: Page, ...tables: readonly string[]): Promise<void> {
  for (const name of tables) await expect(tableOnCanvas(page, name)).toBeVisible();
  await standsStill(page);
  const canvas = await boxOf(diagram(page));
  const panel = await boxOf(inspector(page));
  const right = Math.min(canvas.x + canvas.width, panel.x);
  for (const name of tables) {
    const card = await boxOf(tableOnCanvas(page, name));
    expect(card.x, name).toBeGreaterThanOrEqual(canvas.x);
    expect(card.y, name).toBeGreaterThanOrEqual(canvas.y);
    expect(card.x + card.width, name).toBeLessThanOrEqual(right);
    expect(card.y + card.height, name).toBeLessThanOrEqual(canvas.y + canvas.height);
  }
}

const name = (page: Page) => page.getByRole("textbox", { name: "Table name on the canvas" });

for (const width of [1024, 1280]) {
  journey.describe(`${width} px wide`, () => {
    journey.use({ viewport: { width, height: 768 } });

    journey("T and Enter place tables in the middle of what can be seen, to be named", async ({ page }) => {
      await openEditor(page);
      await openInspector(page);
      for (const typed of ["first", "second", "third"]) {
        await page.keyboard.press("t");
        await page.keyboard.press("Enter");
        await expect(name(page)).toBeFocused();
        await page.keyboard.type(typed);
        await page.keyboard.press("Enter");
        await expectInSight(page, typed);
      }
      const [first, second] = [
        await boxOf(tableOnCanvas(page, "first")),
        await boxOf(tableOnCanvas(page, "second")),
      ];
      const apart = first.x + first.width <= second.x || second.x + second.width <= first.x;
      expect(apart || first.y + first.height <= second.y || second.y + second.height <= first.y).toBe(true);

      // A button that has the focus keeps its Enter; the tool chosen by its button hands the key to the canvas.
      await page.getByRole("button", { name: "Add a table" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await expect(name(page)).toBeFocused();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Zoom in" }).focus();
      await page.keyboard.press("Enter");
      await expect(name(page)).toBeHidden();
      await page.keyboard.press("n");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeFocused();
    });

    journey("nothing that is shown, placed or jumped to lies under a panel", async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await openEditor(page);
      await importFile(page, shop);
      await dismissNotices(page);
      await openInspector(page);
      await page.keyboard.press("Shift+Digit1");
      await expectInSight(page, "maker", "product", "tag");

      // Near its end, then back by the search.
      const ground = await boxOf(diagram(page));
      await page.mouse.move(ground.x + 300, ground.y + 20);
      await page.mouse.wheel(1400, 900);
      await expect(tableOnCanvas(page, "product")).not.toBeInViewport();
      await page.keyboard.press("/");
      await page.keyboard.type("product");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog")).toBeHidden();
      await expectInSight(page, "product");
      await page.keyboard.press("Control+d");
      await expectInSight(page, "product_copy");

      // What is selected, at once.
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Shift+Digit2");
      await expectInSight(page, "maker", "product", "tag", "product_copy");

      // A click right beside the panel: the table moves into sight.
      await page.keyboard.press("t");
      const panel = await boxOf(inspector(page));
      await page.mouse.click(panel.x - 20, ground.y + ground.height - 30);
      await expect(name(page)).toBeFocused();
      await page.keyboard.type("corner");
      await page.keyboard.press("Enter");
      await expectInSight(page, "corner");

      // Pasted without a pointer, and seen again as a saved view keeps it.
      await page.mouse.move(4, 4);
      await page.evaluate(() => navigator.clipboard.writeText("create table pasted (id int primary key)"));
      await page.keyboard.press("Control+v");
      await expectInSight(page, "pasted");
      await run(page, "zoom in");
      await expectInSight(page, "pasted");
      await run(page, "add table");
      await expect(name(page)).toBeFocused();
      await page.keyboard.type("last");
      await page.keyboard.press("Enter");
      await expectInSight(page, "last");
    });
  });
}
