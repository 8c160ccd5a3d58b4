// The service worker that ends all service workers of the site: it takes the place of the one that readers have, removes
// what was kept, and is gone. docs/decisions/0032 says when.
declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const base = new URL(self.registration.scope).pathname;
  const own = [`interleave ${base}`, `interleave notes ${base}`];
  await Promise.all(own.map((name) => caches.delete(name).catch(() => false)));
  await self.registration.unregister();
}

export {};
