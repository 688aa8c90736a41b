import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { boxOf, diagram, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, importFile, openEditor } from "./support/editor.ts";
import { inspector } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";
import { smallTargets } from "./support/small-targets.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Holds that two things that float over the canvas lie in it, and not on each other. */
async function expectApart(page: Page, a: Locator, b: Locator): Promise<void> {
  await standsStill(page);
  const canvas = await boxOf(diagram(page));
  const [one, other] = [await boxOf(a), await boxOf(b)];
  for (const box of [one, other]) {
    expect(box.y).toBeGreaterThanOrEqual(canvas.y);
    expect(box.y + box.height).toBeLessThanOrEqual(canvas.y + canvas.height);
  }
  const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
  expect(beside || one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
}

for (const { width, height, theme } of [
  { width: 1024, height: 768, theme: "light" },
  { width: 820, height: 1180, theme: "dark" },
] as const) {
  journey.describe(`a tablet of ${width} × ${height}`, () => {
    journey.use({ hasTouch: true, isMobile: true, viewport: { width, height }, colorScheme: theme });

    journey("tools, map and panels leave each other and the diagram in sight", async ({ page }) => {
      await openEditor(page);
      const tools = page.getByRole("toolbar", { name: "Tools" });
      const map = page.getByRole("group", { name: "Map and zoom" });
      await expectApart(page, tools, map);
      await importFile(page, shop);
      await dismissNotices(page);
      await expect(tableOnCanvas(page, "product")).toBeVisible();
      expect(await smallTargets(page)).toEqual([]);

      await page.getByRole("banner").getByRole("button", { name: "Outline" }).tap();
      await expect(page.getByRole("tree", { name: "Outline" })).toBeHidden();

      // The panel that would lie over the diagram waits for its button, which closes it as well.
      await expect(inspector(page)).toBeHidden();
      const toggle = page.getByRole("banner").getByRole("button", { name: "Inspector" });
      await toggle.tap();
      await expect(inspector(page)).toBeVisible();
      await page.getByRole("button", { name: "Fit the diagram in view" }).last().tap();
      const panel = await boxOf(inspector(page));
      await expect
        .poll(async () => {
          const { x, width: wide } = await boxOf(tableOnCanvas(page, "product"));
          return x + wide <= panel.x;
        })
        .toBe(true);
      expect(await smallTargets(page)).toEqual([]);
      await toggle.tap();
      await expect(inspector(page)).toBeHidden();

      // With the dock open the canvas is low, and with the view far away the map is there.
      for (const tab of ["SQL", "Normalization"]) {
        await page.getByRole("tab", { name: tab }).tap();
        await expect(page.getByRole("tabpanel", { name: tab })).toBeVisible();
        await expectApart(page, tools, map);
        expect(await smallTargets(page)).toEqual([]);
        await page.screenshot({ path: here(`screenshots/tablet-${width}-${tab}.png`) });
      }
      for (let at = 0; at < 6; at += 1) await page.getByRole("button", { name: "Zoom in" }).tap();
      await expectApart(page, tools, map);
      await page.getByRole("button", { name: "Close dock" }).tap();
      await expectApart(page, tools, map);
    });
  });
}
