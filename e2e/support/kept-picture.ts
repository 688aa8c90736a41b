import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** Pixels that may differ between two pictures of the same page: corners are not smoothed alike each time. */
const NOISE = 200;

/** Keeps a picture of the page at this path; one that shows the same is left as it is. Answers its size in bytes. */
export async function keepPicture(page: Page, path: string): Promise<number> {
  const taken = await page.screenshot();
  const before = existsSync(path) ? await readFile(path) : undefined;
  if (before && (await differingPixels(page, [before, taken])) <= NOISE) return before.byteLength;
  await writeFile(path, taken);
  return taken.byteLength;
}

async function differingPixels(page: Page, pictures: readonly Buffer[]): Promise<number> {
  return page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const bitmap = await createImageBitmap(
            await (await fetch(`data:image/png;base64,${source}`)).blob(),
          );
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      if (!a || !b || a.length !== b.length) return Number.POSITIVE_INFINITY;
      let count = 0;
      for (let at = 0; at < a.length; at += 4) {
        if (a[at] !== b[at] || a[at + 1] !== b[at + 1] || a[at + 2] !== b[at + 2]) count += 1;
      }
      return count;
    },
    pictures.map((picture) => picture.toString("base64")),
  );
}
