import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packedAnswers } from "./packed-answers.ts";
import { serveFolder, type ServedFolder } from "./serve-folder.ts";

let folder: string;
let served: ServedFolder;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "packed-"));
  mkdirSync(join(folder, "lesson"));
  writeFileSync(join(folder, "lesson", "index.html"), "lesson".repeat(100));
  writeFileSync(join(folder, "photograph.png"), "png");
  served = await serveFolder(folder, 0, packedAnswers(folder));
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string, encoding: string): Promise<{ status: number; bytes: Buffer; encoding: unknown }> {
  return new Promise((done, fail) => {
    const headers = { "accept-encoding": encoding };
    const asked = request({ port: served.port, host: "127.0.0.1", path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const { statusCode: status = 0, headers: answered } = response;
        done({ status, bytes: Buffer.concat(parts), encoding: answered["content-encoding"] });
      });
    });
    asked.on("error", fail);
    asked.end();
  });
}

test("text is packed for a client that unpacks it", async () => {
  const { status, bytes, encoding } = await ask("/lesson/?a=b", "gzip, br");
  expect({ status, encoding }).toEqual({ status: 200, encoding: "br" });
  expect(bytes.length).toBeLessThan(100);
  expect(brotliDecompressSync(bytes).toString()).toBe("lesson".repeat(100));
});

test.each([
  ["/lesson/", "gzip", 200],
  ["/photograph.png", "br", 200],
  ["/lesson", "br", 301],
  ["/nothing", "br", 404],
  ["/../secret", "br", 404],
])("%s for a client with %s is left as it is", async (path, encodings, status) => {
  expect(await ask(path, encodings)).toMatchObject({ status, encoding: undefined });
});
