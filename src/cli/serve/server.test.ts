import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scratchFolder, serveHere, toStore, withToken } from "../testing/serve-here.ts";
import { openStore } from "./stores/index.ts";

const day = 86_400_000;

/** Sends a request line as it is, which `fetch` would tidy up, and answers the status. */
function statusOf(port: number, line: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.end(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let said = "";
    socket.on("data", (part) => {
      said += String(part);
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(Number(/^HTTP\/1.1 (\d+)/.exec(said)?.[1])));
  });
}

describe("a server with a store in an SQLite file", () => {
  let folder: ReturnType<typeof scratchFolder>;
  let server: Awaited<ReturnType<typeof serveHere>>;
  beforeEach(async () => {
    folder = scratchFolder();
    server = await serveHere({ store: await openStore(join(folder.path, "shares.sqlite")) });
  });
  afterEach(async () => {
    await server.end();
    folder.remove();
    expect(server.faults).toEqual([]);
  });

  const store = async (content: string, query = "") => {
    const answer = await server.ask(`/api/shares${query}`, toStore(content));
    return { status: answer.status, ...(await answer.json()) };
  };
  const read = async (id: string) => {
    const answer = await server.ask(`/api/shares/${id}`);
    return answer.status === 200 ? answer.text() : answer.status;
  };

  test("what is stored is read again, byte for byte, under an id of 128 bits", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const answer = await server.ask("/api/shares", { ...toStore(""), body: bytes });
    expect(answer.status).toBe(201);
    const { id, token, expires } = await answer.json();
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(expires).toBe("2026-12-21T12:00:00.000Z");
    const found = await server.ask(`/api/shares/${id}`);
    expect(new Uint8Array(await found.arrayBuffer())).toEqual(bytes);
    expect(found.headers.get("cache-control")).toBe("no-store");
    expect((await store("other")).id).not.toBe(id);
  });

  test("only the edit token replaces and revokes, and reading needs none", async () => {
    const { id, token } = await store("first");
    for (const wrong of ["", "x", "A".repeat(43), token.slice(1), id]) {
      const change = await server.ask(`/api/shares/${id}`, toStore("mine", "PUT", withToken(wrong)));
      const end = await server.ask(`/api/shares/${id}`, { method: "DELETE", headers: withToken(wrong) });
      expect([wrong, change.status, end.status]).toEqual([wrong, 403, 403]);
    }
    expect(await read(id)).toBe("first");
    expect((await server.ask(`/api/shares/${id}`, toStore("second", "PUT", withToken(token)))).status).toBe(
      200,
    );
    expect(await read(id)).toBe("second");
    const end = await server.ask(`/api/shares/${id}`, { method: "DELETE", headers: withToken(token) });
    expect(end.status).toBe(200);
    expect(await read(id)).toBe(404);
    const late = await server.ask(`/api/shares/${id}`, toStore("third", "PUT", withToken(token)));
    expect(late.status).toBe(404);
  });

  test("a design expires when its author wants, and then nobody can read or revive it", async () => {
    const { id, token, expires } = await store("short", "?days=2");
    expect(expires).toBe("2026-11-23T12:00:00.000Z");
    server.clock.now += 2 * day - 1;
    expect(await read(id)).toBe("short");
    server.clock.now += 1;
    expect(await read(id)).toBe(404);
    const late = await server.ask(`/api/shares/${id}`, toStore("again", "PUT", withToken(token)));
    expect(late.status).toBe(404);
    for (const days of ["0", "-1", "31", "x", "NaN", "Infinity"])
      expect([days, (await store("x", `?days=${days}`)).status]).toEqual([days, 400]);
  });

  test("what is too large, empty, of another type or too much altogether is refused", async () => {
    expect((await store("a".repeat(1000))).status).toBe(201);
    expect(await store("a".repeat(1001))).toEqual({
      status: 413,
      refused: "A stored design has at most 1000 bytes, encrypted.",
    });
    expect((await store("a".repeat(5_000_000))).status).toBe(413);
    expect((await store("")).status).toBe(400);
    const form = { method: "POST", body: "a=b", headers: { "content-type": "text/plain" } };
    expect((await server.ask("/api/shares", form)).status).toBe(415);
    await store("a".repeat(1000));
    await store("a".repeat(999));
    expect((await store("aa")).status).toBe(507);
    expect((await store("a")).status).toBe(201);
  });

  test("hostile ids and paths reach no file and no design", async () => {
    await store("secret");
    const ids = ["../../x", "%2e%2e%2f", "a".repeat(5000), "' OR 1=1 --", "%00", "__proto__", "x/y", ""];
    for (const id of ids) {
      const { status } = await server.ask(`/api/shares/${id}`);
      expect([id, status === 404 || status === 400]).toEqual([id, true]);
    }
    const lines: readonly (readonly [string, number])[] = [
      ["GET /../../../etc/passwd", 400],
      ["GET /%2e%2e/%2e%2e/etc/passwd", 400],
      ["GET /assets/..%2f..%2fetc/passwd", 400],
      ["GET /assets\\..\\x", 400],
      ["GET /%", 400],
      ["GET /%00", 400],
      ["GET http://elsewhere/etc/passwd", 400],
      ["GET //etc/passwd", 404],
      ["GET /.vite/manifest.json", 404],
      ["GET /constructor", 404],
      ["POST /", 405],
      ["PATCH /api/shares/aaaaaaaaaaaaaaaaaaaaaa", 405],
      ["GET /api/shares", 405],
    ];
    for (const [line, status] of lines)
      expect([line, await statusOf(server.port, line)]).toEqual([line, status]);
  });

  test("a page of another origin can neither store nor read", async () => {
    const { id } = await store("mine");
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://elsewhere.example" },
      { origin: "null" },
    ] as const) {
      expect((await server.ask("/api/shares", toStore("x", "POST", headers))).status).toBe(403);
      expect((await server.ask(`/api/shares/${id}`, { headers })).status).toBe(403);
    }
    const own = await server.ask("/api/shares", toStore("x", "POST", { origin: server.origin }));
    expect(own.status).toBe(201);
    const preflight = await server.ask("/api/shares", { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-origin")).toBe(null);
  });

  test("the audit log tells who did what, and nothing that opens a design", async () => {
    const { id, token } = await store("the content");
    await read(id);
    await server.ask(`/api/shares/${id}`, { method: "DELETE", headers: withToken("wrong") });
    const lines = server.log.map((line) => JSON.parse(line));
    expect(lines.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["create", "done"],
      ["read", "done"],
      ["revoke", "wrong token"],
    ]);
    expect(lines[0]).toEqual({
      ...{ time: "2026-11-21T12:00:00.000Z", client: "127.0.0.1", action: "create", outcome: "done" },
      ...{ share: expect.stringMatching(/^[0-9a-f]{12}$/), bytes: 11, expires: "2026-12-21T12:00:00.000Z" },
    });
    expect(new Set(lines.map(({ share }) => share)).size).toBe(1);
    for (const secret of [id, token, "the content"]) expect(server.log.join("")).not.toContain(secret);
  });

  test("says what it offers, and that it is healthy", async () => {
    expect(await (await server.ask("/api/store")).json()).toEqual({
      store: true,
      mostBytes: 1000,
      mostDays: 30,
    });
    const health = await server.ask("/healthz");
    expect([health.status, await health.json()]).toEqual([200, { healthy: true, store: true }]);
  });
});

