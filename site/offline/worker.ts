/**
 * The service worker: keeps the shell, the table for lookups and the pages that were read, and answers from them where the
 * network does not. Whoever is online always gets what the network says; the API and everything else passes by untouched.
 */
import { trim } from "./bounded.ts";
import { OFFLINE_TABLE, offlinePath } from "./paths.ts";

/** Put in by the build: what to keep from the start, and a hash over all of it. */
declare const SHELL: readonly string[];
declare const VERSION: string;

/** What a dedicated type library would declare; the pages' own library has no words for workers. */
interface Lifecycle extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lifecycle {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Lifecycle) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}
const worker = globalThis as unknown as Worker;

const SHELL_CACHE = `shell-${VERSION}`;
/** These outlive a version: a kept page needs the styles of its day. */
const PAGES_CACHE = "pages";
const ASSETS_CACHE = "assets";
const PAGES_MAX = 80;
const ASSETS_MAX = 120;

/** A network that has not answered by then is as good as none, if the page is kept. */
const PATIENCE = 4_000;

const PAGE = /^\/(?:zh|en)\/(?:[^.]*|.*\/)$/;
const ASSET = /^\/_astro\//;

worker.addEventListener("install", (event) => {
  event.waitUntil(fill().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOldShells().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate" && PAGE.test(pathname)) event.respondWith(page(event, pathname));
  else if (ASSET.test(pathname)) event.respondWith(asset(event));
});

/** Asks the network itself, so that no version is made of the files of another. */
async function fill(): Promise<void> {
  const cache = await caches.open(SHELL_CACHE);
  await cache.addAll([...SHELL, OFFLINE_TABLE].map((path) => new Request(path, { cache: "no-cache" })));
}

async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("shell-") && name !== SHELL_CACHE).map((name) => caches.delete(name)));
}

async function page(event: Fetching, pathname: string): Promise<Response> {
  const fresh = fetch(event.request).then((response) => keep(event, PAGES_CACHE, PAGES_MAX, pathname, response));
  const kept = await caches.match(pathname, { ignoreSearch: true });
  if (!kept) return fresh.catch(() => offline(pathname));
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fresh, late]).catch(() => kept);
}

/** Names in /_astro/ carry a hash of the content: what is kept is never out of date. */
async function asset(event: Fetching): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const kept = await caches.match(pathname);
  return kept ?? keep(event, ASSETS_CACHE, ASSETS_MAX, pathname, await fetch(event.request));
}

function keep(event: Lifecycle, name: string, most: number, key: string, response: Response): Response {
  // A redirected answer stands for another address; the browser refuses it as an answer to a navigation.
  if (!response.ok || response.redirected || response.type !== "basic") return response;
  const copy = response.clone();
  event.waitUntil(
    caches.open(name).then(async (cache) => {
      await cache.delete(key);
      await cache.put(key, copy);
      await trim(cache, most);
    }),
  );
  return response;
}

async function offline(pathname: string): Promise<Response> {
  const language = pathname.startsWith("/zh/") ? "zh" : "en";
  return (await caches.match(offlinePath(language))) ?? Response.error();
}
