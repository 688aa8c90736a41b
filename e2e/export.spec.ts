import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { tableOnCanvas } from "./support/canvas.ts";
import { importFile, notice, openEditor, readIn, saved } from "./support/editor.ts";
import { choose } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

const store = {
  name: "store.sql",
  content: `CREATE TYPE state AS ENUM ('open', 'paid');
CREATE TABLE maker (maker_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE product (
  product_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  maker_id bigint NOT NULL REFERENCES maker,
  state state NOT NULL,
  weight numeric(8,3) CHECK (weight > 0)
);
CREATE INDEX product_weight ON product (weight) WHERE weight > 1;
CREATE VIEW heavy AS SELECT product_id, weight FROM product WHERE weight > 10;
`,
} as const;

async function openTypes(page: Page): Promise<Locator> {
  const tab = page.getByRole("tab", { name: "Types" });
  if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  const panel = page.getByRole("tabpanel", { name: "Types" });
  await expect(panel.getByLabel("Export to")).toBeVisible();
  return panel;
}

async function downloaded(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, store);
  await saved(page);
});

journey("any target is chosen, shown, downloaded, and still chosen after a reload", async ({ page }) => {
  const panel = await openTypes(page);
  await panel.getByLabel("Export to").selectOption({ label: "DBML" });
  await expect(panel).toContainText("Enum state {");
  const dbml = await downloaded(page);
  expect(dbml.name).toBe("store.dbml");
  expect(dbml.bytes.toString()).toContain("Table product {");
  await panel.getByLabel("Export to").selectOption({ label: "Columns as CSV" });
  await expect(panel).toContainText("namespace,table");
  await panel.getByLabel("Separator").selectOption({ label: "Semicolon" });
  await expect(panel).toContainText("namespace;table");
  await page.reload();
  const again = await openTypes(page);
  await expect(again.getByLabel("Export to")).toHaveValue("csv");
  await expect(again).toContainText("namespace;table");
});

journey("the preview follows each edit of the diagram by itself", async ({ page }) => {
  const panel = await openTypes(page);
  await panel.getByLabel("Export to").selectOption({ label: "Zod schemas" });
  await expect(panel).toContainText("maker");
  const name = (await choose(page, "maker")).getByRole("textbox", { name: "Table name" });
  await name.fill("factory");
  await name.press("Enter");
  await expect(panel).toContainText("factory");
  await expect(panel).not.toContainText(/\bmaker\b/);
  await page.getByRole("button", { name: /^Undo\b/ }).click();
  await expect(panel).toContainText(/\bmaker\b/);
});

journey("what a target cannot say is listed, and each place leads to its object", async ({ page }) => {
  const panel = await openTypes(page);
  await panel.getByLabel("Export to").selectOption({ label: "DBML" });
  const losses = panel.getByRole("region", { name: "Losses" });
  await expect(losses).toContainText("Left out: its predicate.");
  await losses.getByRole("button", { name: "public.product.product_weight" }).click();
  await expect(page.getByRole("complementary", { name: "Inspector" })).toContainText("product_weight");
});

journey("several files are looked at one by one and downloaded as an archive", async ({ page }) => {
  const panel = await openTypes(page);
  await panel.getByLabel("Export to").selectOption({ label: "TypeScript types" });
  await panel.getByLabel("Files").selectOption({ label: "Many" });
  const file = panel.getByLabel(/^File, of \d+$/);
  await file.selectOption("maker.ts");
  await expect(panel).toContainText("export interface Maker {");
  await expect(panel).not.toContainText("export interface Product {");
  const archive = await downloaded(page);
  expect(archive.name).toBe("store-typescript.zip");
  const files = unzipSync(archive.bytes);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["index.ts", "maker.ts", "product.ts"]));
  await expect(notice(page, /store-typescript\.zip was saved with \d files/)).toBeVisible();
});

journey("views are typed once PostgreSQL was asked, and an edit makes that old", async ({ page }) => {
  journey.slow();
  const panel = await openTypes(page);
  await panel.getByLabel("Export to").selectOption({ label: "Zod schemas" });
  await expect(panel.getByRole("region", { name: "Losses" })).toContainText("public.heavy");
  await panel.getByRole("button", { name: "Run PostgreSQL" }).click();
  await expect(panel).toContainText("PostgreSQL told the types of 1 view", { timeout: 120_000 });
  await expect(panel.getByRole("region", { name: "Losses" }).getByText("public.heavy")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo\b/ }).click();
  await page.getByRole("button", { name: /^Redo\b/ }).click();
  await expect(panel.getByRole("button", { name: "Run again" })).toBeVisible();
});

journey("the menu leads to more formats", async ({ page }) => {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: /^More formats/ }).click();
  await expect(page.getByRole("tabpanel", { name: "Types" }).getByLabel("Export to")).toBeVisible();
});

journey("DBML and a Prisma schema come in with a ledger and without a proof", async ({ page }) => {
  const dialog = await readIn(page, {
    name: "more.dbml",
    content: "Table seller {\n  id int [pk]\n}\n\nTableGroup all {\n  seller\n}\n",
  });
  await expect(dialog).toContainText("2 of 2 statements accounted for");
  await expect(dialog.getByText("Groups of tables are left out.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Prove" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Import 1 table" }).click();
  await expect(tableOnCanvas(page, "seller")).toBeVisible();
  await importFile(page, { name: "a.prisma", content: "model Buyer {\n  id Int @id\n}\n" });
  await expect(tableOnCanvas(page, "Buyer")).toBeVisible();
});
