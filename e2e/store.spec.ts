import { test as base, expect, type Page } from "@playwright/test";
import { type BuiltServer, builtServer } from "./support/built-server.ts";
import { importFile, saved } from "./support/editor.ts";

const test = base.extend<{ readonly server: BuiltServer }>({
  server: async ({ page }, use, info) => {
    void page;
    const server = await builtServer(info.outputPath(), ["--store", info.outputPath("shares.sqlite")]);
    await use(server);
    await server.end();
  },
});

/** Prose does not compress: the link of this design is longer than what passes everywhere. */
const long = {
  name: "long.sql",
  content: Array.from({ length: 60 }, (_, at) => {
    const word = (seed: number) => ((at + 1) * seed).toString(36).slice(-6);
    const comment = [7919, 104729, 1299709, 15485863].map(word).join(" ");
    return `CREATE TABLE t${at} (id int PRIMARY KEY, c_${word(6700417)} text, d_${word(2147483647)} int);
COMMENT ON TABLE t${at} IS '${comment}';`;
  }).join("\n"),
};

async function shareDialog(page: Page) {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  return page.getByRole("dialog", { name: "Share" });
}

test("a long design is stored encrypted, opened elsewhere by a short link, replaced and revoked", async ({
  page,
  server,
  browser,
}, info) => {
  const sent: Buffer[] = [];
  page.on("request", (request) => sent.push(request.postDataBuffer() ?? Buffer.from(request.url())));
  await page.goto(server.address);
  await importFile(page, long);
  await saved(page);
  const dialog = await shareDialog(page);
  await dialog.getByRole("combobox", { name: "Keep for" }).selectOption("7 days");
  await dialog.getByRole("button", { name: "Store on this server" }).click();
  const field = dialog.getByRole("textbox", { name: "Stored link" });
  await expect(field).toHaveValue(/\/tools\/#s1\.[\w-]{22}\.[\w-]{43}$/);
  const link = await field.inputValue();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await dialog.getByRole("region", { name: "Stored on this server" }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath(`stored-${colorScheme}.png`) });
  }
  expect(link.length).toBeLessThan(200);
  const key = link.split(".").at(-1) ?? "";
  for (const body of sent)
    for (const secret of [key, "v1.", "t59"]) expect(body.includes(secret)).toBe(false);

  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  await reader.goto(link);
  await expect(reader.getByText(/\b60 tables/).first()).toBeVisible();

  // The device that stored it still knows after a reload, and alone may change it.
  await page.reload();
  const again = await shareDialog(page);
  await expect(again.getByRole("textbox", { name: "Stored link" })).toHaveValue(link);
  await again.getByRole("button", { name: "Replace with the design as it is now" }).click();
  await expect(again.getByRole("button", { name: "Revoke the stored link" })).toBeEnabled();
  await again.getByRole("button", { name: "Revoke the stored link" }).click();
  await expect(again.getByRole("button", { name: "Store on this server" })).toBeVisible();

  const late = await elsewhere.newPage();
  await late.goto(link);
  await expect(late.getByText(/^There is no such design on this server/)).toBeVisible();
  await elsewhere.close();
});
