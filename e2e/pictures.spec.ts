import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { diagram, fitInView, headerOf, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { corpusFile } from "./support/corpus.ts";
import { dismissNotices, importFile, openEditor, readIn, saved, sqlView } from "./support/editor.ts";
import { inspector, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { keepPicture } from "./support/kept-picture.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Keeps a picture of the page for looking at. */
async function look(page: Page, name: string): Promise<void> {
  await dismissNotices(page);
  await page.mouse.move(2, 2);
  await page.screenshot({ path: here(`screenshots/${name}.png`) });
}

for (const theme of ["light", "dark"] as const) {
  journey.describe(theme, () => {
    journey.use({ colorScheme: theme });

    journey(`the editor with pagila, ${theme}`, async ({ page }) => {
      const pagila = corpusFile("pagila.sql");
      await openEditor(page);
      await look(page, `empty-${theme}`);

      const dialog = await readIn(page, pagila);
      await expect(dialog.getByText(/statements accounted for$/)).toBeVisible();
      await look(page, `import-${theme}`);
      await dialog.getByRole("button", { name: /^Import \d/ }).click();
      await expect(dialog).toBeHidden();
      await fitInView(page);
      await page.getByRole("button", { name: "Zoom in" }).click();
      await standsStill(page);
      const rental = await headerOf(page, "rental");
      await page.mouse.click(rental.x, rental.y);
      await expect(inspector(page).getByRole("textbox", { name: "Table name" })).toHaveValue("rental");
      await saved(page);
      await dismissNotices(page);
      await page.mouse.move(2, 2);
      expect(await keepPicture(page, here(`../docs/editor-${theme}.png`))).toBeLessThan(400_000);

      await page.getByRole("button", { name: "Share", exact: true }).click();
      const share = page.getByRole("dialog", { name: "Share" });
      await expect(share.getByRole("textbox", { name: "Link" })).toHaveValue(/#v1\./);
      await look(page, `share-${theme}`);
      await page.keyboard.press("Escape");

      const sql = await sqlView(page);
      await expect(sql).toContainText("CREATE TYPE public.mpaa_rating");
      await look(page, `sql-${theme}`);
      await page.getByRole("tab", { name: "Types" }).click();
      await expect(page.getByRole("tabpanel", { name: "Types" })).toContainText("export");
      await look(page, `types-${theme}`);
      await page.getByRole("button", { name: "Close dock" }).click();

      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await fitInView(page);
        await look(page, `editor-${width}x${height}-${theme}`);
      }
    });

    journey(`a schema of 139 tables as a whole, ${theme}`, async ({ page }) => {
      const lago = corpusFile("lago.sql");
      await openEditor(page);
      await importFile(page, lago);
      await fitInView(page);
      await expect(diagram(page).getByRole("article")).toHaveCount(0);
      await look(page, `lago-${theme}`);
      await lineInOutline(page, "customers").click();
      await expect(tableOnCanvas(page, "customers")).toBeVisible();
      await standsStill(page);
      await look(page, `lago-customers-${theme}`);
    });
  });
}
