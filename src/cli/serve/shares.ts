import { createHash, randomBytes } from "node:crypto";
import { type Answer, type AuditEntry, answerJson, answerMethods, answerRefusal } from "./answer.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Change, ShareStore } from "./share-store.ts";

/** What the store allows. */
export type ShareLimits = {
  /** Bytes of one design, encrypted. */
  readonly mostBytes: number;
  /** Bytes of all designs together. */
  readonly mostTotal: number;
  /** Days that a design is kept unless its author wants fewer. */
  readonly mostDays: number;
  readonly writes: RateLimit;
  readonly reads: RateLimit;
};

/** A request to the store, its body read as far as it was allowed: undefined where it was longer. */
export type ShareRequest = {
  readonly method: string;
  /** What follows `api/shares/`; undefined for `api/shares` itself. */
  readonly id: string | undefined;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly authorization: string;
  readonly client: string;
  readonly now: number;
  readonly body: Uint8Array | undefined;
};

type Store = { readonly store: ShareStore; readonly limits: ShareLimits };
type Action = AuditEntry["action"];

const day = 86_400_000;
/** 128 bits as base64url. */
const idShape = /^[\w-]{22}$/;
const actions: ReadonlyMap<string, Action> = new Map([
  ["GET", "read"],
  ["HEAD", "read"],
  ["PUT", "replace"],
  ["DELETE", "revoke"],
]);

/** Answers a request to `api/shares` or to one design in it. */
export async function answerShare(request: ShareRequest, { store, limits }: Store): Promise<Answer> {
  const { method, id, client, now } = request;
  const action = id === undefined ? (method === "POST" ? "create" : undefined) : actions.get(method);
  if (action === undefined) return answerMethods(id === undefined ? "POST" : "GET, HEAD, PUT, DELETE");
  const limited = (action === "read" ? limits.reads : limits.writes)(client, now);
  if (limited) return tooMany(action, limited.waitSeconds);
  if (action === "create") return create(request, { store, limits });
  if (id === undefined || !idShape.test(id)) return absent(action);
  if (action === "read") return read(id, now, store);
  if (action === "replace") return replace(id, request, { store, limits });
  return ended("revoke", await store.revoke({ id, tokenHash: tokenHashOf(request) }, now), id);
}

async function create(request: ShareRequest, { store, limits }: Store): Promise<Answer> {
  const sent = await contentOf(request, "create", { store, limits });
  if ("status" in sent) return sent;
  const id = randomBytes(16).toString("base64url");
  const token = randomBytes(32).toString("base64url");
  await store.create({ id, tokenHash: sha256(token) }, sent);
  const expires = new Date(sent.expiresAt).toISOString();
  const audit = { action: "create", outcome: "done", share: shown(id), bytes: sent.content.length } as const;
  return answerJson(201, { id, token, expires }, { ...audit, expires });
}

async function read(id: string, now: number, store: ShareStore): Promise<Answer> {
  const found = await store.read(id, now);
  if (!found) return absent("read", id);
  const expires = new Date(found.expiresAt).toISOString();
  return {
    status: 200,
    headers: {
      "content-type": "application/octet-stream",
      "cache-control": "no-store",
      "crowfoot-expires": expires,
    },
    body: found.content,
    audit: { action: "read", outcome: "done", share: shown(id), bytes: found.content.length },
  };
}

async function replace(id: string, request: ShareRequest, { store, limits }: Store): Promise<Answer> {
  const sent = await contentOf(request, "replace", { store, limits });
  if ("status" in sent) return sent;
  const change = await store.replace({ id, tokenHash: tokenHashOf(request) }, sent, request.now);
  if (change !== "done") return ended("replace", change, id);
  const expires = new Date(sent.expiresAt).toISOString();
  const audit = { action: "replace", outcome: "done", share: shown(id), bytes: sent.content.length } as const;
  return answerJson(200, { expires }, { ...audit, expires });
}

/** What a request wants to have stored and until when, or the answer that refuses it. */
async function contentOf(request: ShareRequest, action: Action, { store, limits }: Store) {
  const { body, contentType, query, now } = request;
  // A page of another origin can send this type only after asking (CORS), and is never told yes.
  if (contentType !== "application/octet-stream")
    return answerRefusal(415, "A design is sent as application/octet-stream.", {
      action,
      outcome: "wrong type",
    });
  if (body === undefined)
    return answerRefusal(413, `A stored design has at most ${limits.mostBytes} bytes, encrypted.`, {
      action,
      outcome: "too large",
    });
  if (body.length === 0)
    return answerRefusal(400, "There is nothing to store.", { action, outcome: "empty" });
  const days = Number(query.get("days") ?? limits.mostDays);
  if (!(days > 0 && days <= limits.mostDays))
    return answerRefusal(400, `“days” is a number above 0, at most ${limits.mostDays}.`, {
      action,
      outcome: "wrong expiry",
    });
  if ((await store.totalBytes()) + body.length > limits.mostTotal)
    return answerRefusal(507, "The store of this server is full.", { action, outcome: "full" });
  return { content: body, expiresAt: now + Math.round(days * day) };
}

function ended(action: Action, change: Change, id: string): Answer {
  if (change === "absent") return absent(action, id);
  const audit = { action, outcome: change === "done" ? "done" : "wrong token", share: shown(id) } as const;
  return change === "done"
    ? answerJson(200, {}, audit)
    : answerRefusal(403, "Only who stored this design may change it: the edit token is another.", audit);
}

function absent(action: Action, id?: string): Answer {
  const share = id === undefined ? {} : { share: shown(id) };
  return answerRefusal(
    404,
    "There is no such design on this server: it expired, was revoked, or never was.",
    {
      action,
      outcome: "absent",
      ...share,
    },
  );
}

function tooMany(action: Action, waitSeconds: number): Answer {
  const refusal = answerRefusal(
    429,
    `Too many requests; the next one is answered in ${waitSeconds} seconds.`,
    {
      action,
      outcome: "too many",
    },
  );
  return { ...refusal, headers: { ...refusal.headers, "retry-after": String(waitSeconds) } };
}

function tokenHashOf({ authorization }: ShareRequest): Uint8Array {
  return sha256(/^Bearer ([\w-]{1,100})$/.exec(authorization)?.[1] ?? "");
}

function sha256(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}

/** What tells stored designs apart in the log without opening one. */
function shown(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 12);
}
