import { expect, inject, test } from "vitest";
import { withScratchDatabase } from "../../../config/scratch-database.ts";
import { serveHere, toStore, withToken } from "../testing/serve-here.ts";
import { openStore } from "./stores/index.ts";

test("two servers that start at once share one database", async () => {
  await withScratchDatabase(inject("postgresUrl"), async (client, url) => {
    const [one, two] = await Promise.all(
      [url, url].map(async (address) => serveHere({ store: await openStore(address) })),
    );
    if (!one || !two) throw new Error("two servers were started");
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const { id, token } = await (await one.ask("/api/shares", { ...toStore(""), body: bytes })).json();
    const found = await two.ask(`/api/shares/${id}`);
    expect(new Uint8Array(await found.arrayBuffer())).toEqual(bytes);
    expect(found.headers.get("crowfoot-expires")).toBe("2026-12-21T12:00:00.000Z");

    const wrong = await two.ask(`/api/shares/${id}`, toStore("mine", "PUT", withToken("wrong")));
    expect(wrong.status).toBe(403);
    const change = await two.ask(`/api/shares/${id}`, toStore("new", "PUT", withToken(token)));
    expect(change.status).toBe(200);
    expect(await (await one.ask(`/api/shares/${id}`)).text()).toBe("new");

    const { rows } = await client.query("SELECT * FROM crowfoot_share");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    const end = await one.ask(`/api/shares/${id}`, { method: "DELETE", headers: withToken(token) });
    expect(end.status).toBe(200);
    expect((await two.ask(`/api/shares/${id}`)).status).toBe(404);
    expect((await two.ask("/healthz")).status).toBe(200);
    await Promise.all([one.end(), two.end()]);
    expect([...one.faults, ...two.faults]).toEqual([]);
  });
});

test("what has expired is gone for every server, and removed", async () => {
  await withScratchDatabase(inject("postgresUrl"), async (_, url) => {
    const store = await openStore(url);
    const server = await serveHere({ store });
    const { id } = await (await server.ask("/api/shares?days=1", toStore("short"))).json();
    server.clock.now += 86_400_000;
    expect((await server.ask(`/api/shares/${id}`)).status).toBe(404);
    expect(await store.totalBytes()).toBe(5);
    expect(await store.removeExpired(server.clock.now)).toBe(1);
    expect(await store.totalBytes()).toBe(0);
    await server.end();
  });
});

test("a database that goes away makes the server unhealthy and does not end it", async () => {
  await withScratchDatabase(inject("postgresUrl"), async (client, url) => {
    const server = await serveHere({ store: await openStore(url) });
    await client.query("ALTER TABLE crowfoot_share RENAME TO elsewhere");
    expect((await server.ask("/healthz")).status).toBe(503);
    expect((await server.ask("/api/shares", toStore("x"))).status).toBe(500);
    await client.query("ALTER TABLE elsewhere RENAME TO crowfoot_share");
    expect((await server.ask("/healthz")).status).toBe(200);
    expect(server.faults).toHaveLength(2);
    await server.end();
  });
});

test("says in one line why there is no database", async () => {
  await expect(openStore("postgres://127.0.0.1:1/x")).rejects.toThrow(
    /^cannot use the database of --store: .*ECONNREFUSED/,
  );
});
