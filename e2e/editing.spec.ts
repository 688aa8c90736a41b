import { expect, type Page } from "@playwright/test";
import { boxOf, diagram, headerOf, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, exportedSql, importFile, inOneLine, notice, openEditor } from "./support/editor.ts";
import { choose, inspector, lineInOutline, sectionOf } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await expect(tableOnCanvas(page, "product")).toBeVisible();
});

async function retype(page: Page, column: number, type: string): Promise<void> {
  const field = inspector(page).getByRole("combobox", { name: `Type of column ${column}` });
  await field.click();
  await field.fill(type);
  await field.press("Enter");
}

journey("any type is taken: arrays, modifiers, enumerations, and completion helps", async ({ page }) => {
  await choose(page, "product");
  const types = [
    "text[]",
    "varchar(80)",
    "numeric(12,4)",
    "timestamp(3) with time zone",
    "interval day to second",
  ];
  for (const type of types) await retype(page, 3, type);
  await retype(page, 3, "varchar(80)[]");
  await retype(page, 4, "double precision");

  const size = inspector(page).getByRole("combobox", { name: "Type of column 5" });
  await size.click();
  await size.fill("uui");
  await page.getByRole("option", { name: /^uuid/ }).click();
  await expect(size).toHaveValue("uuid");
  await retype(page, 5, "size[]");

  await retype(page, 4, "numeric(10,2");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(inspector(page).getByRole("combobox", { name: "Type of column 4" })).toHaveValue(
    "double precision",
  );

  const sql = inOneLine(await exportedSql(page));
  expect(sql).toMatch(/title varchar\(80\)\[\] NOT NULL/);
  expect(sql).toMatch(/price double precision NOT NULL/);
  expect(sql).toMatch(/size (public\.)?size\[\]/);
});

journey("nullability, default and primary key", async ({ page }) => {
  const panel = await choose(page, "tag");
  await panel.getByRole("checkbox", { name: "Null allowed in column 2" }).check();
  await panel.getByRole("button", { name: "Details of column 2" }).click();
  const details = panel.getByRole("group", { name: "Details of label" });
  await details.getByRole("textbox", { name: "Default" }).fill("'new' || now()::text");
  await details.getByRole("textbox", { name: "Default" }).press("Enter");
  let sql = inOneLine(await exportedSql(page));
  expect(sql).toMatch(/label text DEFAULT 'new' \|\| now\(\)::text[,;]/);

  const keys = await sectionOf(page, "Keys");
  await keys.getByRole("button", { name: "Primary key tag_id" }).click();
  await keys.getByRole("button", { name: "Delete primary key" }).click();
  await keys.getByRole("button", { name: "Add key" }).click();
  const form = keys.getByRole("group", { name: "New key" });
  await form.getByRole("combobox", { name: /^Add a column/ }).selectOption("label");
  await form.getByRole("combobox", { name: /^Add a column/ }).selectOption("tag_id");
  await form.getByRole("button", { name: "Add primary key" }).click();
  await expect(keys.getByRole("button", { name: "Primary key label, tag_id" })).toBeVisible();
  sql = inOneLine(await exportedSql(page));
  expect(sql).toContain("PRIMARY KEY (label, tag_id)");
  expect(sql).toMatch(/label text NOT NULL/);
});

journey(
  "what is needed is not deleted, and the reason is said; what is not comes back by undo",
  async ({ page }) => {
    const product = await headerOf(page, "product");
    await page.mouse.click(product.x, product.y);
    await page.keyboard.press("Delete");
    await expect(notice(page, "cheap_product")).toBeVisible();
    await expect(tableOnCanvas(page, "product")).toBeVisible();
    await dismissNotices(page);

    const sql = await exportedSql(page);
    const maker = await headerOf(page, "maker");
    await page.mouse.click(maker.x, maker.y);
    await page.keyboard.press("Delete");
    await expect(tableOnCanvas(page, "maker")).toBeHidden();
    expect(await exportedSql(page)).not.toContain("maker_id_fkey");
    await page.keyboard.press("Control+z");
    await expect(tableOnCanvas(page, "maker")).toBeVisible();
    expect(await exportedSql(page)).toBe(sql);
  },
);

journey("the keyboard goes from table to table and edits names", async ({ page }) => {
  await diagram(page).focus();
  const name = inspector(page).getByRole("textbox", { name: /^(Table|View) name$/ });
  const seen = new Set<string>();
  const heard = page.getByRole("status", { name: "What was done and selected" });
  for (const key of [
    "ArrowRight",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowUp",
    "ArrowUp",
    "ArrowRight",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
  ]) {
    await page.keyboard.press(key);
    await expect(name).toHaveValue(/./);
    // What was pressed is told at once, and the panel shows it a moment later.
    await expect
      .poll(async () => (await heard.textContent())?.includes(` ${await name.inputValue()}`))
      .toBe(true);
    seen.add(await name.inputValue());
  }
  for (const table of ["maker", "product", "tag"]) expect([...seen]).toContain(table);

  await lineInOutline(page, "product").click();
  await diagram(page).focus();
  await page.keyboard.press("Enter");
  const onCanvas = page.getByRole("textbox", { name: "Table name on the canvas" });
  await expect(onCanvas).toBeFocused();
  await page.keyboard.type("goods");
  await page.keyboard.press("Enter");
  await expect(tableOnCanvas(page, "goods")).toBeVisible();

  await lineInOutline(page, "goods").click();
  await page.keyboard.press("F2");
  await expect(
    page.getByRole("tree", { name: "Outline" }).getByRole("textbox", { name: "Table name" }),
  ).toBeFocused();
  await page.keyboard.type("wares");
  await page.keyboard.press("Enter");
  await expect(tableOnCanvas(page, "wares")).toBeVisible();
  await expect(lineInOutline(page, "wares")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(lineInOutline(page, "wares")).not.toBeFocused();
});

journey("a rectangle drawn with Shift selects what it touches", async ({ page }) => {
  await standsStill(page);
  const { x, y, width, height } = await boxOf(tableOnCanvas(page, "product"));
  await page.keyboard.down("Shift");
  await page.mouse.move(x - 20, y - 20);
  await page.mouse.down();
  await page.mouse.move(x + width + 20, y + height + 20, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(lineInOutline(page, "product")).toHaveAttribute("aria-selected", "true");
});
