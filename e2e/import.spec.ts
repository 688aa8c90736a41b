import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { placesOf, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { corpusFile } from "./support/corpus.ts";
import { countIn, exportedSql, openEditor, readIn } from "./support/editor.ts";
import { journey } from "./support/journey.ts";

journey("import pagila, look at it and export its SQL", async ({ page }) => {
  const pagila = corpusFile("pagila.sql");
  const tables = [...readFileSync(pagila, "utf8").matchAll(/^CREATE TABLE public\.(\w+)/gm)].map(
    ([, name]) => name,
  );
  expect(tables.length).toBeGreaterThan(60);

  await openEditor(page);
  const dialog = await readIn(page, pagila);
  await expect(countIn(dialog, "Refused")).toHaveText("0");
  await expect(countIn(dialog, "Modelled")).toHaveText(/^[2-9]\d\d$/);
  await expect(dialog.getByText(/^(\d+) of \1 statements accounted for$/)).toBeVisible();
  await dialog.getByRole("button", { name: /^Import \d+ tables/ }).click();

  // The parts of a divided table are counted with the whole.
  await expect(page.getByText("16 tables", { exact: true })).toBeVisible();
  await expect(tableOnCanvas(page, "film").getByText("mpaa_rating")).toBeVisible();
  await standsStill(page);
  const cards = await placesOf(page);
  expect(cards).toHaveLength(16);
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
