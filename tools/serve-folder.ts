import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, relative, resolve, sep } from "node:path";
import { cachingOf, everywhereHeaders, type Headers } from "../src/site/build/hosts/headers.ts";

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

/** How a folder is served, where it is not as the site is meant to be. */
export interface ServedAs {
  /** The path that all addresses begin with, with a slash at both ends. */
  readonly base?: string;
  /** What every answer carries. */
  readonly headers?: Headers;
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

/** A folder as it is served. */
interface Site extends Required<ServedAs> {
  readonly folder: string;
}

/** A file that answers a request, or the address that does. */
interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly redirect?: string;
}

/**
 * serveFolder serves the files of a folder on this machine only, with the headers of a host, `index.html` for folders and
 * `404.html` for what is not there; `takes` says which requests it answers itself. Port 0 means any free one; a port that is taken rejects with `EADDRINUSE`.
 */
export async function serveFolder(
  folder: string,
  port = 0,
  takes: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
  { base = "/", headers = everywhereHeaders }: ServedAs = {},
): Promise<ServedFolder> {
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    if (takes(request, response)) return;
    answer({ folder, base, headers }, request, response).catch(() => {
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

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { folder, base, headers } = site;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
    return;
  }
  const address = request.url ?? "/";
  const isOfSite = address.startsWith(base);
  const place = isOfSite ? pathInside(folder, address.slice(base.length - 1)) : null;
  const file = place === null ? null : await fileAt(place, address);
  if (file?.redirect !== undefined) {
    response.writeHead(301, { ...headers, Location: file.redirect }).end();
    return;
  }
  if (file !== null) return send(site, request, response, 200, file);
  const missing = isOfSite ? await fileAt(join(folder, "404.html"), "/404.html") : null;
  if (missing !== null) return send(site, request, response, 404, missing);
  response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end("Not found.\n");
}

async function fileAt(place: string, address: string): Promise<FoundFile | null> {
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
  { folder, headers }: Site,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { path, size }: FoundFile,
): Promise<void> {
  response.writeHead(status, {
    ...headers,
    "Content-Type": contentTypeOf(path),
    "Content-Length": size,
    "Cache-Control": cachingOf(relative(folder, path).replaceAll(sep, "/")),
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
