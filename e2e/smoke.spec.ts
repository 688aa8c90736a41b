import { expect, test } from "@playwright/test";

test("the page opens under its name and asks no other origin for anything", async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });

  await page.goto("/");
  await expect(page).toHaveTitle(/Crowfoot/);
  await expect(page.locator("#root > *").first()).toBeVisible();
  await page.waitForLoadState("networkidle");

  const foreign = asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== baseURL);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});
