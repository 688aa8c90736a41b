import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Answer, answerMethods } from "./answer.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";

/** The built page: answers for a path below its base, undefined where it has no such file. */
export type Site = (request: SiteRequest) => Promise<Answer | undefined>;

export type SiteRequest = {
  readonly method: string;
  /** Decoded, without the base and its slash. */
  readonly path: string;
  readonly embedded: boolean;
  readonly takesGzip: boolean;
  /** The `If-None-Match` of the request. */
  readonly known: string;
};

type Served = { readonly plain: Buffer; readonly zipped: Buffer | undefined; readonly tag: string };

const compress = promisify(gzip);
const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ttf: "font/ttf",
  wasm: "application/wasm",
};
const zipped = new Set(["html", "js", "css", "json", "webmanifest", "svg", "ttf", "wasm", "data"]);

/**
 * Reads the list of files of a built page; rejects when there is none. Only what is on the list is ever opened, so no
 * path leads outside. Files are read when first asked for and stay in memory, compressed.
 */
export async function openSite(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Map<string, string>();
  for (const entry of entries) {
    const full = `${entry.parentPath ?? entry.path}/${entry.name}`;
    const path = full.slice(folder.length).replaceAll("\\", "/").replace(/^\/+/, "");
    if (entry.isFile() && !/(?:^|\/)\./.test(path)) paths.set(path, full);
  }
  if (!paths.has("index.html")) throw new Error(`there is no built page in ${folder}`);
  const files = new Map<string, Promise<Served>>();
  return async ({ method, path, embedded, takesGzip, known }) => {
    const name = path === "" ? "index.html" : path;
    const full = paths.get(name);
    if (full === undefined) return undefined;
    if (method !== "GET" && method !== "HEAD") return answerMethods("GET, HEAD");
    const file = await (files.get(name) ?? remember(files, name, read(full)));
    const headers = { ...headersOf(name, embedded), etag: file.tag, vary: "accept-encoding" };
    if (known.includes(file.tag)) return { status: 304, headers, body: "" };
    return takesGzip && file.zipped
      ? { status: 200, headers: { ...headers, "content-encoding": "gzip" }, body: file.zipped }
      : { status: 200, headers, body: file.plain };
  };
}

/** A file that could not be read is tried again when it is asked for next. */
function remember(files: Map<string, Promise<Served>>, name: string, reading: Promise<Served>) {
  files.set(name, reading);
  reading.catch(() => files.delete(name));
  return reading;
}

async function read(path: string): Promise<Served> {
  const plain = await readFile(path);
  const tag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  return { plain, zipped: zipped.has(endingOf(path)) ? await compress(plain) : undefined, tag };
}

function headersOf(name: string, embedded: boolean): Readonly<Record<string, string>> {
  const type = types[endingOf(name)] ?? "application/octet-stream";
  // Names in assets/ carry a hash of what is in them.
  const cache = name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  const ancestors = embedded ? "*" : "'self'";
  return {
    "content-type": type,
    "cache-control": cache,
    "content-security-policy": `${contentSecurityPolicy}; frame-ancestors ${ancestors}`,
  };
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
