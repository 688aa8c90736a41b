import { expect, type Page } from "@playwright/test";
import { exportedSql, importFile, inOneLine, openEditor, stepAll } from "./support/editor.ts";
import { choose, inspector, lineInOutline, sectionOf, write } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";

const start = {
  name: "families.sql",
  content: `
CREATE TYPE place AS (street text, town text);
CREATE TABLE person (id bigint PRIMARY KEY, name text NOT NULL, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE member (id bigint NOT NULL, since date);
CREATE TABLE address (street text);
CREATE TABLE log (id bigint NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE log_old PARTITION OF log DEFAULT;
CREATE TABLE log_new (id bigint);
CREATE INDEX log_id ON ONLY log (id);
CREATE FUNCTION add(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b';
CREATE AGGREGATE total(int) (SFUNC = add, STYPE = int);
SECURITY LABEL FOR guard ON TABLE person IS 'secret';
`,
};

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, start);
});

/** Puts another text into an editor of the inspector and commits it. */
async function rewrite(page: Page, name: string | RegExp, text: string): Promise<void> {
  await inspector(page).getByRole("textbox", { name, exact: true }).first().focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+Enter");
}

journey(
  "a table gets a parent, a type and partitions, with what is missing in one step",
  async ({ page }) => {
    const before = await exportedSql(page);
    const panel = await choose(page, "member");
    const storage = await sectionOf(page, "Storage");
    await storage.getByRole("combobox", { name: "Add a parent" }).selectOption("person");
    await expect(storage.getByText(/lacks the column name, the check named/)).toBeVisible();
    await storage.getByRole("button", { name: "Add what is missing" }).click();
    await expect(storage.getByRole("button", { name: "Take person out" })).toBeVisible();

    const grid = await sectionOf(page, "Columns");
    await grid.getByRole("button", { name: "Details of column 1" }).click();
    const details = panel.getByRole("group", { name: "Details of id" });
    await details.getByRole("button", { name: "More properties" }).click();
    await write(page, "Name of NOT NULL", "member_numbered");
    await expect(details.getByRole("checkbox", { name: /^Its own too/ })).toBeChecked();

    await choose(page, "address");
    const home = await sectionOf(page, "Storage");
    await home.getByRole("combobox", { name: "Type of the table" }).selectOption("Of the type place");
    await home.getByRole("button", { name: "Add what is missing" }).click();
    await expect(home.getByRole("button", { name: "place" })).toBeVisible();

    await choose(page, "log");
    const partitions = await sectionOf(page, "Partitions");
    await partitions.getByRole("button", { name: "Add partition" }).first().click();
    await partitions.getByRole("combobox", { name: "Table of the new partition" }).selectOption("log_new");
    await write(page, "Rows of the new partition", "FROM ('2026-01-01') TO ('2027-01-01')");
    await partitions.getByRole("button", { name: "Add what is missing" }).click();
    await expect(partitions.getByRole("button", { name: "Partition log_new" })).toBeVisible();
    await partitions.getByRole("button", { name: "Partition log_old" }).click();
    await partitions.getByRole("button", { name: "Detach partition" }).click();
    await expect(partitions.getByRole("button", { name: "Partition log_old" })).toBeHidden();
    const indexes = await sectionOf(page, "Indexes");
    await indexes.getByRole("button", { name: "Index on id" }).click();
    const only = indexes.getByRole("checkbox", { name: /^On this table only/ });
    await expect(indexes.getByText("None attached")).toBeHidden();
    await expect(only).toBeChecked();
    await only.uncheck();

    const sql = inOneLine(await exportedSql(page));
    expect(sql).toMatch(/CONSTRAINT member_numbered NOT NULL/);
    expect(sql).toMatch(/member INHERIT (public\.)?person/);
    expect(sql).toMatch(/CREATE TABLE (public\.)?address OF (public\.)?place/);
    expect(sql).toMatch(
      /ATTACH PARTITION (public\.)?log_new FOR VALUES FROM \('2026-01-01'\) TO \('2027-01-01'\)/,
    );
    expect(sql).not.toContain("ON ONLY");
    await stepAll(page, "Undo");
    await page
      .getByRole("banner")
      .getByRole("button", { name: /^Redo\b/ })
      .click();
    expect(await exportedSql(page)).toBe(before);
  },
);

journey("what is kept, and what is an object, is edited as the statement that it is", async ({ page }) => {
  const panel = inspector(page);
  await lineInOutline(page, "Kept statements").click();
  await page.keyboard.press("ArrowRight");
  const outline = page.getByRole("tree", { name: "Outline" });
  await outline
    .getByRole("treeitem", { name: /person/ })
    .last()
    .click();
  const kept = panel.getByRole("textbox", { name: /^Statement about/ });
  await expect(kept).toBeVisible();
  await rewrite(page, /^Statement about/, "SECURITY LABEL FROM");
  await expect(panel.getByText(/^Line 1, column/)).toBeVisible();
  await rewrite(page, /^Statement about/, "CREATE INDEX by_name ON person (name)");
  await expect(page.getByText("The statement is an index of the design now")).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "Index name" })).toHaveValue("by_name");

  await lineInOutline(page, "Objects").first().click();
  await page.keyboard.press("ArrowRight");
  await lineInOutline(page, "total(integer)").click();
  await rewrite(page, "Statement of total", "CREATE TABLE total (id int)");
  await expect(panel.getByText(/That makes a table, and this is an aggregate/)).toBeVisible();
  await rewrite(
    page,
    "Statement of total",
    "CREATE AGGREGATE total(int) (SFUNC = add, STYPE = int, INITCOND = '0');",
  );
  await expect(panel.getByText(/That makes a table/)).toBeHidden();
  // It is read in the background; an edit meanwhile would ask to commit it again.
  await expect(page.getByRole("status", { name: "What was done and selected" })).toContainText(
    "Edit the statement",
  );
  await write(page, "Signature", "(bigint)");
  const sql = inOneLine(await exportedSql(page));
  expect(sql).toContain("CREATE INDEX by_name ON");
  expect(sql).not.toContain("SECURITY LABEL");
  expect(sql).toMatch(
    /CREATE AGGREGATE (public\.)?total\(bigint\) \(SFUNC = add, STYPE = int, INITCOND = '0'\)/,
  );
});
