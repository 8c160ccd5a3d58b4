// The service worker of the site: it keeps pages for reading offline, isolates them where the host does not, and never
// gives a page a file of another build. docs/decisions/0032 says how.
import { answerFile } from "./answer-file.ts";
import { answerFrame } from "./answer-frame.ts";
import { answerPage } from "./answer-page.ts";
import { activate, install } from "./install.ts";
import { keepVisited, visitedAreKept } from "./keep-visited.ts";
import { keepWhole, removeAll } from "./keep-whole.ts";
import { offlineState } from "./offline-state.ts";
import { base, worker } from "./this-build.ts";
import type { Asked, KeepTold } from "./wire.ts";

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));

worker.addEventListener("fetch", (event) => {
  const { method, url, mode, headers, cache } = event.request;
  const { origin, pathname } = new URL(url);
  // What goes elsewhere, asks for a part of a file, or must not come out of any store, is none of this worker's business.
  if (method !== "GET" || origin !== worker.location.origin || headers.has("Range") || cache === "no-store") return;
  if (!pathname.startsWith(base) || pathname === `${base}sw.js`) return;
  if (mode !== "navigate") event.respondWith(answerFile(event));
  else event.respondWith(event.request.destination === "document" ? answerPage(event) : answerFrame(event));
});

worker.addEventListener("message", (event) => {
  const asked = event.data as Asked;
  const port = event.ports[0];
  switch (asked.ask) {
    case "visited":
      return event.waitUntil(keepVisited(asked.page, asked.thrifty));
    case "state":
      return event.waitUntil(
        visitedAreKept()
          .then(offlineState)
          .then((state) => port?.postMessage(state)),
      );
    case "keep":
      return event.waitUntil(keepFor(port));
    case "remove":
      return event.waitUntil(removeAll().then(() => port?.postMessage(null)));
    case "take over":
      return event.waitUntil(worker.skipWaiting());
  }
});

/** Keeps the whole site for whoever is at the other end of a port; anything that comes from there cancels it. */
async function keepFor(port: MessagePort | undefined): Promise<void> {
  const cancelling = new AbortController();
  port?.addEventListener("message", () => cancelling.abort());
  port?.start();
  await keepWhole((told: KeepTold) => port?.postMessage(told), cancelling.signal);
}
