import type { Asked, KeepEnd, KeepTold, OfflineState } from "../offline-worker/wire.ts";

/** activeWorker gives the service worker of the site, registered if need be; it rejects with one sentence where there can be none. */
export async function activeWorker(base: string): Promise<ServiceWorker> {
  if (!("serviceWorker" in navigator)) {
    throw new Error("This browser, or this way to open the site, has no service workers, so nothing can be kept here.");
  }
  const registration = await navigator.serviceWorker
    .register(`${base}sw.js`, { updateViaCache: "none" })
    .catch((fault: unknown) => {
      if (navigator.serviceWorker.controller !== null) return navigator.serviceWorker.ready;
      throw new Error(`This browser does not let the site keep anything here. (${String(fault)})`);
    });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (worker === null || worker.state === "activated")
    return worker ?? (await navigator.serviceWorker.ready).active ?? lost();
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === "activated") resolve(worker);
      if (worker.state === "redundant") {
        reject(new Error("Reading offline could not be set up: not every file came as it was built. Try again later."));
      }
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

function lost(): never {
  throw new Error("Expected a service worker, but there is none. Reload the page.");
}

/** askState asks what is kept. */
export function askState(worker: ServiceWorker): Promise<OfflineState> {
  return new Promise((resolve) => {
    const port = askWith(worker, { ask: "state" }, (state) => resolve(state as OfflineState));
    port.start();
  });
}

/** askRemoval removes what is kept. */
export function askRemoval(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => askWith(worker, { ask: "remove" }, () => resolve()).start());
}

/** askWhole has the whole site kept, until it is or `signal` ends it. */
export function askWhole(
  worker: ServiceWorker,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<KeepEnd> {
  return new Promise((resolve) => {
    const port = askWith(worker, { ask: "keep" }, (told) => {
      const news = told as KeepTold;
      if ("end" in news) resolve(news);
      else onProgress(news.done, news.of);
    });
    signal.addEventListener("abort", () => port.postMessage("cancel"));
    port.start();
  });
}

function askWith(worker: ServiceWorker, asked: Asked, onAnswer: (answer: unknown) => void): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", ({ data }) => onAnswer(data));
  worker.postMessage(asked, [port2]);
  return port1;
}
