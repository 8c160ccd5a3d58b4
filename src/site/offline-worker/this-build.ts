import type { Build } from "./wire.ts";

declare const self: ServiceWorkerGlobalScope & { readonly $build: Build };

/** The build that this worker came with. */
export const build: Build = self.$build;

/** The worker itself. */
export const worker: ServiceWorkerGlobalScope = self;

/** The path that all addresses of the site begin with. */
export const base = new URL(self.registration.scope).pathname;
