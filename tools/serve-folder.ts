import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";

/** isolationHeaders make a page cross-origin isolated, which shared memory needs. */
export const isolationHeaders: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** A served folder is a folder that answers at an address until it is closed. */
export interface ServedFolder {
  /** The address without a slash at its end: `http://localhost:4321`. */
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** contentTypeOf is the content type of a file, by the end of its name. */
export function contentTypeOf(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/** pathInside is the place in a folder that a request address names, or null where the address leads out of it. */
export function pathInside(folder: string, address: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  if (path.includes("\0") || path.includes("\\")) return null;
  const root = resolve(folder);
  const place = resolve(root, `.${path.startsWith("/") ? path : `/${path}`}`);
  return place === root || place.startsWith(root.endsWith(sep) ? root : root + sep) ? place : null;
}

/**
 * serveFolder serves the files of a folder on this machine only, with isolation headers, `index.html` for folders and
 * `404.html` for what is not there; `takes` says which requests it answers itself. Port 0 means any free one; a port that is taken rejects with `EADDRINUSE`.
 */
export async function serveFolder(
  folder: string,
  port = 0,
  takes: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<ServedFolder> {
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    if (takes(request, response)) return;
    answer(folder, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  // A browser may take "localhost" for either address, and another program may have the port on one of them only.
  const first = createServer(onRequest);
  const taken = await listen(first, "127.0.0.1", port);
  const second = createServer(onRequest);
  const servers = [first];
  try {
    await listen(second, "::1", taken);
    servers.push(second);
  } catch (error) {
    if (codeOf(error) !== "EADDRNOTAVAIL" && codeOf(error) !== "EAFNOSUPPORT") {
      await closeServer(first);
      throw error;
    }
  }
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  return { origin: `http://localhost:${taken}`, port: taken, close, [Symbol.asyncDispose]: close };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...isolationHeaders, Allow: "GET, HEAD" }).end();
    return;
  }
  const address = request.url ?? "/";
  const place = pathInside(folder, address);
  const file = place === null ? null : await fileAt(place, address);
  if (file?.redirect !== undefined) {
    response.writeHead(301, { ...isolationHeaders, Location: file.redirect }).end();
    return;
  }
  if (file !== null) return send(request, response, 200, file.path, file.size);
  const missing = await fileAt(join(folder, "404.html"), "/404.html");
  if (missing !== null) return send(request, response, 404, missing.path, missing.size);
  response.writeHead(404, { ...isolationHeaders, "Content-Type": "text/plain; charset=utf-8" }).end("Not found.\n");
}

async function fileAt(
  place: string,
  address: string,
): Promise<{ path: string; size: number; redirect?: string } | null> {
  const found = await stat(place).catch(() => null);
  if (found?.isFile()) return address.split(/[?#]/, 1)[0]?.endsWith("/") ? null : { path: place, size: found.size };
  if (!found?.isDirectory()) return null;
  const path = join(place, "index.html");
  const index = await stat(path).catch(() => null);
  if (!index?.isFile()) return null;
  const [name = "/", query] = address.split("?", 2);
  if (name.endsWith("/")) return { path, size: index.size };
  // Two slashes at the start would name another host.
  const redirect = `${name.replace(/^\/+/, "/")}/${query === undefined ? "" : `?${query}`}`;
  return { path, size: index.size, redirect };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
  size: number,
): Promise<void> {
  response.writeHead(status, {
    ...isolationHeaders,
    "Content-Type": contentTypeOf(path),
    "Content-Length": size,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": path.includes(`${sep}_astro${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") {
    response.end();
    return Promise.resolve();
  }
  return new Promise((done, fail) => {
    createReadStream(path)
      .on("error", fail)
      .pipe(response)
      .on("close", () => done());
  });
}
