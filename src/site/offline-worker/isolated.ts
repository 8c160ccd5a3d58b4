import { isolationHeaders } from "../build/hosts/headers.ts";

/** Headers that say how bytes were sent, not what they are. */
const ofTransport = ["Content-Encoding", "Content-Length", "Transfer-Encoding", "Vary"];

/** isolated makes an answer of bytes, with the headers of the one that they came with and those that isolate a page. */
export function isolated(
  body: ArrayBuffer | ReadableStream | null,
  { headers, status, statusText }: Response,
): Response {
  const own = new Headers(headers);
  for (const name of ofTransport) own.delete(name);
  for (const [name, value] of Object.entries(isolationHeaders)) if (!own.has(name)) own.set(name, value);
  const hasBody = status !== 204 && status !== 304;
  return new Response(hasBody ? body : null, { headers: own, status, statusText });
}
