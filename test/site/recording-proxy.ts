// What a browser driver reports about requests is not the whole truth: it misses those of a sandboxed frame that ask before
// the driver has attached to it. A proxy sees what really leaves the browser, from frames and workers too.
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A recording proxy notes every address that is asked for through it, and passes on requests to this machine only. */
export interface RecordingProxy extends AsyncDisposable {
  readonly server: string;
  readonly requests: readonly string[];
}

/** startRecordingProxy starts a proxy on a free port. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const proxy = createServer((asked, answer) => {
    requests.push(asked.url ?? "");
    passOn(asked, answer);
  });
  // Encrypted requests and web sockets: no page of ours needs one.
  proxy.on("connect", (asked, socket) => {
    requests.push(`connect://${asked.url ?? ""}`);
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  return {
    server: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((done) => {
        proxy.close(() => done());
        proxy.closeAllConnections();
      }),
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse): void {
  const refuse = (): void => void (answer.headersSent ? answer.destroy() : answer.writeHead(502).end());
  const address = URL.parse(asked.url ?? "");
  if (address?.hostname !== "localhost") return refuse();
  const onward = request(address, { method: asked.method ?? "GET", headers: asked.headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer).on("error", refuse);
  });
  onward.on("error", refuse);
  asked.pipe(onward);
}
