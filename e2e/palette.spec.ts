import { expect, type Page } from "@playwright/test";
import { boxOf, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { importFile, notice, openEditor } from "./support/editor.ts";
import { inspector, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { run } from "./support/palette.ts";
import { shop } from "./support/shop.ts";

journey("find a column by a few letters, and run commands, with the keyboard only", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await page.locator("body").press("Escape");

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search or run a command" });
  const field = palette.getByRole("combobox", { name: "Search or run a command" });
  await expect(field).toBeFocused();
  await expect(palette.getByRole("group", { name: "Edit" })).toBeVisible();

  // Objects by name, also by letters with gaps; the table goes before its columns.
  await page.keyboard.type("maker");
  await expect(chosen(page)).toHaveText(/^maker/);
  await expect(palette.getByRole("group", { name: "Columns" }).getByRole("option").first()).toContainText(
    "maker",
  );
  await field.fill("prod.pri");
  await expect(chosen(page)).toContainText("product.price");
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
  await expect(page.getByRole("status", { name: "What was done and selected" })).toContainText(
    "Column price of product",
  );

  // A command that needs more than is selected says so and stays; then it can be run.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("align left");
  await expect(chosen(page)).toContainText("Select two tables or more");
  await page.keyboard.press("Enter");
  await expect(palette).toBeVisible();
  await field.fill("> select all t");
  await expect(chosen(page)).toContainText("Select all tables");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("align left");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("banner").getByRole("button", { name: "Undo: Align left edges" }),
  ).toBeEnabled();
  await standsStill(page);
  const left = async (name: string) => (await boxOf(tableOnCanvas(page, name))).x;
  expect(await left("maker")).toBe(await left("product"));

  // What was done last is offered first.
  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("group", { name: "Recent" }).getByRole("option").first()).toContainText(
    "Align left edges",
  );
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  // A search finds objects only.
  await page.keyboard.press("/");
  const search = page.getByRole("dialog", { name: "Search the design" });
  await page.keyboard.type("undo");
  await expect(search.getByText("Nothing in this design is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();

  // Every shortcut by what it does, and the notation.
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.getByRole("region", { name: "Notation" })).toContainText("Exactly one");
  await page.keyboard.type("palette of nothing");
  await expect(help.getByText("No shortcut does or is called that.")).toBeVisible();
  await help.getByRole("textbox", { name: "Search shortcuts" }).fill("duplicate");
  await expect(help.getByText("Duplicate the selected tables")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(notice(page, /could not/)).toHaveCount(0);
});

/** The marked line of the palette. */
function chosen(page: Page) {
  return page.getByRole("option", { selected: true });
}

journey(
  "what is typed before the palette has come is kept, and Enter behind it is done",
  async ({ page }) => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/assets\/Palette-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await openEditor(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("addx");
    await page.keyboard.press("Backspace");
    await page.keyboard.type(" tab");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    letGo();
    const field = page.getByRole("combobox", { name: "Search or run a command" });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("add tab");
    await page.keyboard.type("le");
    await expect(chosen(page)).toHaveText(/^Add table/);
    await page.keyboard.press("Escape");
    // Nothing of it was taken for a tool's key.
    await expect(page.getByRole("button", { name: "Select and move" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  },
);

journey("a command typed whole before the palette has come is run", async ({ page }) => {
  await page.route(/assets\/Palette-[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await openEditor(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("add table");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Table name on the canvas" })).toBeFocused();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Escape");

  // Esc gives up before it has come: when it has, it is not shown, and has nothing written in it the next time.
  await page.reload();
  await expect(page.getByRole("toolbar", { name: "Tools" })).toBeVisible();
  const come = page.waitForResponse(/assets\/Palette-[^/]*\.js$/);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("und");
  await page.keyboard.press("Escape");
  await (await come).finished();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search or run a command" })).toHaveValue("");
});

journey(
  "commands run last are offered first on the next visit; without storage they are not",
  async ({ page }) => {
    await openEditor(page);
    await run(page, "zoom to 100");
    await page.reload();
    await expect(page.getByText("An empty design")).toBeVisible();
    await page.keyboard.press("Control+k");
    const recent = page.getByRole("group", { name: "Recent" });
    await expect(recent.getByRole("option").first()).toContainText("Zoom to 100 %");

    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.reload();
    await expect(page.getByText("An empty design")).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("group", { name: "Edit" })).toBeVisible();
    await expect(recent).toHaveCount(0);
    await page.keyboard.type("zoom to 100");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.keyboard.press("Control+k");
    await expect(recent.getByRole("option").first()).toContainText("Zoom to 100 %");
    await page.keyboard.press("Escape");
  },
);

journey(
  "what a table is made of is added from the palette, and filled in where it stands",
  async ({ page }) => {
    await openEditor(page);
    await importFile(page, shop);
    await page.locator("body").press("Escape");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("add index");
    await expect(chosen(page)).toContainText("Select one table first");
    await page.keyboard.press("Escape");

    await lineInOutline(page, "product").click();
    await run(page, "show or hide the inspector");
    await expect(inspector(page)).toBeHidden();
    await run(page, "add check");
    await expect(inspector(page).getByRole("textbox", { name: "Expression of the new check" })).toBeFocused();
    await page.keyboard.type("price > 0");
    await page.keyboard.press("Enter");
    await expect(inspector(page).getByRole("region", { name: "Checks" })).toContainText("price > 0");
    await run(page, "add column");
    await expect(inspector(page).getByRole("textbox", { name: "New column" })).toBeFocused();
    const indexes = inspector(page).getByRole("region", { name: "Indexes", exact: true });
    await run(page, "add index");
    await expect(indexes.getByRole("button", { name: /^Indexes/ })).toBeFocused();
    await expect(indexes.getByRole("button", { name: /^Index on/, expanded: true })).toBeVisible();
    await run(page, "add extension");
    await page.keyboard.type("pg_trgm");
    await page.keyboard.press("Enter");
    await expect(inspector(page).getByRole("heading", { name: "pg_trgm" })).toBeVisible();
  },
);
