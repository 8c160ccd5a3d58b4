import { caching, cachingOf } from "../build/hosts/headers.ts";
import { hashOf } from "./hash-of.ts";
import { isolated } from "./isolated.ts";
import { base, build, worker } from "./this-build.ts";
import type { Build } from "./wire.ts";

/** What the host answered: the build's own bytes, or something else. */
export interface Fetched {
  readonly isOfBuild: boolean;
  readonly response: Response;
  readonly redirected: boolean;
}

/** fetchFile asks the host for a file of a build, and looks whether it is the build's. It rejects where no answer comes. */
export async function fetchFile(path: string, of: Build = build, priority: RequestPriority = "auto"): Promise<Fetched> {
  const address = `${base}${path.replace(/(^|\/)index\.html$/, "$1")}`;
  const first = await fetchOnce(address, path, of, {
    cache: cachingOf(path) === caching.hashed ? "default" : "no-cache",
    priority,
  });
  if (first.isOfBuild) return first;
  // A browser's own cache may be at fault.
  const again = await fetchOnce(address, path, of, { cache: "reload", priority });
  if (!again.isOfBuild) lookForNewBuild();
  return again;
}

async function fetchOnce(address: string, path: string, of: Build, how: RequestInit): Promise<Fetched> {
  const response = await fetch(address, { ...how, credentials: "same-origin" });
  const bytes = await response.arrayBuffer();
  const isOfBuild = (await hashOf(bytes)) === of.files[path]?.[1];
  return { isOfBuild, response: isolated(bytes, response), redirected: response.redirected };
}

/** lookForNewBuild asks the host for another service worker; what comes of it is the browser's affair. */
export function lookForNewBuild(): void {
  worker.registration.update().catch(() => undefined);
}
