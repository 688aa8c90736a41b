import { expect, type Locator, type Page } from "@playwright/test";

/** A place in the window, px. */
export type Place = { readonly x: number; readonly y: number };

type Box = Place & { readonly width: number; readonly height: number };

/** The region of the page that shows the diagram. */
export function diagram(page: Page): Locator {
  return page.getByRole("main", { name: "Diagram" });
}

/** A table that stands on the canvas large enough to be read. */
export function tableOnCanvas(page: Page, name: string): Locator {
  return diagram(page).getByRole("article", { name: `Table ${name}`, exact: true });
}

/** Where an element stands, once it does. */
export async function boxOf(element: Locator): Promise<Box> {
  await expect(element).toBeVisible();
  const box = await element.boundingBox();
  if (!box) throw new Error("The element is not drawn.");
  return box;
}

/** The middle of a table's header, once the view stands still. */
export async function headerOf(page: Page, table: string): Promise<Place> {
  await inSight(page, table);
  const { x, y, width } = await boxOf(tableOnCanvas(page, table));
  return { x: x + width / 2, y: y + 10 };
}

/** A row of a table, by the name of its column, once the view stands still. */
export async function rowOf(page: Page, table: string, column: string): Promise<Place> {
  await inSight(page, table);
  const name = tableOnCanvas(page, table).getByText(column, { exact: true }).first();
  const { x, y, width, height } = await boxOf(name);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The dot at the right end of a row, from which a foreign key is drawn, once the view stands still. */
export async function portOf(page: Page, table: string, column: string): Promise<Place> {
  const { y } = await rowOf(page, table, column);
  const { x, width } = await boxOf(tableOnCanvas(page, table));
  return { x: x + width, y };
}

/** Waits until a table is there, and stands where it will stay. */
async function inSight(page: Page, table: string): Promise<void> {
  await expect(tableOnCanvas(page, table)).toBeVisible();
  await standsStill(page);
}

/** Presses at one place, moves in small steps and lets go at the other. */
export async function dragBetween(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Shows the whole diagram and waits until the view stands still. */
export async function fitInView(page: Page): Promise<void> {
  await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: /^Fit/ }).click();
  await standsStill(page);
}

/** Pictures in a row that must be alike before the view is taken to stand still: more than a flight takes to begin. */
const ALIKE = 12;

/** Waits until the view, and the tables in it, have been at the same places for a few pictures. */
export async function standsStill(page: Page): Promise<void> {
  await diagram(page).evaluate(
    (canvas, wanted) =>
      new Promise<void>((resolve) => {
        let before = "";
        let alike = 0;
        const look = (): void => {
          const tables = [...canvas.querySelectorAll("[role=article], article")].map((table) => {
            const { x, y, width, height } = table.getBoundingClientRect();
            return [table.getAttribute("aria-label"), x, y, width, height].join(" ");
          });
          const { x, y, width, height } = canvas.getBoundingClientRect();
          const views = [...canvas.querySelectorAll<HTMLElement>("[style*=scale]")].map(
            ({ style }) => style.transform,
          );
          const now = [x, y, width, height, ...views, ...tables].join("\n");
          alike = now === before ? alike + 1 : 0;
          before = now;
          if (alike >= wanted) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    ALIKE,
  );
}

/** The tables in view with their places. */
export async function placesOf(page: Page): Promise<readonly (Box & { readonly name: string })[]> {
  return diagram(page)
    .getByRole("article")
    .evaluateAll((tables) =>
      tables.map((table) => {
        const { x, y, width, height } = table.getBoundingClientRect();
        return { name: table.getAttribute("aria-label") ?? "", x, y, width, height };
      }),
    );
}

/** A place of the canvas that is `x`, `y` px from its corner. */
export async function placeOnCanvas(page: Page, at: Place): Promise<Place> {
  const { x, y } = await boxOf(diagram(page));
  return { x: x + at.x, y: y + at.y };
}
