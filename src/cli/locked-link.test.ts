import { expect, test } from "vitest";
import { runInMemory } from "./testing/run-in-memory.ts";

const files = {
  "shop.sql": "CREATE TABLE secret_plans (id int PRIMARY KEY); COMMENT ON TABLE secret_plans IS 'Hush';",
  "key.txt": "copper lantern\n",
  "other.txt": "copper lamp\r\n",
  "empty.txt": "\n",
};

async function linkOf(...flags: readonly string[]): Promise<string> {
  const { out, code } = await runInMemory(["link", "shop.sql", ...flags], files);
  expect(code).toBe(0);
  return out.trim();
}

test("a locked link opens with its passphrase, and with no other", async () => {
  const link = await linkOf("--passphrase-file", "key.txt");
  expect(link).toMatch(/^#e1\.[\w-]+$/);
  const opened = await runInMemory(["open", link, "--passphrase-file", "key.txt"], files);
  expect([opened.code, opened.out]).toEqual([0, expect.stringContaining("secret_plans")]);
  const wrong = await runInMemory(["open", link, "--passphrase-file", "other.txt"], files);
  expect([wrong.code, wrong.err]).toEqual([2, "crowfoot: This passphrase does not open the link.\n"]);
  const none = await runInMemory(["open", link], files);
  expect([none.code, none.err]).toEqual([2, expect.stringContaining("--passphrase-file")]);
});

test("an empty passphrase is refused", async () => {
  const { code, err } = await runInMemory(["link", "shop.sql", "--passphrase-file", "empty.txt"], files);
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^crowfoot: empty.txt: the first line is empty; it is the passphrase$/m),
  ]);
});

test("what is left out is not in the link", async () => {
  const whole = await runInMemory(["open", await linkOf()], files);
  expect(whole.out).toMatch(/Hush[\s\S]*"placement"/);
  const link = await linkOf("--without", "comments", "--without", "positions", "--view-only");
  const bare = await runInMemory(["open", link], files);
  expect(bare.out).not.toMatch(/Hush|"placement"/);
  const { code, err } = await runInMemory(["link", "shop.sql", "--without", "tables"], files);
  expect([code, err]).toEqual([2, expect.stringContaining("not “tables”")]);
});
