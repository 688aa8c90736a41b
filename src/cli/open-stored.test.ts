import { join } from "node:path";
import { expect, test } from "vitest";
import { newStoredKey, sealForStore, storedLetters } from "../core/share/stored-link.ts";
import { storedCipher } from "../engine/stored-cipher.ts";
import { openStore } from "./serve/stores/index.ts";
import { runInMemory } from "./testing/run-in-memory.ts";
import { scratchFolder, serveHere } from "./testing/serve-here.ts";

test("open fetches a stored design from its server, decrypts it here, and says when it is gone", async () => {
  const folder = scratchFolder();
  const store = await openStore(join(folder.path, "shares.sqlite"));
  const server = await serveHere({ store, base: "/tools/" });
  const cipher = storedCipher();
  if (cipher === undefined) throw new Error("Node has the Web Cryptography API");
  const link = (await runInMemory(["link", "-"], { "-": "create table a (b int)" })).out.trim();
  const key = newStoredKey(cipher);
  const answer = await server.ask("/tools/api/shares", {
    method: "POST",
    body: Uint8Array.from(await sealForStore(cipher, key, link.slice(1))),
    headers: { "content-type": "application/octet-stream" },
  });
  const { id } = await answer.json();
  const stored = `${server.origin}/tools/?x#${storedLetters({ id, key })}`;

  const opened = await runInMemory(["open", stored], {});
  expect([opened.code, opened.err]).toEqual([0, ""]);
  expect(opened.out).toBe((await runInMemory(["open", link], {})).out);

  const other = `${server.origin}/tools/#${storedLetters({ id, key: newStoredKey(cipher) })}`;
  expect(await runInMemory(["open", other], {})).toMatchObject({
    code: 2,
    err: "crowfoot: The key in this link does not open what the server keeps: the link is damaged.\n",
  });
  expect((await runInMemory(["open", storedLetters({ id, key })], {})).err).toBe(
    "crowfoot: a link to a stored design is needed whole, with the address of its server\n",
  );
  server.clock.now += 31 * 86_400_000;
  expect((await runInMemory(["open", stored], {})).err).toMatch(/it expired, was revoked, or never was\n$/);
  await server.end();
  expect((await runInMemory(["open", stored], {})).err).toMatch(/does not answer: /);
  folder.remove();
});
