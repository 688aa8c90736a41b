import { expect, type Page } from "@playwright/test";
import { dismissNotices, importFile, openEditor } from "./support/editor.ts";
import { choose, lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

const regions = ["top-bar", "outline", "canvas", "inspector", "dock"];

type Stop = { readonly region: string; readonly name: string; readonly ring: boolean; readonly what: string };

/** What has the focus: where, what it is called, and whether anything about it shows that it has it. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const labelled = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const named = [
      element.getAttribute("aria-label"),
      ...labelled.map((id) => document.getElementById(id)?.textContent),
      ...labels.map((label) => label.textContent),
      element.textContent,
    ].find((words) => (words ?? "").trim() !== "");
    const shows = (at: Element | null, pseudo?: string): boolean => {
      if (!at) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at, pseudo);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    };
    const bar = getComputedStyle(element, "::after");
    return {
      region: element.closest("[data-region]")?.getAttribute("data-region") ?? "",
      name: named ?? "",
      // A field shows it on its frame, a divider by the line in its middle.
      ring:
        shows(element) ||
        shows(element.parentElement) ||
        (element.getAttribute("role") === "separator" || element.tagName === "HR"
          ? bar.opacity === "1" && bar.backgroundColor !== "rgba(0, 0, 0, 0)"
          : false),
      what: `${element.tagName} ${element.getAttribute("role") ?? ""}`,
    };
  });
}

// A ring that fades in is none yet when it is looked at.
journey.use({ reducedMotion: "reduce" });

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await dismissNotices(page);
  await choose(page, "product");
  await page.getByRole("tab", { name: "SQL" }).click();
  await expect(page.getByRole("tabpanel", { name: "SQL" })).toContainText("CREATE");
});

journey("F6 goes round the page and Tab through it, in the order in which it is read", async ({ page }) => {
  await page.getByRole("banner").focus();
  for (const region of [...regions.slice(1), "top-bar"]) {
    await page.keyboard.press("F6");
    expect((await stop(page)).region).toBe(region);
  }
  await page.keyboard.press("Shift+F6");
  expect((await stop(page)).region).toBe("dock");
  await page.keyboard.press("F6");

  const stops: Stop[] = [];
  for (let at = 0; at < 150; at += 1) {
    await page.keyboard.press("Tab");
    const now = await stop(page);
    if (now.region === "") break;
    stops.push(now);
  }
  // No trap: it left the page behind its last stop.
  expect(stops.length).toBeLessThan(150);
  const order = stops.map(({ region }) => regions.indexOf(region));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(regions.length);
  expect(stops.filter(({ name }) => name.trim() === "")).toEqual([]);
  expect(stops.filter(({ ring }) => !ring)).toEqual([]);
});

journey(
  "a dialog gives the focus back to what opened it, and Esc closes the topmost only",
  async ({ page }) => {
    const banner = page.getByRole("banner");
    const dialog = page.getByRole("dialog");
    for (const name of ["Search or run a command", "Import", "Versions", "Share"]) {
      const button = banner.getByRole("button", { name, exact: true });
      await button.focus();
      await page.keyboard.press("Enter");
      await expect(dialog).toBeVisible();
      await page.keyboard.press("Tab");
      // The first Esc may close the words that tell why a button waits: they are topmost.
      await expect(async () => {
        await page.keyboard.press("Escape");
        await expect(dialog).toBeHidden({ timeout: 2000 });
      }).toPass();
      await expect(button).toBeFocused();
    }
    for (const [name, entry] of [
      [/, design menu$/, /^All designs/],
      ["Export", /^Picture/],
    ] as const) {
      const button = banner.getByRole("button", { name });
      await button.focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("menu")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(button).toBeFocused();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: entry }).press("Enter");
      await expect(dialog).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
    }
    const line = lineInOutline(page, "product");
    for (const key of ["?", "/", "Control+k", "Control+o", "Control+Shift+o"]) {
      await line.focus();
      await page.keyboard.press(key);
      await expect(dialog).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(line).toBeFocused();
    }

    // Two on each other: the unfinished name goes, the dialog stays.
    await page.keyboard.press("Control+Shift+o");
    await dialog
      .getByRole("button", { name: /^Rename/ })
      .first()
      .press("Enter");
    const field = dialog.getByRole("textbox", { name: "Design name" });
    await field.fill("unfinished");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeVisible();
    await expect(dialog.getByText("unfinished")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(line).toBeFocused();
  },
);

journey(
  "a menu opens at its first press, by key and by pointer, and gives the focus back",
  async ({ page }) => {
    const button = page.getByRole("button", { name: /, design menu$/ });
    const menu = page.getByRole("menu", { name: /, design menu$/ });
    for (const key of ["Enter", "ArrowDown"]) {
      await button.focus();
      await page.keyboard.press(key);
      await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("menuitem", { name: "New design" })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(menu).toBeHidden();
      await expect(button).toBeFocused();
    }
    await button.click();
    await expect(menu).toBeVisible();
    await expect(button).toHaveAttribute("aria-expanded", "true");
    await button.click();
    await expect(menu).toBeHidden();
  },
);
