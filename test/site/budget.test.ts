// What a page costs before the reader has touched anything, packed as a host would pack it.
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { lessonPaths } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** Most bytes of a lesson before any interaction. */
const mostOfLesson = 50_000;

/** The packed size of what an address of the site answers. */
function packedSize(address: string): number {
  const path = decodeURIComponent(new URL(address).pathname);
  const file = join(dist, extname(path) === "" ? join(path, "index.html") : path);
  return brotliCompressSync(readFileSync(file)).length;
}

describe.each(lessonPaths())("%s", (path) => {
  test("before any interaction it is small, and holds nothing of engine, editor or search", async () => {
    await using visit = await site.visit(path);
    const asked = [...new Set(visit.requests)].filter((address) => address.startsWith(`${site.origin}/`));
    const sizes = asked.map((address) => [packedSize(address), new URL(address).pathname] as const);
    expect(sizes.length).toBeGreaterThan(3);
    expect(asked.filter((address) => /engine|library-|guest|frame|surface|editor|pagefind/.test(address))).toEqual([]);
    const all = sizes.reduce((sum, [size]) => sum + size, 0);
    expect(all, sizes.map(([size, name]) => `${size} ${name}`).join("\n")).toBeLessThanOrEqual(mostOfLesson);
  });
});
