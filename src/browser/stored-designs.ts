import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { fromBase64url, toBase64url } from "../core/share/base64url.ts";
import {
  newStoredKey,
  readStoredLetters,
  sealForStore,
  storedLetters,
  unsealFromStore,
} from "../core/share/stored-link.ts";
import { storedCipher } from "../engine/stored-cipher.ts";
import type { StoredDesign, StoredDesigns, StoreWish } from "../state/stored-designs.ts";
import { forgetKept, type KeptShare, keptShare, rememberShare } from "./kept-shares.ts";

const needsHttps = "Browsers encrypt and decrypt only on pages with https.";

/** The store of the server that this page came from. */
export const storedDesigns: StoredDesigns = {
  async offer() {
    if (storedCipher() === undefined) return undefined;
    const answer = await ask("api/store").catch(() => undefined);
    const offer = answer?.ok ? await jsonOf(answer) : {};
    const { store, mostBytes, mostDays } = offer;
    return store === true ? { mostBytes: Number(mostBytes), mostDays: Number(mostDays) } : undefined;
  },
  stored(designKey) {
    const kept = keptShare(designKey);
    return kept && designOf(kept);
  },
  async store({ designKey, letters, days }) {
    const cipher = storedCipher();
    if (cipher === undefined) return refuse(needsHttps);
    const key = newStoredKey(cipher);
    const answer = await send(`api/shares?days=${days}`, {
      method: "POST",
      body: await sealForStore(cipher, key, letters),
    });
    if (isRefusal(answer)) return answer;
    const { id, token, expires } = answer;
    const kept = { id: String(id), key: toBase64url(key), token: String(token), expires: String(expires) };
    rememberShare(designKey, kept);
    return designOf(kept);
  },
  async replace({ designKey, letters, days }: StoreWish) {
    const kept = keptShare(designKey);
    const key = fromBase64url(kept?.key ?? "");
    const cipher = storedCipher();
    if (cipher === undefined) return refuse(needsHttps);
    if (!kept || !key) return refuse("This device has stored nothing of this design.");
    const answer = await send(`api/shares/${kept.id}?days=${days}`, {
      method: "PUT",
      body: await sealForStore(cipher, key, letters),
      token: kept.token,
    });
    if (isRefusal(answer)) return answer;
    const renewed = { ...kept, expires: String(answer.expires) };
    rememberShare(designKey, renewed);
    return designOf(renewed);
  },
  async revoke(designKey) {
    const kept = keptShare(designKey);
    if (!kept) return undefined;
    const answer = await send(`api/shares/${kept.id}`, { method: "DELETE", token: kept.token });
    if (isRefusal(answer)) return answer;
    forgetKept(designKey);
    return undefined;
  },
  async open(link) {
    const named = readStoredLetters(link);
    if (named === undefined) return refuse("This is no link to a stored design.");
    if (isRefusal(named)) return named;
    const cipher = storedCipher();
    if (cipher === undefined) return refuse(needsHttps);
    const answer = await ask(`api/shares/${named.id}`).catch(unreachable);
    if (isRefusal(answer)) return answer;
    if (!answer.ok) return refuse(await reasonOfAnswer(answer));
    return unsealFromStore(cipher, named.key, new Uint8Array(await answer.arrayBuffer()));
  },
};

function designOf({ id, key, expires }: KeptShare): StoredDesign {
  const letters = storedLetters({ id, key: fromBase64url(key) ?? new Uint8Array() });
  return { link: `${location.href.replace(/[?#].*$/s, "")}#${letters}`, expiresAt: Date.parse(expires) };
}

type Sending = { readonly method: string; readonly body?: Uint8Array; readonly token?: string };

/** Sends a change to the store; what it answers, or why it did not. */
async function send(
  path: string,
  { method, body, token }: Sending,
): Promise<Readonly<Record<string, unknown>> | Refusal> {
  const answer = await ask(path, {
    method,
    headers: {
      ...(body && { "content-type": "application/octet-stream" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: new Uint8Array(body) }),
  }).catch(unreachable);
  if (isRefusal(answer)) return answer;
  return answer.ok ? jsonOf(answer) : refuse(await reasonOfAnswer(answer));
}

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(new URL(path, document.baseURI), { ...init, credentials: "same-origin", cache: "no-store" });
}

function unreachable(): Refusal {
  return refuse("The server does not answer. Is there a network?");
}

async function reasonOfAnswer(answer: Response): Promise<string> {
  const { refused } = await jsonOf(answer);
  return typeof refused === "string" ? refused : `The server refused this (${answer.status}).`;
}

/** The members of a JSON answer; none of what is something else, such as the page of a host without a store. */
async function jsonOf(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  if (!answer.headers.get("content-type")?.startsWith("application/json")) return {};
  const value: unknown = await answer.json();
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
