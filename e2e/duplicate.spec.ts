import { expect } from "@playwright/test";
import { importFile, openEditor } from "./support/editor.ts";
import { journey } from "./support/journey.ts";

journey(
  "a table of the outline has its key, columns are typed row by row and duplicated, names count by value",
  async ({ page }) => {
    await openEditor(page);
    await importFile(page, {
      name: "numbered.sql",
      content: "CREATE TABLE t10 (id int PRIMARY KEY); CREATE TABLE t2 (id int PRIMARY KEY, note text);",
    });
    const outline = page.getByRole("tree");
    const item = (name: string | RegExp) => outline.getByRole("treeitem", { name });
    await expect(outline.getByRole("treeitem")).toHaveText([/^public/, /^t2/, /^t10/]);

    await page.getByRole("button", { name: "Add table" }).click();
    await outline.getByRole("textbox", { name: "Table name" }).press("Escape");
    const grid = page.getByRole("grid", { name: "Columns" });
    await expect(grid.getByRole("textbox", { name: "Name of column 1" })).toHaveValue("id");

    await grid.getByRole("textbox", { name: "New column" }).fill("phone");
    await page.keyboard.press("Tab");
    const type = grid.getByRole("combobox", { name: "Type of column 2" });
    await expect(type).toBeFocused();
    await type.fill("varchar(20)");
    await page.keyboard.press("Enter");
    await expect(grid.getByRole("textbox", { name: "New column" })).toBeFocused();
    await expect(type).toHaveValue("varchar(20)");

    await item(/^t2/).click();
    await page.keyboard.press("ArrowRight");
    await item(/^note/).click();
    await page.keyboard.press("Control+d");
    await expect(item(/^note_copy/)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Control+z");
    await expect(item(/^note_copy/)).toBeHidden();
  },
);
