import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, exportedSql, importFile, openEditor } from "./support/editor.ts";
import { inspector, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { expectNoStall, startStallProbe } from "./support/stalls.ts";
import { thousandTables } from "./support/thousand-tables.ts";

/** Two foreign keys without index, and a column of padded text. */
const store = {
  name: "store.sql",
  content: `CREATE TABLE maker (maker_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE product (
  product_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  maker_id bigint NOT NULL REFERENCES maker,
  seller_id bigint NOT NULL REFERENCES maker (maker_id),
  code char(8) NOT NULL UNIQUE
);
`,
} as const;

const unindexed = /foreign-key-without-index at public\.product/;

async function problems(page: Page): Promise<Locator> {
  const tab = page.getByRole("tab", { name: /^Problems/ });
  if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  return page.getByRole("tabpanel", { name: /^Problems/ });
}

function rows(panel: Locator, name: RegExp): Locator {
  return panel.getByRole("grid", { name: "Problems" }).getByRole("row", { name });
}

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, store);
  await expect(tableOnCanvas(page, "product")).toBeVisible();
});

journey("a problem is found, explained, previewed, fixed and comes back with undo", async ({ page }) => {
  const panel = await problems(page);
  await expect(rows(panel, unindexed)).toHaveCount(2);
  await rows(panel, unindexed).first().click();
  const detail = panel.getByRole("region", { name: "Explanation" });
  await expect(detail.getByRole("figure", { name: "With this problem" })).toContainText(/create table/i);
  await expect(detail.getByRole("figure", { name: "What changes" })).toContainText("CREATE INDEX");
  await expect(
    tableOnCanvas(page, "product")
      .getByRole("img", { name: /warning/ })
      .first(),
  ).toBeVisible();
  await expect(lineInOutline(page, "product").getByRole("img", { name: /warning/ })).toBeVisible();

  await detail.getByRole("button", { name: "Add index", exact: true }).click();
  await expect(rows(panel, unindexed)).toHaveCount(1);
  expect(await exportedSql(page)).toMatch(/CREATE INDEX \S+ ON public\.product/);
  await page.keyboard.press("Control+z");
  await expect(rows(panel, unindexed)).toHaveCount(2);
});

journey("all problems of a kind are fixed as one step, after a look at what changes", async ({ page }) => {
  const panel = await problems(page);
  await rows(panel, unindexed).first().click();
  await panel.getByRole("button", { name: "Fix all of this kind (2)" }).click();
  const dialog = page.getByRole("dialog", { name: /^Fix all/ });
  await expect(dialog.getByText(/CREATE INDEX/)).toHaveCount(2);
  await dialog.getByRole("button", { name: "Fix 2 problems" }).click();
  await expect(rows(panel, unindexed)).toHaveCount(0);
  await dismissNotices(page);
  await page.keyboard.press("Control+z");
  await expect(rows(panel, unindexed)).toHaveCount(2);
});

journey("a problem is ignored for a reason, listed, and reported again", async ({ page }) => {
  const panel = await problems(page);
  await rows(panel, /column-char-padded/).click();
  await panel.getByRole("textbox", { name: "Reason to ignore" }).fill("The codes have eight characters");
  await panel.getByRole("button", { name: "Ignore with reason" }).click();
  await expect(rows(panel, /column-char-padded/)).toHaveCount(0);
  expect(await exportedSql(page)).toContain("The codes have eight characters");

  await panel.getByText("Ignored").click();
  const ignored = rows(panel, /column-char-padded/);
  await expect(ignored).toContainText("The codes have eight characters");
  await ignored.getByRole("button", { name: "Restore" }).click();
  await expect(panel.getByText("Nothing is ignored")).toBeVisible();
  await panel.getByText(/^Open/).click();
  await expect(rows(panel, /column-char-padded/)).toHaveCount(1);
});

journey(
  "keys move through the list and go to the object; words and severities narrow it",
  async ({ page }) => {
    const panel = await problems(page);
    await panel.getByRole("textbox", { name: "Filter problems" }).fill("without-index");
    await expect(rows(panel, /./)).toHaveCount(2);
    await rows(panel, /maker_id/).click();
    await rows(panel, /maker_id/).focus();
    await page.keyboard.press("ArrowDown");
    await expect(rows(panel, /seller_id/)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(inspector(page).getByRole("heading", { name: "product → maker" })).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(rows(panel, /./)).toHaveCount(1);

    await panel.getByRole("textbox", { name: "Filter problems" }).fill("");
    await page.getByRole("button", { name: /\d+ warnings?/ }).click();
    await expect(rows(panel, unindexed)).toHaveCount(0);
  },
);

journey(
  "a rule is turned off for this design, and the design's health says how it stands",
  async ({ page }) => {
    await expect(inspector(page).getByRole("region", { name: "Health" })).toContainText("of 2 tables");
    await inspector(page).getByRole("button", { name: "Show problems" }).click();
    const panel = await problems(page);
    await expect(rows(panel, unindexed)).toHaveCount(2);
    await page.getByRole("button", { name: "Rules" }).click();
    const dialog = page.getByRole("dialog", { name: "Rules of this design" });
    await dialog.getByRole("textbox", { name: "Filter rules" }).fill("foreign-key-without-index");
    await dialog
      .getByRole("combobox", { name: "Severity of foreign-key-without-index" })
      .selectOption({ label: "Off" });
    await page.keyboard.press("Escape");
    await expect(rows(panel, unindexed)).toHaveCount(0);
  },
);

journey("an edit among a thousand tables is checked without holding the page up", async ({ page }) => {
  journey.setTimeout(120_000);
  await importFile(page, { name: "large.sql", content: thousandTables() });
  await expect(page.getByText("1,002 tables", { exact: true })).toBeVisible();
  const panel = await problems(page);
  await panel.getByRole("textbox", { name: "Filter problems" }).fill("t500 without-index");
  await expect(rows(panel, /./)).toHaveCount(1, { timeout: 30_000 });
  await rows(panel, /./).focus();
  await page.keyboard.press("Enter");
  await expect(tableOnCanvas(page, "t500")).toBeVisible();
  await startStallProbe(page);
  const reason = panel.getByRole("textbox", { name: "Reason to ignore" });
  await reason.fill("Rows of this table are never deleted");
  await reason.press("Enter");
  await expect(rows(panel, /./)).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(rows(panel, /./)).toHaveCount(1);
  await page.getByRole("button", { name: /^Redo/ }).click();
  await expect(rows(panel, /./)).toHaveCount(0);
  await expectNoStall(page, "An edit among 1,000 tables, checked");
});

for (const theme of ["light", "dark"] as const) {
  journey.describe(theme, () => {
    journey.use({ colorScheme: theme });

    journey(`a picture of the problems, ${theme}`, async ({ page }) => {
      const panel = await problems(page);
      await rows(panel, unindexed).first().click();
      await expect(panel.getByRole("figure", { name: "What changes" })).toBeVisible();
      await dismissNotices(page);
      await lineInOutline(page, "product").click();
      await page.mouse.move(2, 2);
      await page.screenshot({
        path: fileURLToPath(new URL(`screenshots/problems-${theme}.png`, import.meta.url)),
      });
    });
  });
}
