import { appendFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { reasonOf } from "../../core/base/reason-of.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import { flagValue } from "../arguments.ts";
import { type Command, fail } from "../command.ts";
import type { Io } from "../io.ts";
import { rateLimit } from "../serve/rate-limit.ts";
import { type Server, startServer } from "../serve/server.ts";
import { readSettings, type ServeSettings } from "../serve/settings.ts";
import { openSite } from "../serve/site.ts";
import { openStore } from "../serve/stores/index.ts";

/** Reading is cheap and often: so many times what may be written. */
const readsForWrite = 20;

/** The page, and a store for designs too large for a link. */
export const serve: Command = {
  name: "serve",
  summary: "Serves the designer, with a store for large designs if wanted.",
  words: [],
  flags: {
    port: { value: "PORT", help: "The port to listen on; 8080 without it." },
    host: { value: "HOST", help: "The address to listen on; 127.0.0.1 without it, 0.0.0.0 for everybody." },
    base: { value: "PATH", help: "The path of the page on this server; / without it." },
    store: {
      value: "STORE",
      help: "Where stored designs lie: the path of an SQLite file, a postgres:// address, or none.",
    },
    "max-size": { value: "SIZE", help: "The largest stored design, encrypted; 1M without it." },
    "max-total": { value: "SIZE", help: "All stored designs together; 1G without it." },
    expiry: { value: "DAYS", help: "How long a design is kept at most; 90 without it." },
    rate: { value: "N", help: "Designs stored or changed by one client in an hour; 60 without it." },
    audit: { value: "FILE", help: "Where the audit log is added to, instead of the standard output." },
    "behind-proxy": { help: "A balancer in front says in X-Forwarded-For who asks." },
  },
  details: `
Designs are encrypted in the browser; the key is in the part of the link behind the #, which no browser sends, so the
server holds what it cannot read. Links that fit in an address never need the store. The audit log has a JSON object
on each line: who stored, read, changed or revoked which design when, and never what is in it. /healthz answers 200
while the server and its store work. One server uses an SQLite file; several share a PostgreSQL database.

  crowfoot serve --store shares.sqlite
  crowfoot serve --host 0.0.0.0 --base /crowfoot/ --store postgres://user@db/crowfoot --behind-proxy`,
  async run(given, io) {
    const settings = readSettings((name) => flagValue(given, name));
    if (isRefusal(settings)) return fail(io, `serve: ${settings.refused}`);
    try {
      const behindProxy = given.flags.has("behind-proxy");
      const server = await open(settings, io, behindProxy);
      io.err(`Crowfoot is at http://${urlHost(settings.host)}:${server.port}${settings.base}\n`);
      await untilInterrupted();
      await server.close();
      return 0;
    } catch (error) {
      return fail(io, `serve: ${reasonOf(error)}`);
    }
  },
};

async function open(settings: ServeSettings, io: Io, behindProxy: boolean): Promise<Server> {
  const site = await openSite(fileURLToPath(new URL("../web", import.meta.url)));
  const store = settings.store === undefined ? undefined : await openStore(settings.store);
  if (store) io.err(`Designs are stored in ${store.name}\n`);
  const { auditFile, perHour } = settings;
  const limits = {
    ...settings.limits,
    writes: rateLimit({ perHour }),
    reads: rateLimit({ perHour: perHour * readsForWrite }),
  };
  return startServer({
    ...settings,
    site,
    sharing: store && { store, limits },
    behindProxy,
    now: Date.now,
    audit: auditFile === undefined ? io.out : (line) => appendFileSync(auditFile, line),
    complain: (text) => io.err(`crowfoot: serve: ${text}`),
  }).catch(async (error: unknown) => {
    await store?.close();
    throw error;
  });
}

function urlHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** Resolves when this process is asked to end. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
