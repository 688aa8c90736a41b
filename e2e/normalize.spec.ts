import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { dismissNotices, exportedSql, importFile, inOneLine, openEditor } from "./support/editor.ts";
import { lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

const orders = `
  create table orders (id int primary key);
  create table products (id int primary key, name text);
  create table order_lines (
    order_id int references orders, product_id int references products, product_name text,
    zip text, city text, state text, quantity int, primary key (order_id, product_id));`;

/** The dock's panel about a table. */
async function panelOf(page: Page, table: string) {
  await lineInOutline(page, table).click();
  const tab = page.getByRole("tab", { name: "Normalization" });
  if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  return page.getByRole("tabpanel", { name: "Normalization" });
}

const look = (page: Page, name: string) =>
  page.screenshot({ path: fileURLToPath(new URL(`screenshots/${name}.png`, import.meta.url)) });

journey("state what decides what, see the proof, and split the table as one step", async ({ page }) => {
  await openEditor(page);
  await importFile(page, { name: "orders.sql", content: orders });
  const panel = await panelOf(page, "order_lines");
  await expect(panel.getByRole("heading", { name: "Not assessed" })).toBeVisible();

  const entry = panel
    .getByRole("textbox", { name: "Dependency" })
    .or(panel.getByRole("combobox", { name: "Dependency" }));
  await entry.fill("zipp -> city");
  await entry.press("Enter");
  await expect(panel.getByRole("alert")).toContainText("There is no column zipp.");
  await entry.fill("zip -> city, state");
  await entry.press("Enter");
  await expect(entry).toHaveValue("");
  await expect(panel.getByText(/^Not in 3NF: city, state depend on zip/)).toBeVisible();

  await expect(panel.getByText("Does product_id alone decide product_name?")).toBeVisible();
  await panel.getByRole("button", { name: "Yes", exact: true }).click();
  await expect(panel.getByRole("heading", { name: "1NF" })).toBeVisible();
  await expect(panel.getByText("3 of 5 columns confirmed")).toBeVisible();

  const cell = panel.getByRole("button", {
    name: "order_id, product_id → quantity: is determined, as follows",
  });
  await cell.click();
  await expect(panel.getByText("4 of 5 columns confirmed")).toBeVisible();
  await dismissNotices(page);

  const repair = panel.getByRole("region", { name: "Decomposition" });
  await expect(repair.getByText("Lossless")).toBeVisible();
  await repair.getByLabel("Name of zips").fill("postal_areas");
  await repair.getByLabel("Name of zips").press("Enter");
  await expect(
    repair.getByText(/INSERT INTO public\.postal_areas \(zip, city, state\)\s+SELECT DISTINCT/),
  ).toBeAttached();
  await repair.getByRole("button", { name: "Split into 3 tables" }).click();
  await expect(lineInOutline(page, "postal_areas")).toBeVisible();
  await expect(panel.getByRole("heading", { name: "BCNF" })).toBeVisible();

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toContain(
    "-- crowfoot: dependency public.order_lines: order_id, product_id -> quantity (stated, person)",
  );
  expect(sql).toContain("FOREIGN KEY (zip) REFERENCES public.postal_areas (zip)");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(lineInOutline(page, "postal_areas")).toBeHidden();
  await expect(panel.getByText(/^Not in 3NF/)).toBeVisible();
});

journey("say which example rows could not both exist", async ({ page }) => {
  await openEditor(page);
  await importFile(page, {
    name: "shops.sql",
    content: "create table shops (id int primary key, zip text, city text);",
  });
  const panel = await panelOf(page, "shops");
  await expect(panel.getByRole("heading", { name: "Could these two rows both exist?" })).toBeVisible();
  await expect(panel.getByRole("table", { name: "Two rows" })).toContainText("zip A");
  await panel.getByRole("button", { name: "Yes, both" }).click();
  await expect(panel.getByRole("button", { name: /is not determined/ }).first()).toBeVisible();
});

journey(
  "drop rows on the page's question, add their table and accept what they suggest",
  async ({ page }) => {
    await openEditor(page);
    await page.getByRole("tab", { name: "Normalization" }).click();
    await page.getByRole("button", { name: "Discover from CSV" }).click();
    const dialog = page.getByRole("dialog", { name: "Discover from CSV" });
    const rows = Array.from({ length: 240 }, (_, at) => {
      const product = at % 6;
      const name = at === 100 ? "misspelt" : `product ${product}`;
      return `${Math.floor(at / 6)},${product},${name},zip ${at % 7},city ${(at % 7) % 4},${at}`;
    });
    const content = `order_id,product_id,product_name,zip,city,note\n${rows.join("\n")}`;
    await dialog
      .getByLabel("CSV file")
      .setInputFiles({ name: "order lines.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
    await expect(dialog.getByText("240 rows, 6 columns")).toBeVisible();
    await dialog.getByRole("button", { name: "Add table order_lines" }).click();
    await expect(dialog.getByText("What you accept is stated of order_lines.")).toBeVisible();

    const suggestions = dialog.getByRole("list", { name: "Suggestions" });
    const odd = suggestions.getByRole("listitem").filter({ hasText: "product_id → product_name" });
    await expect(odd).toContainText("Refuted by 1 row");
    await expect(odd.getByRole("table")).toContainText("misspelt");
    await look(page, "normalize-csv");
    await odd.getByRole("button", { name: "Reject" }).click();
    const zip = suggestions.getByRole("listitem").filter({ hasText: "zip → city" });
    await zip.getByRole("button", { name: "Accept" }).click();
    await expect(zip.getByText("Accepted")).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).last().click();

    const panel = page.getByRole("tabpanel", { name: "Normalization" });
    await expect(panel.getByText(/city depends on zip, which is not a key/)).toBeVisible();
    // What the rows counted to stands in the preview of the split.
    const cost = panel.getByRole("region", { name: "Cost" });
    await expect(cost).toContainText("In the 240 rows of order lines.csv, 1,440 values become 1,214:");
    await expect(cost).toContainText("city of one zip (now in 34 rows on average)");
    expect(await exportedSql(page)).toContain("zip -> city (stated, data)");
  },
);

journey("see how far a long look at rows has come, and give it up", async ({ page }) => {
  await openEditor(page);
  await page.getByRole("tab", { name: "Normalization" }).click();
  await page.getByRole("button", { name: "Discover from CSV" }).click();
  const dialog = page.getByRole("dialog", { name: "Discover from CSV" });
  // So much work that no machine has done it before a person has looked and pressed.
  const columns = 28;
  const names = Array.from({ length: columns }, (_, at) => `column_${at}`).join();
  const rows = Array.from({ length: 60_000 }, (_, at) =>
    Array.from({ length: columns }, (_, column) => (at * (column + 3) * 7919) % (11 + 13 * column)).join(),
  );
  await dialog.getByLabel("CSV file").setInputFiles({
    name: "long.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${names}\n${rows.join("\n")}`),
  });
  const bar = dialog.getByRole("progressbar");
  await expect(bar).toHaveAttribute("max", "100");
  await expect(dialog.getByText(/Checking .* in 60,000 rows/)).toBeVisible();
  await expect(dialog.getByText(/^\d+ %$/)).toBeVisible();
  await expect.poll(async () => Number(await bar.getAttribute("value"))).toBeGreaterThan(9);
  await look(page, "normalize-progress");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(bar).toBeHidden();
  await expect(dialog.getByRole("button", { name: "Choose file" })).toBeVisible();
});

const shop = `
  create table customers (id int primary key, name text not null, email text not null);
  -- crowfoot: dependency customer_id -> customer_name, email
  -- crowfoot: dependency email -> customer_id
  -- crowfoot: dependency customer_id, product -> discount
  -- crowfoot: dependency email, product -> discount
  create table orders (id int primary key, customer_id int not null references customers, customer_name text not null,
    email text not null, product text not null, discount int not null);`;

for (const theme of ["light", "dark"] as const) {
  journey.describe(theme, () => {
    journey.use({ colorScheme: theme });

    journey(`choose among designs, and merge a part with a table that exists, ${theme}`, async ({ page }) => {
      await openEditor(page);
      await importFile(page, { name: "shop.sql", content: shop });
      const panel = await panelOf(page, "orders");
      await dismissNotices(page);
      const repair = panel.getByRole("region", { name: "Decomposition" });
      const designs = repair.getByRole("group", { name: "Design in 3NF" });
      const byEmail = designs.getByText("email, product -> discount; id -> email", { exact: true });
      const byId = designs.getByText("customer_id, product -> discount; id -> customer_id", { exact: true });
      await byEmail.click();
      await expect(repair.getByRole("article", { name: /^Table order_email_products/ })).toBeVisible();
      await byId.click();
      await expect(repair.getByText("A row as it was takes 2 joins")).toBeVisible();
      await repair.getByRole("button", { name: "Merge with customers" }).click();
      await expect(repair.getByText("Exists", { exact: true })).toBeVisible();
      await expect(repair.getByText(/say different things of the same customer_id/)).toBeAttached();
      await repair.evaluate((region) => region.scrollTo(0, 0));
      await look(page, `normalize-designs-${theme}`);
      await repair.evaluate((region) => region.scrollTo(0, 270));
      await look(page, `normalize-merge-${theme}`);
      await repair.getByRole("button", { name: "Split into 3 tables" }).click();
      await expect(lineInOutline(page, "order_customer_products")).toBeVisible();
      await expect(lineInOutline(page, "customers_2")).toBeHidden();
      const sql = inOneLine(await exportedSql(page));
      expect(sql).toContain("FOREIGN KEY (customer_id) REFERENCES public.customers (id)");
      expect(sql).not.toContain("customer_name");
    });
  });
}

for (const theme of ["light", "dark"] as const) {
  journey.describe(theme, () => {
    journey.use({ colorScheme: theme });

    journey(`the normalization panel, ${theme}`, async ({ page }) => {
      await openEditor(page);
      await importFile(page, {
        name: "orders.sql",
        content: orders.replace(
          "  create table order_lines",
          "  -- crowfoot: dependency product_id -> product_name\n-- crowfoot: dependency zip -> city, state\n  create table order_lines",
        ),
      });
      const panel = await panelOf(page, "order_lines");
      await expect(panel.getByRole("heading", { name: "1NF" })).toBeVisible();
      await dismissNotices(page);
      await page.mouse.move(2, 2);
      await look(page, `normalize-${theme}`);
    });
  });
}
