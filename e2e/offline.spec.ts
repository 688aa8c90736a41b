import { readFile } from "node:fs/promises";
import { test as base, expect, type Page } from "@playwright/test";
import { type BuiltServer, builtServer } from "./support/built-server.ts";
import { tableOnCanvas } from "./support/canvas.ts";
import { exportedSql, importFile, saved, sqlView } from "./support/editor.ts";
import { shop } from "./support/shop.ts";

const test = base.extend<{ readonly server: BuiltServer }>({
  server: async ({ page }, use, info) => {
    void page;
    const server = await builtServer(info.outputPath());
    await use(server);
    await server.end();
  },
});

test.use({ serviceWorkers: "allow" });
// Each copies the build and fetches all of it, one starts PGlite twice.
test.describe.configure({ timeout: 360_000 });

/** Waits until the service worker has all that the page needs but the engine of proofs, as its own list says. */
async function keptOffline(page: Page): Promise<void> {
  const lacking = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration?.active?.state !== "activated") return ["a service worker"];
      const [version = ""] = (await caches.keys()).filter((name) => name.startsWith("crowfoot-page-"));
      const list = await (await caches.open(version)).match(
        new URL("offline-files.json", registration.scope),
      );
      if (!list) return ["a list of files"];
      const wanted: readonly string[] = await list.json();
      const kept = new Set((await (await caches.open("crowfoot-files")).keys()).map(({ url }) => url));
      return wanted.filter((path) => !kept.has(new URL(path, registration.scope).href));
    });
  await expect.poll(lacking, { timeout: 90_000 }).toEqual([]);
}

/** Whether a page is of the version that `deploy` put in the place of the first. */
async function isNewer(page: Page): Promise<boolean> {
  return (await page.content()).includes("<!-- newer -->");
}

test("after the first visit everything works without a network, import included", async ({
  page,
  server,
}) => {
  await page.goto(server.address);
  await expect(page.getByText("An empty design")).toBeVisible();
  await keptOffline(page);
  await server.stop();

  await page.goto(`${server.address}?again`);
  await importFile(page, shop);
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  await expect(await sqlView(page)).toContainText(/CREATE\sTYPE/);
  const sql = await exportedSql(page);
  expect(sql).toContain("CREATE TABLE public.product");
  await saved(page);

  await page.reload();
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = page.getByRole("dialog", { name: "Share" }).getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#v1\./);
  await page.goto("about:blank");
  await page.goto(server.address);
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  expect(await exportedSql(page)).toBe(sql);
});

test("the engine of proofs is kept from its first use on", async ({ page, server }) => {
  await page.goto(server.address);
  await keptOffline(page);
  const engineFiles = () =>
    page.evaluate(async () => {
      const names = (await (await caches.open("crowfoot-files")).keys()).map(({ url }) => url);
      return names.filter((name) => /pglite-.*\.(?:wasm|data)$/.test(name)).length;
    });
  expect(await engineFiles()).toBe(0);
  await page.reload();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import" });
  await dialog
    .getByLabel("File to import")
    .setInputFiles({ name: shop.name, mimeType: "application/sql", buffer: Buffer.from(shop.content) });
  await dialog.getByRole("button", { name: /^Prove/ }).click();
  await expect(dialog.getByText(/same catalog/).first()).toBeVisible({ timeout: 120_000 });
  expect(await engineFiles()).toBe(2);
  await server.stop();

  await page.reload();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await dialog
    .getByLabel("File to import")
    .setInputFiles({ name: shop.name, mimeType: "application/sql", buffer: Buffer.from(shop.content) });
  await dialog.getByRole("button", { name: /^Prove/ }).click();
  await expect(dialog.getByText(/same catalog/).first()).toBeVisible({ timeout: 120_000 });
});

