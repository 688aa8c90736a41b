import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** How grave what axe finds must be to keep people out. */
const grave: readonly (string | null | undefined)[] = ["serious", "critical"];

/** Holds the page as it stands against axe, in light and in dark. */
export async function expectAccess(page: Page): Promise<void> {
  expect(await accessFaults(page)).toEqual([]);
}

/** What axe finds on the page as it stands, in light and in dark: rule, place and what is wrong there. */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  // A colour on its way from one theme to the other is no colour of either.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const shown = await themeOf(page);
  const faults: string[] = [];
  for (const theme of ["light", "dark"]) {
    await setTheme(page, theme);
    // Legacy mode asks the page itself: the other opens a further one.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // Only colours differ between the two.
    const { violations } = await (theme === "light" ? axe : axe.withRules("color-contrast")).analyze();
    for (const { id, impact, nodes } of violations) {
      if (!grave.includes(impact)) continue;
      const told = nodes.map(({ target, failureSummary }) => `at ${target.join(" ")}: ${failureSummary}`);
      faults.push(`${theme}: ${id} ${told.join("; ")}`);
    }
  }
  await setTheme(page, shown);
  await page.emulateMedia({ reducedMotion: null });
  return faults;
}

function themeOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset.theme ?? "light");
}

/** As the page itself shows a theme, whatever the person chose and the system has. */
async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
}
