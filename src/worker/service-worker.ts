import type { OfflineFiles, OfflineMessage } from "./offline-files.ts";

/*
 * Makes the page work without a network. Files named by their content are never fetched twice and never change; the
 * page itself is that of the version in charge until a newer one has all its files and the person asks for it. Files of
 * the version before stay for its tabs that are still open.
 */

declare const self: ServiceWorkerGlobalScope;
/** Put in by scripts/offline-files.mjs. */
declare const builtFiles: OfflineFiles;

const filesCache = "crowfoot-files";
const pagePrefix = "crowfoot-page-";
const pageCache = `${pagePrefix}${builtFiles.version}`;
/** Where a version's page cache lists the files it is made of. */
const listName = "offline-files.json";

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const message: OfflineMessage = event.data;
  if (message.kind === "take-over") event.waitUntil(self.skipWaiting());
  else if (message.kind === "keep-rest") event.waitUntil(keepRest());
  else event.waitUntil(giveWay().then(() => event.ports[0]?.postMessage("given")));
});
self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

async function install(): Promise<void> {
  const page = await caches.open(pageCache);
  await Promise.all(builtFiles.page.map(async (path) => page.put(addressOf(path), await fetched(path))));
  const shell = await (await page.match(addressOf("")))?.text();
  // In the middle of a deployment the page may be newer than this script: then the next attempt finds both.
  if (!builtFiles.first.every((path) => shell?.includes(path))) {
    await caches.delete(pageCache);
    throw new Error("the page is of another version than its service worker");
  }
  await page.put(addressOf(listName), Response.json([...builtFiles.first, ...builtFiles.later]));
  const files = await caches.open(filesCache);
  await files.addAll(await missingOf(files, builtFiles.first));
}

async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(pagePrefix) && name !== pageCache);
  const before = others.at(-1);
  await Promise.all(others.filter((name) => name !== before).map((name) => caches.delete(name)));
  const wanted = new Set(
    [...builtFiles.first, ...builtFiles.later, ...(await filesOf(before))].map((path) => addressOf(path)),
  );
  const files = await caches.open(filesCache);
  for (const { url } of await files.keys()) if (before && !wanted.has(url)) await files.delete(url);
  await self.clients.claim();
}

/** The files of an earlier version. */
async function filesOf(cache: string | undefined): Promise<readonly string[]> {
  if (cache === undefined) return [];
  const list: unknown = await (await (await caches.open(cache)).match(addressOf(listName)))?.json();
  return Array.isArray(list) ? list.map(String) : [];
}

/** Set once another version is to take over. */
let givesWay = false;
/** What is fetched in quiet; tabs that ask at the same time share it. */
let keeping: Promise<void> = Promise.resolve();

function keepRest(): Promise<void> {
  keeping = keeping.catch(() => undefined).then(keepLater);
  return keeping;
}

async function keepLater(): Promise<void> {
  const files = await caches.open(filesCache);
  // One after another: what the person is doing comes first.
  for (const address of await missingOf(files, builtFiles.later)) {
    if (givesWay) return;
    await files.add(address);
  }
}

async function giveWay(): Promise<void> {
  givesWay = true;
  await keeping.catch(() => undefined);
}

/** The addresses of those that are not kept yet. */
async function missingOf(files: Cache, paths: readonly string[]): Promise<string[]> {
  const kept = new Set((await files.keys()).map(({ url }) => url));
  return paths.map(addressOf).filter((address) => !kept.has(address));
}

/** The answer to a request of the page; undefined where the network is to answer. */
function answerTo(request: Request): Promise<Response> | undefined {
  const { scope } = self.registration;
  const [address = ""] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !address.startsWith(scope)) return undefined;
  const path = address.slice(scope.length).replace(/^index\.html$/, "");
  if (path.startsWith("assets/")) return answerFile(request);
  return builtFiles.page.includes(path) ? answerPage(path, request) : undefined;
}

async function answerPage(path: string, request: Request): Promise<Response> {
  const page = await caches.open(pageCache);
  return (await page.match(addressOf(path))) ?? fetch(request);
}

/** Keeps what was not kept yet: an engine or a font is here from its first use on. */
async function answerFile(request: Request): Promise<Response> {
  const files = await caches.open(filesCache);
  const kept = await files.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await files.put(request.url, answer.clone());
  return answer;
}

/** A file as the server has it at this moment. */
async function fetched(path: string): Promise<Response> {
  const answer = await fetch(addressOf(path), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // The answer to a redirected request is not allowed to stand for a page.
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}

function addressOf(path: string): string {
  return new URL(path, self.registration.scope).href;
}