test("designs outlive the server that took them, and an abandoned lock does not lock it out", async () => {
  const folder = scratchFolder();
  const path = join(folder.path, "shares.sqlite");
  const first = await serveHere({ store: await openStore(path) });
  const { id } = await (await first.ask("/api/shares", toStore("kept"))).json();
  await first.end();
  const { mkdirSync, utimesSync } = await import("node:fs");
  mkdirSync(`${path}.lock`);
  utimesSync(`${path}.lock`, 1, 1);
  const second = await serveHere({ store: await openStore(path) });
  expect(await (await second.ask(`/api/shares/${id}`)).text()).toBe("kept");
  await second.end();
  folder.remove();
});

test("a client that asks too often waits, and others do not", async () => {
  const folder = scratchFolder();
  const store = await openStore(join(folder.path, "shares.sqlite"));
  const server = await serveHere({ store, perHour: 2, behindProxy: true });
  const from = (address: string) =>
    server.ask("/api/shares", toStore("x", "POST", { "x-forwarded-for": `203.0.113.9, ${address}` }));
  expect((await from("198.51.100.1")).status).toBe(201);
  expect((await from("198.51.100.1")).status).toBe(201);
  const refused = await from("198.51.100.1");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1800"]);
  expect((await from("2001:db8:1:2:3:4:5:6")).status).toBe(201);
  expect((await from("2001:db8:1:2::9")).status).toBe(201);
  expect((await from("2001:db8:1:2:ffff::")).status).toBe(429);
  expect((await from("2001:db8:1:3::9")).status).toBe(201);
  server.clock.now += 1_800_000;
  expect((await from("198.51.100.1")).status).toBe(201);
  expect((await from("198.51.100.1")).status).toBe(429);
  await server.end();
  folder.remove();
});

