import { expect, type Page } from "@playwright/test";
import { accessFaults } from "./support/access.ts";
import { diagram, fitInView, headerOf } from "./support/canvas.ts";
import { importFile, openEditor } from "./support/editor.ts";
import { choose, inspector, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

/** Each kind of record that has a panel, with most of its properties. */
const everyKind = {
  name: "kinds.sql",
  content: `CREATE SCHEMA stock;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE TYPE size AS ENUM ('small', 'large');
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TYPE price AS (amount numeric(12,2), currency text);
CREATE TYPE span AS RANGE (subtype = timestamptz);
CREATE SEQUENCE ticket;
CREATE TABLE maker (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE, mail email);
CREATE TABLE product (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  maker_id bigint NOT NULL REFERENCES maker ON DELETE CASCADE,
  title text NOT NULL, size size, cost price, during tstzrange,
  net numeric CHECK (net > 0), gross numeric GENERATED ALWAYS AS (net * 1.2) STORED,
  EXCLUDE USING gist (during WITH &&)
);
CREATE INDEX product_title ON product (lower(title)) WHERE net > 1;
CREATE STATISTICS product_both ON title, net FROM product;
ALTER TABLE product ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON product FOR SELECT USING (net > 0);
CREATE TABLE event (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE VIEW cheap AS SELECT id, title FROM product WHERE net < 10;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON product FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TABLE stock.shelf (id int PRIMARY KEY);
COMMENT ON TABLE product IS 'What is sold';`,
} as const;

/** Adds what axe finds where the page stands, under the name of the place. */
async function look(page: Page, at: string, found: string[]): Promise<void> {
  found.push(...(await accessFaults(page)).map((fault) => `${at}, ${fault}`));
}

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, everyKind);
  await fitInView(page);
});

journey("axe finds nothing in the panel of any kind of record, all sections open", async ({ page }) => {
  journey.setTimeout(300_000);
  const found: string[] = [];
  const tree = page.getByRole("tree", { name: "Outline" });
  await tree.getByRole("treeitem").first().focus();
  await page.keyboard.press("*");
  const names = await tree
    .getByRole("treeitem")
    .evaluateAll((lines) => lines.map((line) => line.getAttribute("aria-label") ?? line.textContent ?? ""));
  const wanted = new Set([
    "stock",
    "citext",
    "size",
    "email",
    "price",
    "span",
    "ticket",
    "event",
    "cheap",
    "touch",
  ]);
  for (const name of [...names.filter((line) => wanted.has(line)), "product"]) {
    await lineInOutline(page, name).click();
    const panel = inspector(page);
    await expect(panel.getByRole("heading", { name, exact: true })).toBeVisible();
    const closed = panel.locator("button[aria-expanded=false]");
    for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
    await look(page, name, found);
  }
  expect(found).toEqual([]);
});

journey("axe finds nothing in any tab of the dock", async ({ page }) => {
  journey.setTimeout(300_000);
  const found: string[] = [];
  await choose(page, "product");
  for (const name of [/^Problems/, "SQL", "Types", "Migration", "Normalization"]) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tabpanel", { name })).not.toBeEmpty();
    await page.waitForLoadState("networkidle");
    await look(page, String(name), found);
  }
  expect(found).toEqual([]);
});

journey("axe finds nothing in any dialog or menu", async ({ page }) => {
  journey.setTimeout(300_000);
  const found: string[] = [];
  await choose(page, "product");
  const dialogs = [
    ["Control+k", "palette"],
    ["Control+o", "import"],
    ["Control+Shift+O", "designs"],
    ["?", "shortcuts"],
  ] as const;
  for (const [keys, name] of dialogs) {
    await diagram(page).focus();
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog")).toBeVisible();
    await look(page, name, found);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(/#v1\./);
  await look(page, "share", found);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  for (const [name, opened] of [
    ["Export", page.getByRole("menu")],
    ["Versions", page.getByRole("dialog")],
    [/design menu/, page.getByRole("menu")],
  ] as const) {
    await page.getByRole("button", { name }).first().click();
    await expect(opened).toBeVisible();
    await look(page, String(name), found);
    await page.keyboard.press("Escape");
    await expect(opened).toBeHidden();
  }
  await page.getByRole("button", { name: "Views and shown tables" }).click();
  await expect(page.getByRole("group", { name: "Views and shown tables" })).toBeVisible();
  await look(page, "views and shown tables", found);
  const { x, y } = await headerOf(page, "product");
  await page.mouse.click(x, y, { button: "right" });
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "context menu", found);
  expect(found).toEqual([]);
});
