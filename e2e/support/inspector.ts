import { expect, type Locator, type Page } from "@playwright/test";

/** The right panel. */
export function inspector(page: Page): Locator {
  return page.getByRole("complementary", { name: "Inspector" });
}

/** The left panel's line of a table, column, view … */
export function lineInOutline(page: Page, name: string): Locator {
  return page.getByRole("tree", { name: "Outline" }).getByRole("treeitem", { name, exact: true });
}

/**
 * Chooses a table, view or type in the left panel and waits until the right one shows it, which it does a moment later;
 * answers the right panel.
 */
export async function choose(page: Page, name: string): Promise<Locator> {
  await lineInOutline(page, name).click();
  await expectInspected(page, name);
  return inspector(page);
}

/** Waits until the right panel shows something that has this name. */
export async function expectInspected(page: Page, name: string): Promise<void> {
  const names = inspector(page).getByRole("textbox", { name: / name$/ });
  await expect(names.first()).toHaveValue(name);
}

/** Types columns one after the other into the last row of the selected table's grid: a name, and a type or none. */
export async function typeColumns(page: Page, columns: readonly string[]): Promise<void> {
  const row = inspector(page).getByRole("textbox", { name: "New column" });
  await row.click();
  for (const column of columns) {
    await expect(row).toBeFocused();
    await page.keyboard.type(column);
    await page.keyboard.press("Enter");
    await expect(row).toHaveValue("");
  }
}

/** Opens or keeps open a section of the inspector: "Keys", "Foreign keys", "Checks". */
export async function sectionOf(page: Page, title: string): Promise<Locator> {
  const section = inspector(page).getByRole("region", { name: title, exact: true });
  const toggle = section.getByRole("button", { name: new RegExp(`^${title}`) }).first();
  if ((await toggle.getAttribute("aria-expanded")) !== "true") await toggle.click();
  return section;
}

/** Writes into a field of the inspector and commits by Enter. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  const field = inspector(page).getByRole("textbox", { name, exact: true });
  await field.fill(text);
  await field.press("Enter");
}
