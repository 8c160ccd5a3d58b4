import { existsSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { everywhereHeaders } from "../src/site/build/hosts/headers.ts";
import { contentTypeOf, pathInside } from "./serve-folder.ts";

const isText = /^text\/|javascript|json|xml/;

/**
 * packedAnswers gives what `serveFolder` takes to answer text as a host does, packed with Brotli; it leaves to it what is
 * not there, is no text, or is asked for by a client that does not unpack it. Each file is packed once.
 */
export function packedAnswers(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const packed = new Map<string, Buffer>();
  return (request, response) => {
    const { url = "/", method, headers } = request;
    const path = fileAt(folder, url);
    if (method !== "GET" || path === undefined || !/\bbr\b/.test(headers["accept-encoding"] ?? "")) return false;
    const type = contentTypeOf(path);
    if (!isText.test(type)) return false;
    const bytes = packed.get(path) ?? brotliCompressSync(readFileSync(path));
    packed.set(path, bytes);
    response.writeHead(200, {
      ...everywhereHeaders,
      "Content-Type": type,
      "Content-Encoding": "br",
      "Content-Length": bytes.length,
      Vary: "Accept-Encoding",
      "Cache-Control": path.includes("_astro") ? "public, max-age=31536000, immutable" : "no-cache",
    });
    response.end(bytes);
    return true;
  };
}

function fileAt(folder: string, address: string): string | undefined {
  const place = pathInside(folder, address);
  if (place === null) return undefined;
  const path = /\/(?:[?#].*)?$/.test(address) ? join(place, "index.html") : place;
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}
