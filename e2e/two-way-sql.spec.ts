import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { boxOf, diagram, fitInView, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { exportedSql, importFile, inOneLine, notice, openEditor, sqlView } from "./support/editor.ts";
import { choose, expectInspected, inspector } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await fitInView(page);
});

/** The script of the whole design, ready to be edited. */
async function scriptOf(page: Page): Promise<Locator> {
  const panel = await sqlView(page);
  await page.getByRole("group", { name: "SQL of" }).getByText("Whole design").click();
  // What stands right behind its types in the whole only.
  await expect(panel).toContainText(/CREATE\sTABLE\spublic\.maker/);
  return panel;
}

/** Puts the caret behind a text of the script, which the editor's own search finds. */
async function goBehind(page: Page, panel: Locator, text: string): Promise<void> {
  const script = panel.getByRole("textbox", { name: "SQL", exact: true });
  await script.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  const sought = panel.getByRole("textbox", { name: "Find" });
  await expect(sought).toBeFocused();
  await page.keyboard.insertText(text);
  await expect(sought).toHaveValue(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(script).toBeFocused();
  await page.keyboard.press("ArrowRight");
}

async function backspace(page: Page, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) await page.keyboard.press("Backspace");
}

const words = (panel: Locator) => panel.getByRole("status", { name: "What the edit comes to" });

journey(
  "a column is added and another renamed in the script: places, comments and ids stay",
  async ({ page }) => {
    await choose(page, "product");
    await standsStill(page);
    const place = await boxOf(tableOnCanvas(page, "product"));
    const panel = await scriptOf(page);
    await goBehind(page, panel, "label ");
    await backspace(page, "label ".length);
    await page.keyboard.type("wording ");
    await goBehind(page, panel, "size       public.size");
    await page.keyboard.type(", colour text");
    await expect(words(panel)).toHaveText("2 changes");
    await expect(panel.getByText("Column public.tag.label: renamed to public.tag.wording")).toBeVisible();
    await expect(panel.getByText("Column public.product.colour: added")).toBeVisible();
    await expect(tableOnCanvas(page, "product").getByText("colour")).toHaveCount(0);

    await page.keyboard.press("Control+Enter");
    await expect(notice(page, "2 changes made by the SQL")).toBeVisible();
    await expect(tableOnCanvas(page, "product").getByText("colour")).toBeVisible();
    await standsStill(page);
    expect((await boxOf(tableOnCanvas(page, "product"))).x).toBe(place.x);
    await expectInspected(page, "product");
    await expect(words(panel)).toHaveCount(0);

    // One step, which the editor's own key takes back once its text has nothing to undo.
    await expect(panel).toContainText(/colour\s+text/);
    await panel.getByRole("textbox", { name: "SQL", exact: true }).focus();
    await page.keyboard.press("Control+z");
    await expect(tableOnCanvas(page, "product").getByText("colour")).toHaveCount(0);
    await expect(tableOnCanvas(page, "tag").getByText("label")).toBeVisible();
  },
);

journey("what cannot be read is marked at its place, and the design stays as it was", async ({ page }) => {
  const before = await exportedSql(page);
  const panel = await scriptOf(page);
  await goBehind(page, panel, "title      ");
  await page.keyboard.type("no_such_type ( ");
  await expect(words(panel)).toContainText("cannot be read. The design is as it was.");
  await expect(
    panel.getByRole("button", { name: /^Line \d+, column \d+: Syntax error at or near/ }),
  ).toBeVisible();
  await panel.getByRole("button", { name: /^Line \d+, column \d+: Syntax error/ }).click();
  await expect(panel.locator("[class*=trouble]").first()).toBeVisible();
  await page.keyboard.press("Control+Enter");
  expect(await exportedSql(page)).toBe(before);
  await expect(panel.getByRole("button", { name: "Apply to the design" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );

  // What is typed outlives the tab, and is given up on purpose only.
  await page.getByRole("tab", { name: "Types" }).click();
  const again = await sqlView(page);
  await expect(words(again)).toContainText("cannot be read");
  await again.getByRole("button", { name: "Discard edits" }).click();
  await expect(words(again)).toHaveCount(0);
  await expect(again).not.toContainText("no_such_type");
});

journey("what may be a rename is asked, and what was drawn meanwhile is kept", async ({ page }) => {
  const panel = await scriptOf(page);
  await goBehind(page, panel, "title      ");
  await backspace(page, "title      ".length);
  await page.keyboard.type("headline ");
  await goBehind(page, panel, "lower(title");
  await backspace(page, "title".length);
  await page.keyboard.type("headline");
  await goBehind(page, panel, "size       public.size");
  await page.keyboard.type(",\nsummary text");
  await expect(panel.getByText(/Is public\.product\.\w+ the former public\.product\.title\?/)).toBeVisible();
  await expect(panel.getByRole("button", { name: "Apply to the design" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );

  await choose(page, "tag");
  const name = inspector(page).getByRole("textbox", { name: "Table name" });
  await name.fill("mark");
  await name.press("Enter");
  await expect(tableOnCanvas(page, "mark")).toBeVisible();

  await panel.getByRole("button", { name: "It was renamed" }).first().click();
  await expect(words(panel)).toContainText("The design was changed meanwhile; applying keeps that too");
  await panel.getByRole("button", { name: "Apply to the design" }).click();
  await expect(notice(page, /^\d changes made by the SQL$/)).toBeVisible();
  const sql = inOneLine(await exportedSql(page));
  expect(sql).toContain("CREATE TABLE public.mark");
  expect(sql).toMatch(/SELECT product_id, headline AS title FROM product/);
});

journey("a design begins as a script", async ({ page }) => {
  await page.keyboard.press("Control+Shift+O");
  await page.getByRole("dialog", { name: "Designs" }).getByRole("button", { name: "New design" }).click();
  await expect(page.getByText("An empty design")).toBeVisible();
  const panel = await sqlView(page);
  await page.getByRole("group", { name: "SQL of" }).getByText("Whole design").click();
  await panel.getByRole("textbox", { name: "SQL", exact: true }).focus();
  await page.keyboard.insertText(
    "CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a);",
  );
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("1 relationship", { exact: true })).toBeVisible();
  await expect(tableOnCanvas(page, "b")).toBeVisible();
  await diagram(page).focus();
  await page.keyboard.press("Control+z");
  await expect(tableOnCanvas(page, "b")).toHaveCount(0);
});

for (const theme of ["light", "dark"] as const) {
  journey.describe(theme, () => {
    journey.use({ colorScheme: theme });

    journey(`the script while it is edited, ${theme}`, async ({ page }) => {
      const panel = await scriptOf(page);
      await goBehind(page, panel, "size       public.size");
      await page.keyboard.type(", colour text, weight numeric(8,2)");
      await expect(words(panel)).toHaveText("2 changes");
      await page.mouse.move(2, 2);
      await page.screenshot({ path: here(`screenshots/sql-edit-${theme}.png`) });
      await page.keyboard.type(" (");
      await expect(panel.locator("[class*=trouble]").first()).toBeVisible();
      await page.screenshot({ path: here(`screenshots/sql-fault-${theme}.png`) });
    });
  });
}
