import { createHash, randomUUID } from "node:crypto";
import { globSync, mkdirSync, statSync } from "node:fs";
import { copyFile, readFile, rename, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const packed = new Set([".html", ".js", ".css", ".json", ".svg", ".xml", ".txt", ".md"]);
/** Below this a packed file saves nobody anything: it fills the same packet. */
const fewestBytes = 1024;
/** The best packing takes seconds for a file of megabytes. */
const bestUpTo = 200_000;

/**
 * packFiles lays `.br` and `.gz` beside every text of a built site, for servers that send them as they lie there. What
 * was packed before is taken from `store`, by its content.
 */
export async function packFiles(folder: string, store: string): Promise<void> {
  mkdirSync(store, { recursive: true });
  const files = globSync("**/*", { cwd: folder })
    .map((name) => join(folder, name))
    .filter((file) => packed.has(extname(file)) && statSync(file).size >= fewestBytes);
  const waiting = files.values();
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (const file of waiting) await packFile(file, store);
    }),
  );
}

async function packFile(file: string, store: string): Promise<void> {
  const bytes = await readFile(file);
  const name = createHash("sha256").update(bytes).digest("base64url");
  const quality = bytes.length > bestUpTo ? 9 : 11;
  await placed(`${file}.br`, join(store, `${name}.br`), () =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  );
  await placed(`${file}.gz`, join(store, `${name}.gz`), () => promisify(gzip)(bytes, { level: 9 }));
}

async function placed(file: string, kept: string, pack: () => Promise<Buffer>): Promise<void> {
  try {
    await copyFile(kept, file);
  } catch {
    const bytes = await pack();
    await writeFile(file, bytes);
    // Whole or not at all: a build may be cut off, and two files may hold the same.
    const part = `${kept}.${randomUUID()}`;
    await writeFile(part, bytes);
    await rename(part, kept);
  }
}
