import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { tableOnCanvas } from "./support/canvas.ts";
import { importFile, openEditor } from "./support/editor.ts";
import { lineInOutline } from "./support/inspector.ts";
import { journey } from "./support/journey.ts";
import { shop } from "./support/shop.ts";

async function pictureDialog(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Picture/ }).click();
  const dialog = page.getByRole("dialog", { name: "Export a picture" });
  await expect(dialog.getByRole("img", { name: "The diagram as it will be saved" })).toBeVisible();
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  return dialog;
}

async function savedAs(page: Page, dialog: Locator, format: "SVG" | "PNG" | "PDF"): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: `Save ${format}` }).click();
  const bytes = await readFile(await (await download).path());
  await expect(dialog).toBeHidden();
  return bytes;
}

/** What a browser reads in an SVG: its root, its texts, and whatever reaches beyond its frame. */
async function readSvg(page: Page, svg: string) {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const root = document.importNode(parsed.documentElement, true);
    document.body.append(root);
    const frame = root.getBoundingClientRect();
    const drawn = [...root.querySelectorAll("text, path, rect")].map((each) => each.getBoundingClientRect());
    const outside = drawn.filter(
      ({ left, right, top, bottom }) =>
        left < frame.left - 0.5 ||
        right > frame.right + 0.5 ||
        top < frame.top - 0.5 ||
        bottom > frame.bottom + 0.5,
    ).length;
    const texts = [...root.querySelectorAll("text")].map((each) => each.textContent ?? "");
    root.remove();
    return {
      root: parsed.documentElement.nodeName,
      fault: parsed.querySelector("parsererror") !== null,
      texts,
      outside,
    };
  }, svg);
}

journey("an SVG holds the whole design, wherever the view is", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await lineInOutline(page, "tag").click();
  await expect(tableOnCanvas(page, "tag")).toBeVisible();
  const dialog = await pictureDialog(page);
  const svg = (await savedAs(page, dialog, "SVG")).toString("utf8");
  const { root, fault, texts, outside } = await readSvg(page, svg);
  expect({ root, fault, outside }).toEqual({ root: "svg", fault: false, outside: 0 });
  expect(texts).toEqual(expect.arrayContaining(["product", "tag", "maker"]));
});

journey("a picture of the selected tables holds no other", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  await lineInOutline(page, "tag").click();
  const dialog = await pictureDialog(page);
  await dialog.getByText("Selected tables").click();
  await expect(dialog.getByRole("status")).toHaveText(/^2\d\d × /);
  const { texts } = await readSvg(page, (await savedAs(page, dialog, "SVG")).toString("utf8"));
  expect(texts).toContain("tag");
  expect(texts).not.toContain("product");
});

journey("a PNG has the pixels it was asked for, a PDF its text", async ({ page }) => {
  await openEditor(page);
  await importFile(page, shop);
  const widths: number[] = [];
  for (const scale of ["1×", "3×"]) {
    const dialog = await pictureDialog(page);
    await dialog.getByText("PNG", { exact: true }).click();
    await dialog.getByText(scale, { exact: true }).click();
    const png = await savedAs(page, dialog, "PNG");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    widths.push(png.readUInt32BE(16));
  }
  expect(widths[1]).toBe((widths[0] ?? 0) * 3);

  const dialog = await pictureDialog(page);
  await dialog.getByText("PDF", { exact: true }).click();
  const pdf = (await savedAs(page, dialog, "PDF")).toString("latin1");
  expect(pdf).toMatch(/^%PDF-1\.4\n/);
  expect(pdf).toContain("(product_id) Tj");
});

journey("a PDF of names that its fonts lack is a picture, and says so", async ({ page }) => {
  await openEditor(page);
  await importFile(page, { name: "заказ.sql", content: "CREATE TABLE заказ (номер int PRIMARY KEY);" });
  const dialog = await pictureDialog(page);
  await dialog.getByText("PDF", { exact: true }).click();
  const pdf = (await savedAs(page, dialog, "PDF")).toString("latin1");
  expect(pdf).toContain("/DCTDecode");
  await expect(page.getByRole("status").getByText(/was saved as a picture/)).toBeVisible();
});
