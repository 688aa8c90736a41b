import { expect } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { countIn, openEditor, readIn } from "./support/editor.ts";
import { journey } from "./support/journey.ts";

function file(name: string, text: string) {
  return { name, mimeType: "application/sql", buffer: Buffer.from(text) };
}

journey(
  "several migrations are put in order, read as one design, and each line names its file",
  async ({ page }) => {
    await openEditor(page);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Import" });
    await dialog
      .getByLabel("File to import")
      .setInputFiles([
        file("10_last.sql", "ALTER TABLE plants ADD seen date;\nALTER TABLE beds ADD size int;"),
        file("2_more.sql", "CREATE TABLE beds_of (plant int REFERENCES plants);"),
        file("1_first.sql", "CREATE TABLE plants (id int PRIMARY KEY);"),
        file("2_more.down.sql", "DROP TABLE beds_of;"),
      ]);
    const files = dialog
      .getByRole("list", { name: "Files in the order they are read" })
      .getByRole("listitem");
    await expect(files).toHaveText([/1_first/, /2_more\.down.*takes another back/, /2_more\.sql/, /10_last/]);
    await dialog.getByRole("button", { name: "Move 10_last.sql up" }).click();
    await expect(files.nth(2)).toHaveText(/10_last/);
    await dialog.getByRole("button", { name: "Read 4 files" }).click();
    await expect(countIn(dialog, "Modelled")).toHaveText("3");
    await expect(countIn(dialog, "Refused")).toHaveText("1");
    await expect(dialog.getByText(/^10_last\.sql, line 2, column \d+: /)).toBeVisible();
    await dialog.getByRole("button", { name: "Import 2 tables" }).click();
    await expect(tableOnCanvas(page, "plants")).toBeVisible();
    await expect(tableOnCanvas(page, "beds_of")).toBeVisible();
  },
);

journey("what only running can tell is read from PostgreSQL when a person asks for it", async ({ page }) => {
  journey.setTimeout(180_000);
  await openEditor(page);
  const dialog = await readIn(page, {
    name: "dynamic.sql",
    content:
      "DO $$ BEGIN EXECUTE 'CREATE TABLE made_here (id int PRIMARY KEY)'; END $$;\nGRANT SELECT ON made_here TO reader;",
  });
  await dialog.getByRole("button", { name: "Run and read" }).click();
  await expect(
    dialog.getByText(/^This is what the file built in PostgreSQL 18\.\d+\. Provided.*Roles: reader/),
  ).toBeVisible({
    timeout: 120_000,
  });
  await expect(countIn(dialog, "Modelled")).toHaveText("2");
  await dialog.getByRole("button", { name: "Import 1 table" }).click();
  await expect(tableOnCanvas(page, "made_here")).toBeVisible();
});
