import { expect, type Page } from "@playwright/test";
import {
  boxOf,
  diagram,
  dragBetween,
  fitInView,
  headerOf,
  placeOnCanvas,
  placesOf,
  standsStill,
  tableOnCanvas,
} from "./support/canvas.ts";
import { corpusFile } from "./support/corpus.ts";
import { importFile, openEditor, pressOnceThere, stepAll } from "./support/editor.ts";
import { inspector, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

const twoNamespaces = {
  name: "two.sql",
  content: `CREATE SCHEMA sales; CREATE SCHEMA stock;
CREATE TABLE sales.customer (id bigint PRIMARY KEY, email text);
CREATE TABLE sales.orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES sales.customer, item_id bigint);
CREATE TABLE stock.item (id bigint PRIMARY KEY, shelf_id bigint);
CREATE TABLE stock.shelf (id bigint PRIMARY KEY);
ALTER TABLE sales.orders ADD FOREIGN KEY (item_id) REFERENCES stock.item;
ALTER TABLE stock.item ADD FOREIGN KEY (shelf_id) REFERENCES stock.shelf;`,
} as const;

async function fromGround(page: Page, ...entries: readonly string[]): Promise<void> {
  const { x, y } = await placeOnCanvas(page, { x: 70, y: 480 });
  await page.mouse.click(x, y, { button: "right" });
  const [last, ...before] = entries.toReversed();
  for (const entry of before.toReversed())
    await page.getByRole("menuitem", { name: entry }).press("ArrowRight");
  await page.getByRole("menuitem", { name: last ?? "", exact: true }).click();
}

journey("an area is drawn around tables, named, moved with them and taken away", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await fitInView(page);
  await lineInOutline(page, "maker").click();
  await diagram(page).focus();
  await page.keyboard.press("g");
  await page.getByRole("textbox", { name: "Name of the area" }).fill("Makers");
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("textbox", { name: "Area name" })).toHaveValue("Makers");

  await standsStill(page);
  const before = await boxOf(tableOnCanvas(page, "maker"));
  const other = await boxOf(tableOnCanvas(page, "tag"));
  const title = { x: before.x + 60, y: before.y - 34 };
  await dragBetween(page, title, { x: title.x + 120, y: title.y + 80 });
  await standsStill(page);
  const after = await boxOf(tableOnCanvas(page, "maker"));
  expect(Math.round(after.x - before.x)).toBe(120);
  expect(Math.round(after.y - before.y)).toBe(80);
  expect(await boxOf(tableOnCanvas(page, "tag"))).toEqual(other);

  await diagram(page).focus();
  await page.keyboard.press("Delete");
  await expect(inspector(page).getByRole("textbox", { name: "Area name" })).toHaveCount(0);
  await expect(tableOnCanvas(page, "maker")).toBeVisible();
});

journey("letters typed before the field for them has come are its words, and no tools", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await fitInView(page);
  let come: () => void = () => {};
  const coming = new Promise<void>((done) => {
    come = done;
  });
  await page.route(/\/assets\/(DrawnWords|area-actions)-/, async (route) => {
    await coming;
    await route.continue();
  });
  await lineInOutline(page, "maker").click();
  await diagram(page).focus();
  await page.keyboard.type("gnova trams");
  come();
  const name = page.getByRole("textbox", { name: "Name of the area" });
  await expect(name).toHaveValue("nova trams");
  await page.keyboard.type(" and more");
  await expect(name).toHaveValue("nova trams and more");
  await page.keyboard.press("Enter");
  await expect(name).toHaveCount(0);
  await expect(inspector(page).getByRole("textbox", { name: "Area name" })).toHaveValue(
    "nova trams and more",
  );
  await expect(page.getByRole("button", { name: "Select and move" })).toHaveAttribute("aria-pressed", "true");
});

