import { expect, type Page } from "@playwright/test";
import { boxOf, standsStill, tableOnCanvas } from "./support/canvas.ts";
import { dismissNotices, importFile, openEditor, sqlView } from "./support/editor.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

journey.use({ reducedMotion: "reduce" });

/** Notes in every frame what animates, and each zoom that is shown. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { animations: new Set<string>(), views: new Set<string>() };
    Object.assign(window, { seenMoving: seen });
    const look = (): void => {
      for (const animation of document.getAnimations()) {
        const { target } = animation.effect instanceof KeyframeEffect ? animation.effect : { target: null };
        if (Number(animation.effect?.getComputedTiming().duration ?? 0) > 0)
          seen.animations.add(`${target?.tagName} ${target?.getAttribute("class")}`);
      }
      seen.views.add(document.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform ?? "");
      requestAnimationFrame(look);
    };
    look();
  });
}

/** What animated since the last question, and how many views there were. */
function moved(page: Page): Promise<{ readonly animations: readonly string[]; readonly views: number }> {
  return page.evaluate(() => {
    const { seenMoving } = window as unknown as {
      seenMoving: { animations: Set<string>; views: Set<string> };
    };
    const told = { animations: [...seenMoving.animations], views: seenMoving.views.size };
    seenMoving.animations.clear();
    seenMoving.views.clear();
    return told;
  });
}

/** The view as the page has it now. */
function viewOf(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform ?? "",
  );
}

/** Lets so many pictures go by that whatever was asked for has begun to move. */
async function pictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let left = 24; left > 0; left -= 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

journey("with reduced motion nothing animates, and the view is at once where it goes", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await dismissNotices(page);
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  await watch(page);

  // Each of these flies for a person who has not asked for rest: from the view before to the one after, and no other.
  const zoomIn = () => page.getByRole("button", { name: "Zoom in" }).click();
  const arrange = () =>
    page
      .getByRole("toolbar", { name: "Tools" })
      .getByRole("button", { name: /^Arrange/ })
      .click();
  for (const act of [
    zoomIn,
    () => page.keyboard.press("Shift+Digit1"),
    zoomIn,
    () => page.getByTitle("Zoom to 100 %").click(),
    zoomIn,
    arrange,
  ]) {
    await standsStill(page);
    const before = await viewOf(page);
    await moved(page);
    await act();
    await expect.poll(() => viewOf(page)).not.toBe(before);
    await standsStill(page);
    const { animations, views } = await moved(page);
    expect(animations).toEqual([]);
    expect(views).toBeLessThanOrEqual(2);
  }

  // Panels, dialogs, menus, messages and code.
  for (const panel of ["b", "i", "j"]) {
    await page.keyboard.press(`Control+${panel}`);
    await page.keyboard.press(`Control+${panel}`);
  }
  for (const name of ["Import", "Share", "Versions"]) {
    await page.getByRole("banner").getByRole("button", { name, exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(
      dialog
        .locator(":focus")
        .or(dialog.and(page.locator(":focus")))
        .first(),
    ).toBeVisible();
    // The first Esc may close the words that tell why a button waits.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden({ timeout: 500 });
    }).toPass();
  }
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: "Copy SQL" }).hover();
  await page.keyboard.press("Escape");
  const sql = await sqlView(page);
  await expect(sql).toContainText("CREATE");
  const { x, y } = await boxOf(sql);
  await page.mouse.move(x + 200, y + 60);
  await page.mouse.wheel(0, 400);
  await pictures(page);
  await page.mouse.move(4, 4);
  await page.getByRole("tab", { name: "Normalization" }).click();
  await expect(page.getByRole("tabpanel", { name: "Normalization" })).not.toBeEmpty();
  await pictures(page);
  expect((await moved(page)).animations).toEqual([]);
});
