import { brotliCompressSync } from "node:zlib";
import { bundleKernel } from "#kernel/build/bundle-kernel.ts";

/** firstBytes is what a page fetches for a first run that imports timers and worker_threads, by file, in brotli bytes. */
export async function firstBytes(): Promise<Readonly<Record<string, number>>> {
  const files = await bundleKernel();
  const first = ["frame.txt", "guest.js", "library-facts.json", "library-core.js", "library-threads.js"];
  return Object.fromEntries(first.map((name) => [name, brotliCompressSync(files[name] ?? "").length]));
}