journey("a note is written on the canvas and edited again", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await fitInView(page);
  await page.keyboard.press("n");
  const at = await placeOnCanvas(page, { x: 420, y: 560 });
  await page.mouse.click(at.x, at.y);
  const text = page.getByRole("textbox", { name: "Text of the note" });
  await text.fill("Prices are net");
  await page.keyboard.press("Enter");
  await expect(text).toHaveCount(0);
  await standsStill(page);
  await page.mouse.dblclick(at.x + 20, at.y + 30);
  await expect(text).toHaveValue("Prices are net");
  await page.keyboard.press("Escape");
  await expect(inspector(page).getByRole("textbox", { name: "Note text" })).toHaveValue("Prices are net");
});

journey("areas from namespaces are one step, which undo takes back", async ({ page }) => {
  await openEditor(page);
  await importFile(page, twoNamespaces);
  await fitInView(page);
  const before = await placesOf(page);
  await fromGround(page, "Arrange in areas", "Areas from namespaces");
  await expect.poll(async () => JSON.stringify(await placesOf(page))).not.toBe(JSON.stringify(before));
  await standsStill(page);
  await expect
    .poll(async () => (await placesOf(page)).map(({ name }) => name).sort())
    .toEqual(["Table sales.customer", "Table sales.orders", "Table stock.item", "Table stock.shelf"]);
  expect(await stepAll(page, "Undo")).toBe(2);
});

journey("focus dims what the selection is not joined with; more is let in step by step", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await fitInView(page);
  await lineInOutline(page, "maker").click();
  await diagram(page).focus();
  await page.keyboard.press("f");
  const bar = page.getByRole("group", { name: "What is shown" });
  await expect(bar).toContainText("Focus: 1 relationship around the selection");
  await bar.getByRole("button", { name: "Focus on more tables" }).click();
  await expect(bar).toContainText("Focus: 2 relationships around the selection");
  await bar.getByRole("button", { name: "End focus" }).click();
  await expect(bar).toHaveCount(0);
});

journey(
  "tables are hidden, kept so in a view, shown again, and the view brings it back",
  async ({ page }) => {
    await openEditor(page);
    await importFile(page, shop);
    await fitInView(page);
    await lineInOutline(page, "tag").click();
    await diagram(page).focus();
    await page.keyboard.press("h");
    await expect(tableOnCanvas(page, "tag")).toHaveCount(0);
    const bar = page.getByRole("group", { name: "What is shown" });
    await expect(bar).toContainText("1 table hidden");

    await page.getByRole("button", { name: "Views and shown tables" }).click();
    const panel = page.getByRole("group", { name: "Views and shown tables" });
    await panel.getByRole("textbox", { name: "Name of a new view" }).fill("Products");
    await panel.getByRole("button", { name: "Save view" }).click();
    await bar.getByRole("button", { name: "Show all" }).click();
    await expect(tableOnCanvas(page, "tag")).toHaveCount(1);

    await panel.getByRole("button", { name: "Products", exact: true }).click();
    await expect(tableOnCanvas(page, "tag")).toHaveCount(0);
    await panel.getByRole("button", { name: "Rename Products" }).click();
    await panel.getByRole("textbox", { name: "New name of Products" }).fill("Catalogue");
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "Delete Catalogue" }).click();
    await expect(panel.getByRole("button", { name: "Catalogue", exact: true })).toHaveCount(0);

    // What a person looks for is shown, hidden or not.
    await lineInOutline(page, "tag").click();
    await expect(tableOnCanvas(page, "tag")).toBeVisible();
  },
);

