// The files that are kept. Each lies under its path and its hash, so builds share what they have in common and can never
// take each other's files: to ask for a file is to say which bytes it must have.
import { hashOf } from "./hash-of.ts";
import { isolated } from "./isolated.ts";
import { base, build } from "./this-build.ts";
import type { Build } from "./wire.ts";

/** The name of the cache with the files. Other sites of the same host have other bases. */
const cacheName = `interleave ${base}`;

/** What the store has of a file. */
export type Kept = { readonly response: Response } | "missing" | "damaged";

function keyOf(path: string, hash: string): string {
  return `${base}${path}?sha=${hash}`;
}

/** The hash that a build's file must have. */
function hashIn({ files }: Build, path: string): string {
  return files[path]?.[1] ?? "";
}

/** keptFile gives a file of a build if it is here and its bytes are the build's; a damaged one is thrown away. */
export async function keptFile(path: string, of: Build = build): Promise<Kept> {
  try {
    const cache = await caches.open(cacheName);
    const key = keyOf(path, hashIn(of, path));
    const found = await cache.match(key, { ignoreVary: true });
    if (found === undefined) return "missing";
    const bytes = await found.arrayBuffer();
    if ((await hashOf(bytes)) === hashIn(of, path)) return { response: isolated(bytes, found) };
    await cache.delete(key);
    return "damaged";
  } catch {
    // Storage may be forbidden, or gone.
    return "missing";
  }
}

/** keepFile keeps bytes that are known to be a build's. It rejects with `QuotaExceededError` where the disk is full. */
export async function keepFile(path: string, response: Response, of: Build = build): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(keyOf(path, hashIn(of, path)), response);
}

/** keptPaths are the files of a build that are here, unread. */
export async function keptPaths(of: Build = build): Promise<Set<string>> {
  const keys = await allKeys();
  return new Set(Object.keys(of.files).filter((path) => keys.has(keyOf(path, hashIn(of, path)))));
}

/** forgetFiles removes these files of a build. */
export async function forgetFiles(paths: Iterable<string>, of: Build = build): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all([...paths].map((path) => cache.delete(keyOf(path, hashIn(of, path)))));
}

/** sweep removes every file that none of these builds has. */
export async function sweep(builds: readonly Build[]): Promise<void> {
  const living = new Set(builds.flatMap((one) => Object.keys(one.files).map((path) => keyOf(path, hashIn(one, path)))));
  const cache = await caches.open(cacheName);
  await Promise.all([...(await allKeys())].filter((key) => !living.has(key)).map((key) => cache.delete(key)));
}

async function allKeys(): Promise<Set<string>> {
  const cache = await caches.open(cacheName);
  const requests = await cache.keys();
  return new Set(
    requests.map(({ url }) => {
      const { pathname, search } = new URL(url);
      return decodeURIComponent(pathname) + search;
    }),
  );
}