test("what has expired is removed from the file", async () => {
  const folder = scratchFolder();
  const store = await openStore(join(folder.path, "shares.sqlite"));
  const key = (id: string) => ({ id, tokenHash: new Uint8Array(32) });
  await store.create(key("a"), { content: new Uint8Array(10), expiresAt: 5 });
  await store.create(key("b"), { content: new Uint8Array(20), expiresAt: 6 });
  expect(await store.removeExpired(5)).toBe(1);
  expect(await store.totalBytes()).toBe(20);
  await store.close();
  folder.remove();
});

describe("a server without a store, below a path", () => {
  let server: Awaited<ReturnType<typeof serveHere>>;
  beforeEach(async () => {
    server = await serveHere({ base: "/tools/crowfoot/" });
  });
  afterEach(() => server.end());

  test("serves the page with its policy, and says that nothing is stored here", async () => {
    const page = await server.ask("/tools/crowfoot/?anything");
    expect(await page.text()).toContain("<title>Crowfoot</title>");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("frame-ancestors 'self'");
    const embedded = await server.ask("/tools/crowfoot/?embed=1");
    expect(embedded.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(await (await server.ask("/tools/crowfoot/api/store")).json()).toEqual({ store: false });
    expect((await server.ask("/tools/crowfoot/api/shares", toStore("x"))).status).toBe(404);
    expect((await server.ask("/healthz")).status).toBe(200);
    expect((await server.ask("/tools/crowfoot/healthz")).status).toBe(200);
  });

  test("leads to the page from its path without the slash, and from nowhere else", async () => {
    const bare = await server.ask("/tools/crowfoot", { redirect: "manual" });
    expect([bare.status, bare.headers.get("location")]).toEqual([308, "/tools/crowfoot/"]);
    expect((await server.ask("/")).status).toBe(404);
  });

  test("lets browsers keep what is named by its content, and ask whether the page is new", async () => {
    const asset = await server.ask("/tools/crowfoot/assets/first-abc.js");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(asset.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(asset.headers.get("content-encoding")).toBe("gzip");
    expect(await asset.text()).toHaveLength(2300);
    const page = await server.ask("/tools/crowfoot/");
    const headers = { "if-none-match": page.headers.get("etag") ?? "" };
    expect((await server.ask("/tools/crowfoot/", { headers })).status).toBe(304);
    expect((await server.ask("/tools/crowfoot/", { method: "HEAD" })).headers.get("content-length")).toBe(
      page.headers.get("content-length"),
    );
  });
});
