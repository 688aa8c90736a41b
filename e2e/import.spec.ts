import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { diagram, fitInView, placesOf, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { corpusFile } from "./support/corpus.ts";
import { countIn, exportedSql, openEditor, readIn, saved } from "./support/editor.ts";
import { journey } from "./support/journey.ts";
import { expectNoStall, startStallProbe } from "./support/stalls.ts";
import { thousandTables } from "./support/thousand-tables.ts";

journey("import pagila, look at it and export its SQL", async ({ page }) => {
  const pagila = corpusFile("pagila.sql");
  const tables = [...readFileSync(pagila, "utf8").matchAll(/^CREATE TABLE public\.(\w+)/gm)].map(
    ([, name]) => name,
  );
  expect(tables.length).toBeGreaterThan(60);

  await openEditor(page);
  await startStallProbe(page);
  const dialog = await readIn(page, pagila);
  await expect(countIn(dialog, "Refused")).toHaveText("0");
  await expect(countIn(dialog, "Modelled")).toHaveText(/^[2-9]\d\d$/);
  await expect(dialog.getByText(/^(\d+) of \1 statements accounted for$/)).toBeVisible();
  await dialog.getByRole("button", { name: /^Import \d+ tables/ }).click();

  // The parts of a divided table are counted with the whole.
  await expect(page.getByText("16 tables", { exact: true })).toBeVisible();
  await standsStill(page);
  await expectNoStall(page, "pagila");
  // With its views it can be read as a whole on a large screen only.
  await page.setViewportSize({ width: 1920, height: 1280 });
  await fitInView(page);
  await expect(tableOnCanvas(page, "film").getByText("mpaa_rating")).toBeVisible();
  await expect(diagram(page).getByRole("article")).toHaveCount(24);
  const cards = await placesOf(page);
  expect(cards.filter(({ name }) => name.startsWith("Table "))).toHaveLength(16);
  const overlapping = cards.flatMap((a, at) =>
    cards
      .slice(at + 1)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map((b) => `${a.name} over ${b.name}`),
  );
  expect(overlapping).toEqual([]);

  const sql = await exportedSql(page);
  const missing = tables.filter((name) => !new RegExp(`CREATE TABLE (public\\.)?${name} `).test(sql));
  expect(missing).toEqual([]);
});

journey("a thousand tables come in, go and come back without holding the page up", async ({ page }) => {
  journey.setTimeout(180_000);
  await openEditor(page);
  await startStallProbe(page);
  const dialog = await readIn(page, { name: "large.sql", content: thousandTables() });
  await dialog.getByRole("button", { name: "Import 1,000 tables" }).click({ timeout: 90_000 });
  const counted = page.getByText("1,000 tables", { exact: true });
  await expect(counted).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("An empty design")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(counted).toBeVisible();
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("button", { name: "Delete 1,000 tables" })).toBeVisible();
  await expectNoStall(page, "1,000 tables");
  await saved(page);
  await page.reload();
  await expect(counted).toBeVisible();
});
