/** What is served in the place of the service worker to be rid of it everywhere: `SERVICE_WORKER=off npm run build`. */
interface Worker {
  skipWaiting(): Promise<void>;
  readonly registration: { unregister(): Promise<boolean> };
  addEventListener(type: "install" | "activate", listener: (event: Event & { waitUntil(work: Promise<unknown>): void }) => void): void;
}
const worker = globalThis as unknown as Worker;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => {
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