journey("a schema read again keeps its tables where they stand", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await fitInView(page);
  const from = await headerOf(page, "tag");
  await dragBetween(page, from, { x: from.x + 60, y: from.y + 120 });
  await expect(page.getByRole("button", { name: /^Undo: Move/ })).toBeEnabled();

  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import" });
  await dialog
    .getByLabel("File to import")
    .first()
    .setInputFiles({
      name: shop.name,
      mimeType: "application/sql",
      buffer: Buffer.from(
        `${shop.content}\nCREATE TABLE tagged (product_id bigint REFERENCES product, tag_id bigint REFERENCES tag);`,
      ),
    });
  await dialog.getByRole("button", { name: /^Import \d/ }).click();
  await expect(dialog.getByRole("status").getByText(/^The design already has /)).toBeVisible();
  await dialog.getByRole("button", { name: "Replace it instead" }).click();
  await dialog.getByRole("button", { name: /^Import \d/ }).click();
  await expect(dialog).toBeHidden();
  await expect(tableOnCanvas(page, "tagged")).toBeVisible();
  await standsStill(page);
  const tag = await boxOf(tableOnCanvas(page, "tag"));
  const maker = await boxOf(tableOnCanvas(page, "maker"));
  await page.getByRole("banner").getByRole("button", { name: /^Undo/ }).click();
  await expect(tableOnCanvas(page, "tagged")).toHaveCount(0);
  await fitInView(page);
  const tagBefore = await boxOf(tableOnCanvas(page, "tag"));
  const makerBefore = await boxOf(tableOnCanvas(page, "maker"));
  const scale = tag.width / tagBefore.width;
  expect((tag.x - maker.x) / scale).toBeCloseTo(tagBefore.x - makerBefore.x, 0);
  expect((tag.y - maker.y) / scale).toBeCloseTo(tagBefore.y - makerBefore.y, 0);
});

journey("arranging a large schema tells its progress and can be given up", async ({ page }) => {
  const lago = corpusFile("lago.sql");
  await openEditor(page);
  await importFile(page, lago);
  const pressed = pressOnceThere(page, "Cancel");
  await page
    .getByRole("toolbar", { name: "Tools" })
    .getByRole("button", { name: "Arrange the diagram" })
    .click();
  expect(await pressed).toMatch(/^Arranging, \d+ %/);
  await expect(page.getByText("The arrangement was given up; everything stays where it was.")).toBeVisible();
  expect(await stepAll(page, "Undo")).toBe(1);
});

journey(
  "a table in the hand is drawn once, and lies where it is let go, or where it was after Esc",
  async ({ page }) => {
    await openEditor(page);
    await importFile(page, shop);
    await fitInView(page);
    const tag = tableOnCanvas(page, "tag");
    const from = await headerOf(page, "tag");
    const before = await boxOf(tag);
    const take = async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y + 60, { steps: 4 });
      await expect(tag).toBeHidden();
    };
    await take();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await boxOf(tag)).toEqual(before);
    await take();
    await page.mouse.up();
    const after = await boxOf(tag);
    // Places snap to 4 px of the diagram.
    expect(Math.abs(after.x - before.x - 40)).toBeLessThanOrEqual(4);
    expect(Math.abs(after.y - before.y - 60)).toBeLessThanOrEqual(4);
  },
);

journey("of tables that lie on each other the selected one lies on top, near and far", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await fitInView(page);
  const product = await headerOf(page, "product");
  await dragBetween(page, await headerOf(page, "maker"), { x: product.x + 60, y: product.y + 12 });
  const both = { x: product.x + 50, y: product.y + 14 };
  for (const zoom of ["near", "far"]) {
    if (zoom === "far") {
      await page.mouse.move(both.x, both.y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, 500);
      await page.keyboard.up("Control");
      await expect(tableOnCanvas(page, "maker")).toHaveCount(0);
    }
    for (const name of ["maker", "product"]) {
      await lineInOutline(page, name).click();
      await standsStill(page);
      await page.mouse.click(both.x, both.y);
      await expect(inspector(page).getByRole("textbox", { name: "Table name" })).toHaveValue(name);
    }
  }
});

journey(
  "a dragged table comes to stand in line with another one, and does not with Alt held",
  async ({ page }) => {
    await openEditor(page);
    await importFile(page, shop);
    await fitInView(page);
    const product = await boxOf(tableOnCanvas(page, "product"));
    const left = async (): Promise<number> => (await boxOf(tableOnCanvas(page, "tag"))).x;
    const dropNear = async (by: number): Promise<void> => {
      const from = await headerOf(page, "tag");
      await dragBetween(page, from, { x: from.x + product.x + by - (await left()), y: from.y + 3 });
      await standsStill(page);
    };
    await page.keyboard.down("Alt");
    await dropNear(3);
    await page.keyboard.up("Alt");
    expect((await left()) - product.x).toBeCloseTo(3, 0);
    await dropNear(60);
    await dropNear(3);
    expect((await left()) - product.x).toBeCloseTo(0, 1);
  },
);
