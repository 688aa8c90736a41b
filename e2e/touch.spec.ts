import { fileURLToPath } from "node:url";
import { type CDPSession, expect, type Page } from "@playwright/test";
import {
  boxOf,
  diagram,
  headerOf,
  type Place,
  placesOf,
  standsStill,
  tableOnCanvas,
} from "./support/canvas.ts";
import { dismissNotices, importFile, openEditor } from "./support/editor.ts";
import { inspector } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";
import { smallTargets } from "./support/small-targets.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

journey.use({ hasTouch: true, isMobile: true, viewport: { width: 1180, height: 820 } });

journey.beforeEach(async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await dismissNotices(page);
  await standsStill(page);
});

type Fingers = (type: "touchStart" | "touchMove" | "touchEnd", ...places: readonly Place[]) => Promise<void>;

async function fingersOn(page: Page): Promise<Fingers> {
  const devices: CDPSession = await page.context().newCDPSession(page);
  return async (type, ...places) => {
    await devices.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: places.map(({ x, y }, id) => ({ x, y, id })),
    });
  };
}

/** Moves each finger from its first place to its second in small steps, at once: a finger that rests means something else. */
async function slide(fingers: Fingers, ...ways: readonly (readonly [Place, Place])[]): Promise<void> {
  const placesAt = (part: number) =>
    ways.map(([a, b]) => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }));
  const sent = [fingers("touchStart", ...placesAt(0))];
  for (let step = 1; step <= 8; step += 1) sent.push(fingers("touchMove", ...placesAt(step / 8)));
  await Promise.all(sent);
  await fingers("touchEnd");
}

journey(
  "a finger moves a table or the view; two move and scale the view, even on a table",
  async ({ page }) => {
    const fingers = await fingersOn(page);
    const header = await headerOf(page, "product");
    const before = await boxOf(tableOnCanvas(page, "product"));
    await slide(fingers, [header, { x: header.x + 80, y: header.y + 60 }]);
    await standsStill(page);
    const moved = await boxOf(tableOnCanvas(page, "product"));
    // As far as the finger, or to a guide close by.
    expect(Math.abs(moved.x - before.x - 80)).toBeLessThan(6);
    expect(Math.abs(moved.y - before.y - 60)).toBeLessThan(6);
    await expect(page.getByRole("button", { name: /^Undo: Move/ })).toBeEnabled();

    // Empty ground: the whole view.
    const ground = await boxOf(diagram(page));
    const start = { x: ground.x + ground.width / 2, y: ground.y + ground.height - 40 };
    const other = await boxOf(tableOnCanvas(page, "maker"));
    await slide(fingers, [start, { x: start.x - 50, y: start.y - 30 }]);
    await standsStill(page);
    const panned = await boxOf(tableOnCanvas(page, "maker"));
    expect(Math.abs(panned.x - other.x + 50)).toBeLessThan(12);
    expect(Math.abs(panned.y - other.y + 30)).toBeLessThan(12);

    // Both fingers on tables: nothing but the view moves.
    const a = await headerOf(page, "product");
    const b = await headerOf(page, "maker");
    const widths = (await boxOf(tableOnCanvas(page, "product"))).width;
    const apart = (from: Place, to: Place): Place => ({
      x: from.x + (from.x - to.x) * 0.2,
      y: from.y + (from.y - to.y) * 0.2,
    });
    await slide(fingers, [a, apart(a, b)], [b, apart(b, a)]);
    await standsStill(page);
    const grown = (await boxOf(tableOnCanvas(page, "product"))).width / widths;
    expect(grown).toBeGreaterThan(1.25);
    expect(grown).toBeLessThan(1.6);

    const two = await headerOf(page, "product");
    const standing = await placesOf(page);
    await slide(
      fingers,
      [two, { x: two.x, y: two.y + 60 }],
      [
        { x: two.x + 60, y: two.y },
        { x: two.x + 60, y: two.y + 60 },
      ],
    );
    await standsStill(page);
    const down = await placesOf(page);
    expect(Math.round((down[0]?.y ?? 0) - (standing[0]?.y ?? 0))).toBe(60);
    expect((down[0]?.width ?? 0) / (standing[0]?.width ?? 1)).toBeCloseTo(1, 2);
  },
);

journey("a tap selects, a finger that rests opens the menu, a tap on the ground clears", async ({ page }) => {
  const fingers = await fingersOn(page);
  const { x, y } = await headerOf(page, "maker");
  await page.touchscreen.tap(x, y);
  await expect(inspector(page).getByRole("textbox", { name: "Table name" })).toHaveValue("maker");

  const product = await headerOf(page, "product");
  await fingers("touchStart", product);
  await expect(page.getByRole("menuitem", { name: /^Rename/ })).toBeVisible();
  await fingers("touchEnd");
  await page.getByRole("menuitem", { name: /^Rename/ }).tap();
  await expect(page.getByRole("textbox", { name: "Table name on the canvas" })).toHaveValue("product");
  await page.keyboard.press("Escape");

  const ground = await boxOf(diagram(page));
  await page.touchscreen.tap(ground.x + ground.width / 2, ground.y + ground.height - 30);
  await expect(inspector(page).getByRole("textbox", { name: "Table name" })).toHaveCount(0);
});

journey("what fingers press is 40 px or more each way", async ({ page }) => {
  const { x, y } = await headerOf(page, "product");
  await page.touchscreen.tap(x, y);
  await expect(inspector(page).getByRole("textbox", { name: "Table name" })).toHaveValue("product");
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("tab", { name: "SQL" }).tap();
  await expect(page.getByRole("tabpanel", { name: "SQL" })).toContainText(/CREATE/);
  expect(await smallTargets(page)).toEqual([]);
  await page.screenshot({ path: here("screenshots/tablet-light.png") });
  await page.getByRole("button", { name: "Import", exact: true }).tap();
  await expect(page.getByRole("dialog", { name: "Import" })).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
});
