import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { reasonOf } from "../../core/base/reason-of.ts";
import { type Answer, type AuditEntry, answerJson, answerMethods, answerRefusal } from "./answer.ts";
import { readBody } from "./read-body.ts";
import { addressOf, clientAddress, isForeign, type Place } from "./request.ts";
import type { ShareStore } from "./share-store.ts";
import { answerShare, type ShareLimits } from "./shares.ts";
import type { Site } from "./site.ts";

export type Serving = {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The path of the page on this server, with a slash at both ends. */
  readonly base: string;
  readonly site: Site;
  readonly sharing: { readonly store: ShareStore; readonly limits: ShareLimits } | undefined;
  /** Whether a balancer in front says in X-Forwarded-For who asks. */
  readonly behindProxy: boolean;
  /** The present moment, ms since 1970. */
  readonly now: () => number;
  /** Takes a line of the audit log. */
  readonly audit: (line: string) => void;
  /** Takes what went wrong inside. */
  readonly complain: (text: string) => void;
};

/** A server that listens; `close` ends what is under way and then the store. */
export type Server = { readonly port: number; close(): Promise<void> };

/** ms between removals of what has expired; ms that requests under way are given when the server ends. */
const sweepEvery = 600_000;
const graceful = 5_000;

/** Starts to serve; rejects when the port cannot be had. */
export async function startServer(serving: Serving): Promise<Server> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000 }, (request, response) => {
    answer(request, serving)
      .catch((error: unknown) => {
        serving.complain(`${request.method} ${request.url}: ${reasonOf(error)}\n`);
        return answerRefusal(500, "The server failed at this; its log says why.");
      })
      .then((answered) => send(request, response, answered));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(serving.port, serving.host, resolve);
  });
  const sweep = setInterval(() => void removeExpired(serving), sweepEvery);
  sweep.unref();
  return {
    port: portOf(server.address()),
    async close() {
      clearInterval(sweep);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // Who is still reading then has had their time.
      setTimeout(() => server.closeAllConnections(), graceful).unref();
      await closed;
      await serving.sharing?.store.close();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function removeExpired({ sharing, now, complain }: Serving): Promise<void> {
  try {
    await sharing?.store.removeExpired(now());
  } catch (error) {
    complain(`expired designs could not be removed: ${reasonOf(error)}\n`);
  }
}

async function answer(request: IncomingMessage, serving: Serving): Promise<Answer> {
  const place = addressOf(request.url ?? "", serving.base);
  if (place === undefined) return answerRefusal(400, "This is no address.");
  if (place.kind === "outside") {
    const redirect = { location: serving.base, "cache-control": "no-store" };
    return place.path === serving.base.slice(0, -1)
      ? { status: 308, headers: redirect, body: "" }
      : answerRefusal(404, `The page of this server is at ${serving.base}`);
  }
  const { path } = place;
  if (path === "healthz") return health(request, serving);
  if (path === "api/store") return offer(request, serving);
  if (path === "api/shares" || path.startsWith("api/shares/")) return share(request, place, serving);
  const file = await serving.site({
    method: request.method ?? "",
    path,
    embedded: place.query.get("embed") === "1",
    takesGzip: /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? "")),
    known: request.headers["if-none-match"] ?? "",
  });
  return file ?? answerRefusal(404, "There is no such file.");
}

/** Whether this server can do its work; a balancer asks. */
async function health({ method }: IncomingMessage, { sharing, complain }: Serving): Promise<Answer> {
  if (method !== "GET" && method !== "HEAD") return answerMethods("GET, HEAD");
  try {
    await sharing?.store.read("", 0);
    return answerJson(200, { healthy: true, store: sharing !== undefined });
  } catch (error) {
    complain(`the store does not answer: ${reasonOf(error)}\n`);
    return answerJson(503, { healthy: false, store: true });
  }
}

/** What the page asks to learn whether designs can be stored here, and within which limits. */
function offer({ method }: IncomingMessage, { sharing }: Serving): Answer {
  if (method !== "GET" && method !== "HEAD") return answerMethods("GET, HEAD");
  if (!sharing) return answerJson(200, { store: false });
  const { mostBytes, mostDays } = sharing.limits;
  return answerJson(200, { store: true, mostBytes, mostDays });
}

async function share(request: IncomingMessage, place: Place, serving: Serving): Promise<Answer> {
  const { sharing } = serving;
  if (!sharing) return answerRefusal(404, "This server stores no designs.");
  if (isForeign(request)) return answerRefusal(403, "Only the page of this server may ask for this.");
  const address = clientAddress(request, serving.behindProxy);
  const given = {
    method: request.method ?? "",
    id: place.path === "api/shares" ? undefined : place.path.slice("api/shares/".length),
    query: place.query,
    contentType: request.headers["content-type"] ?? "",
    authorization: request.headers.authorization ?? "",
    client: address,
    now: serving.now(),
    body: await readBody(request, sharing.limits.mostBytes),
  };
  const answered = await answerShare(given, sharing);
  if (answered.audit) serving.audit(auditLine(answered.audit, address, serving.now()));
  return answered;
}

/** One line of JSON; no content, no key, and nothing that opens a stored design. */
function auditLine(entry: AuditEntry, client: string, now: number): string {
  return `${JSON.stringify({ time: new Date(now).toISOString(), client, ...entry })}\n`;
}

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
} as const;

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const length = status === 304 ? {} : { "content-length": String(bytes.length) };
  // What of a body was not read would be taken for the next request.
  const ending = request.complete ? {} : { connection: "close" };
  response.writeHead(status, { ...always, ...headers, ...length, ...ending });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