test("a new version says so, waits, and leaves the open design as it is", async ({ page, server }) => {
  await page.goto(server.address);
  await keptOffline(page);
  await importFile(page, shop);
  const sql = await exportedSql(page);
  await saved(page);
  await server.deploy();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByRole("status").getByText(/^A new version of Crowfoot is ready/)).toBeVisible();

  // Another tab, and a reload, still get the version in charge.
  const other = await page.context().newPage();
  await other.goto(server.address);
  await expect(tableOnCanvas(other, "product")).toBeVisible();
  expect(await isNewer(other)).toBe(false);

  // The version in charge is asked to fetch at this very moment, as each tab does soon after it was opened.
  await other.evaluate(async () => {
    (await navigator.serviceWorker.getRegistration())?.active?.postMessage({ kind: "keep-rest" });
  });
  await page.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => isNewer(page).catch(() => false)).toBe(true);
  await expect(tableOnCanvas(page, "product")).toBeVisible();
  expect(await exportedSql(page)).toBe(sql);
  // The tab of the older version goes on, with files that it loads only now.
  await server.stop();
  await other.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = other.getByRole("dialog", { name: "Share" });
  await expect(dialog.getByRole("textbox", { name: "Link" })).toHaveValue(/#v1\./);
});

test("the page can be installed and opens files of its kinds", async ({ page, server }) => {
  await page.goto(server.address);
  const address = await page.locator("link[rel=manifest]").evaluate((link: HTMLLinkElement) => link.href);
  expect(new URL(address).pathname).toBe("/tools/manifest.webmanifest");
  const manifest = await (await page.request.get(address)).json();
  expect(Object.values(manifest.file_handlers[0].accept).flat()).toEqual([".sql", ".dbml", ".crowfoot.json"]);
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await page.request.get(new URL(src, address).href);
    expect([src, icon.headers()["content-type"]]).toEqual([src, type]);
    if (type !== "image/png") continue;
    const [width, height] = [(await icon.body()).readUInt32BE(16), (await icon.body()).readUInt32BE(20)];
    expect(`${width}x${height}`).toBe(sizes);
  }
  const client = await page.context().newCDPSession(page);
  const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("a file opened with the installed page comes in as one that was chosen", async ({ page, server }) => {
  await page.addInitScript(() => {
    const waiting = {
      name: "shop.sql",
      getFile: async () => new File(["CREATE TABLE a (id int PRIMARY KEY);"], "shop.sql"),
    };
    // Headless browsers install nothing: this is what the system would hand over.
    Object.defineProperty(window, "launchQueue", {
      value: { setConsumer: (take: (launch: object) => void) => take({ files: [waiting] }) },
    });
  });
  await page.goto(server.address);
  await page.getByRole("dialog", { name: "Import" }).getByRole("button", { name: "Import 1 table" }).click();
  await expect(tableOnCanvas(page, "a")).toBeVisible();
});

test("a design file opened with the installed page is saved to the same file", async ({ page, server }) => {
  await page.goto(server.address);
  await importFile(page, shop);
  await saved(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Design file" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const opened = await page.context().newPage();
  await opened.addInitScript((design) => {
    const handle = {
      name: "mine.crowfoot.json",
      getFile: async () => new File([design], "mine.crowfoot.json"),
      createWritable: async () => ({
        write: async (written: string) => Reflect.set(window, "written", written),
        close: async () => undefined,
      }),
    };
    Object.defineProperty(window, "launchQueue", {
      value: { setConsumer: (take: (launch: object) => void) => take({ files: [handle] }) },
    });
  }, text);
  await opened.goto(server.address);
  // The design of before stands there until the file is read.
  await expect(opened.getByRole("banner").getByText("mine.crowfoot.json")).toBeVisible();
  await expect(tableOnCanvas(opened, "product")).toBeVisible();
  await opened.keyboard.press("ControlOrMeta+s");
  await expect(opened.getByRole("status").getByText("mine.crowfoot.json was saved")).toBeVisible();
  expect(await opened.evaluate(() => Reflect.get(window, "written"))).toBe(text);
});
