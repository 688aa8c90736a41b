import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rateLimit } from "../serve/rate-limit.ts";
import { startServer } from "../serve/server.ts";
import type { ShareStore } from "../serve/share-store.ts";
import { openSite } from "../serve/site.ts";

/** A clock that a test sets, ms since 1970. */
export type Clock = { now: number };

type Wishes = {
  readonly store?: ShareStore;
  readonly base?: string;
  readonly perHour?: number;
  readonly behindProxy?: boolean;
  readonly clock?: Clock;
};

/** An empty folder that `remove` takes away. */
export function scratchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "crowfoot-serve-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A server on a free port of this machine, with a page of two files and the limits that tests can reach. */
export async function serveHere({ store, base = "/", perHour = 1000, ...wishes }: Wishes) {
  const folder = scratchFolder();
  mkdirSync(join(folder.path, "assets"));
  mkdirSync(join(folder.path, ".vite"));
  writeFileSync(join(folder.path, "index.html"), "<!doctype html><title>Crowfoot</title>");
  writeFileSync(join(folder.path, "assets/first-abc.js"), "export const first = 1;".repeat(100));
  writeFileSync(join(folder.path, ".vite/manifest.json"), "{}");
  const log: string[] = [];
  const faults: string[] = [];
  const clock = wishes.clock ?? { now: Date.parse("2026-11-21T12:00:00Z") };
  const limits = { mostBytes: 1000, mostTotal: 3000, mostDays: 30 };
  const rates = { writes: rateLimit({ perHour }), reads: rateLimit({ perHour }) };
  const server = await startServer({
    ...{ host: "127.0.0.1", port: 0, base, behindProxy: wishes.behindProxy ?? false },
    site: await openSite(folder.path),
    sharing: store && { store, limits: { ...limits, ...rates } },
    now: () => clock.now,
    audit: (line) => void log.push(line),
    complain: (text) => void faults.push(text),
  });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    ...{ port: server.port, origin, log, faults, clock },
    ask: (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init),
    async end() {
      await server.close();
      folder.remove();
    },
  };
}

/** What a browser sends to store a design. */
export function toStore(content: string, method = "POST", headers: Readonly<Record<string, string>> = {}) {
  return { method, body: content, headers: { "content-type": "application/octet-stream", ...headers } };
}

/** The headers of somebody who holds an edit token. */
export function withToken(token: string) {
  return { authorization: `Bearer ${token}` };
}
