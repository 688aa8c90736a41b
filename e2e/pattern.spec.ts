import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { headerOf, tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, exportedSql, importFile, inOneLine, openEditor } from "./support/editor.ts";
import { inspector, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A shop whose orders have a list of states, and comments that lead to one of two tables. */
const store = {
  name: "store.sql",
  content: `CREATE TYPE order_status AS ENUM ('open', 'paid', 'sent');
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  status order_status NOT NULL DEFAULT 'open'
);
CREATE INDEX ON orders (customer_id);
CREATE TABLE comments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body text NOT NULL,
  subject_id bigint NOT NULL,
  subject_type text NOT NULL CHECK (subject_type IN ('Customer', 'Order'))
);
`,
} as const;

function dialogOf(page: Page): Locator {
  return page.getByRole("dialog", { name: "Apply a pattern" });
}

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, store);
  await expect(tableOnCanvas(page, "orders")).toBeVisible();
});

journey("a pattern is previewed, applied to a table from its menu, and taken back", async ({ page }) => {
  const header = await headerOf(page, "orders");
  await page.mouse.click(header.x, header.y, { button: "right" });
  await page.getByRole("menuitem", { name: "Apply a pattern…" }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("heading", { name: "Add timestamps" })).toBeVisible();
  await expect(dialog.getByRole("list", { name: "What changes" })).toContainText(
    "Add column public.orders.created_at timestamptz",
  );
  await expect(dialog.getByRole("figure", { name: "SQL" })).toContainText("CREATE TRIGGER set_updated_at");
  await dialog.getByRole("textbox", { name: "Changed" }).fill("changed_at");
  await expect(dialog.getByRole("figure", { name: "SQL" })).toContainText("CREATE TRIGGER set_changed_at");

  await dialog.getByRole("button", { name: "Write an audit trail" }).click();
  await expect(dialog.getByRole("list", { name: "What changes" })).toContainText(
    "Add table public.audit_entries",
  );
  await dialog.getByRole("button", { name: "Write an audit trail" }).last().click();
  await expect(dialog).toBeHidden();
  await expect(tableOnCanvas(page, "audit_entries")).toBeVisible();
  await dismissNotices(page);
  expect(inOneLine(await exportedSql(page))).toContain(
    "CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON public.orders",
  );

  await page.keyboard.press("Control+z");
  await expect(tableOnCanvas(page, "audit_entries")).toBeHidden();
  expect(await exportedSql(page)).not.toContain("audit");
});

journey("a pattern is found in the palette, and says what it would need", async ({ page }) => {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("list of values");
  await expect(page.getByRole("option", { name: /Turn a list of values into a table/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.keyboard.press("Escape");
  await lineInOutline(page, "orders").click();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("list of values");
  await page.getByRole("option", { name: /Turn a list of values into a table/ }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByText("needs its rows before the foreign key is made")).toBeVisible();
  await expect(dialog.getByText("INSERT INTO public.order_statuses")).toBeVisible();
  await dialog.getByRole("button", { name: "Divide by month" }).first().click();
  await expect(dialog.getByText("Select tables with a date or a timestamp")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

journey("a problem that one command cannot mend offers its pattern", async ({ page }) => {
  await lineInOutline(page, "comments").click();
  const problems = inspector(page).getByRole("region", { name: "Problems" });
  await problems.getByRole("button", { name: "Apply a pattern…" }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("textbox", { name: /^Tables it can lead to/ })).toHaveValue(
    "public.customers, public.orders",
  );
  await dialog.getByRole("button", { name: "Guard a reference to one of several tables" }).last().click();
  await expect(dialog).toBeHidden();
  const sql = inOneLine(await exportedSql(page));
  expect(sql).toContain("num_nonnulls(customer_id, order_id) = 1");
  expect(sql).not.toContain("subject_id");
});

for (const theme of ["light", "dark"] as const) {
  journey.describe(theme, () => {
    journey.use({ colorScheme: theme });

    journey(`the dialog of patterns, ${theme}`, async ({ page }) => {
      await dismissNotices(page);
      const header = await headerOf(page, "orders");
      await page.mouse.click(header.x, header.y);
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("combobox").fill("tenants apart");
      await page.keyboard.press("Enter");
      await expect(dialogOf(page).getByRole("figure", { name: "SQL" })).toContainText("CREATE POLICY");
      await page.screenshot({ path: here(`screenshots/pattern-${theme}.png`) });
    });
  });
}
