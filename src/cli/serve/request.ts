import type { IncomingMessage } from "node:http";
import { clientOf } from "./rate-limit.ts";

/** A place of the page; `path` decoded and relative to its base, of what is outside the whole path. */
export type Place = {
  readonly kind: "inside" | "outside";
  readonly path: string;
  readonly query: URLSearchParams;
};

/** Reads the target of a request; undefined when it is none, or is written to mislead. */
export function addressOf(target: string, base: string): Place | undefined {
  const [written = "", ...rest] = target.split("?");
  const query = new URLSearchParams(rest.join("?"));
  const path = decoded(written);
  if (!path?.startsWith("/") || /[\\\p{Cc}]/u.test(path)) return undefined;
  if (path.split("/").some((part) => part === "." || part === "..")) return undefined;
  // A balancer asks for the health of a server without knowing where its page is.
  if (path === "/healthz") return { kind: "inside", path: "healthz", query };
  return path.startsWith(base)
    ? { kind: "inside", path: path.slice(base.length), query }
    : { kind: "outside", path, query };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Whether a browser says that a page of another origin asks. Programs that are no browser say nothing. */
export function isForeign({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}

/** Who asks. Behind a proxy the last address of X-Forwarded-For, which is the one that the proxy itself wrote. */
export function clientAddress(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? request.headers["x-forwarded-for"] : undefined;
  const last = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return clientOf(last || (request.socket.remoteAddress ?? "unknown"));
}
