import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const sizes = {
  "/red.png": 3000,
  "/green.png": 500,
  "/blue.png": 70,
};

/** Answers nobody before `count` requests wait for an answer. */
export async function startServer(count: number) {
  const waiting: [ServerResponse, Buffer][] = [];
  let mostAtOnce = 0;
  const server = createServer(({ url }, response) => {
    const size = sizes[url as keyof typeof sizes];
    waiting.push([response, Buffer.alloc(size)]);
    mostAtOnce = Math.max(mostAtOnce, waiting.length);
    if (waiting.length < count) return;
    for (const [reply, image] of waiting.splice(0))
      reply.end(image);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    get mostAtOnce() {
      return mostAtOnce;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
