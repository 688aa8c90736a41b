import { expect } from "@playwright/test";
import { boxOf, diagram, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { exportedSql, inOneLine, notice, openEditor } from "./support/editor.ts";
import { journey } from "./support/journey.ts";
import { run } from "./support/palette.ts";

journey(
  "design two tables, line them up and take them elsewhere, with the keyboard only",
  async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openEditor(page);

    // A table, its name, and columns row by row.
    await run(page, "add table");
    const name = page.getByRole("textbox", { name: "Table name on the canvas" });
    await expect(name).toBeFocused();
    await page.keyboard.type("customer");
    await page.keyboard.press("Shift+Enter");
    const column = page.getByRole("textbox", { name: "New column on the canvas" });
    for (const typed of ["email", "joined_at"]) {
      await expect(column).toBeFocused();
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
      await expect(column).toHaveValue("");
    }
    await page.keyboard.press("Escape");
    await expect(tableOnCanvas(page, "customer").getByText("timestamptz")).toBeVisible();
    const heard = page.getByRole("status", { name: "What was done and selected" });
    await expect(heard).toContainText("Add column");

    // From the name over the first column to its type, and back to the name.
    await page.keyboard.press("F2");
    await expect(name).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("textbox", { name: "Column name on the canvas" })).toHaveValue("id");
    await page.keyboard.press("Tab");
    const type = page.getByRole("textbox", { name: "Column type on the canvas" });
    await expect(type).toHaveValue("bigint");
    await type.fill("integer");
    await page.keyboard.press("Enter");
    await expect(tableOnCanvas(page, "customer").getByText("integer")).toBeVisible();

    // A type that does not exist is refused where it stands.
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await type.fill("numeric(");
    await page.keyboard.press("Enter");
    await expect(diagram(page).getByRole("alert")).toBeVisible();
    await page.keyboard.press("Escape");

    // A second table, which refers to the first by the name of that.
    await run(page, "add table");
    await expect(name).toBeFocused();
    await page.keyboard.type("order");
    await page.keyboard.press("Shift+Enter");
    await expect(column).toBeFocused();
    await page.keyboard.type("buyer_id -> customer");
    await page.keyboard.press("Enter");
    await expect(column).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(tableOnCanvas(page, "order").getByText("buyer_id")).toBeVisible();
    await expect(page.getByText("1 relationship", { exact: true })).toBeVisible();

    // The next card by arrows, renamed with F2; both lined up, moved and put back as single steps.
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await run(page, "customer");
    await expect(heard).toContainText("Table customer");
    await page.keyboard.press("F2");
    await expect(name).toBeFocused();
    await expect(name).toHaveValue("customer");
    await page.keyboard.type("buyer");
    await page.keyboard.press("Enter");
    await expect(tableOnCanvas(page, "buyer")).toBeVisible();
    await page.keyboard.press("Control+a");
    await expect(heard).toContainText("2 objects selected");
    await run(page, "align top");
    await expect(heard).toContainText("Align top edges");
    await standsStill(page);
    const top = async (table: string) => (await boxOf(tableOnCanvas(page, table))).y;
    expect(await top("buyer")).toBe(await top("order"));
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await expect(heard).toContainText("Move tables");
    await page.keyboard.press("Control+z");
    await expect(heard).toContainText("Undone: Move tables");

    // Copied, pasted beside: names that are taken get another, and the copy refers to the copy.
    await page.keyboard.press("Control+c");
    await expect(notice(page, "2 tables copied as SQL")).toBeVisible();
    await page.keyboard.press("Control+v");
    await expect(
      notice(page, /2 tables pasted; the name was taken: buyer as buyer_2, order as order_2/),
    ).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(tableOnCanvas(page, "buyer_2")).toHaveCount(0);

    // Into another design.
    await run(page, "new design");
    await expect(page.getByText("An empty design")).toBeVisible();
    await page.keyboard.press("Control+v");
    await expect(tableOnCanvas(page, "order")).toBeVisible();
    await expect(tableOnCanvas(page, "buyer")).toBeVisible();
    const sql = inOneLine(await exportedSql(page));
    expect(sql).toMatch(/ADD CONSTRAINT \w+ FOREIGN KEY \(buyer_id\) REFERENCES public\.buyer \(id\)/);
    expect(sql).not.toContain("buyer_2");

    // The menu by its key; and what is no SQL is said to be none.
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Shift+F10");
    await expect(page.getByRole("menuitem", { name: "Line up" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.evaluate(() => navigator.clipboard.writeText("Dear all, the meeting is at ten."));
    await page.keyboard.press("Control+v");
    await expect(notice(page, "No SQL statement was found in this text.")).toBeVisible();
  },
);
