// Programs over the loopback network that print the same on every machine: no ports, no times.

/** Each is run on real Node and in the engine. */
export const networkPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a socket and its events": {
    "main.mjs": `import net from "node:net";
const server = net.createServer((socket) => {
  console.log("server: connection", socket.remoteAddress, socket.remoteFamily);
  socket.on("data", (data) => { console.log("server: data", String(data)); socket.write("echo " + data); });
  socket.on("end", () => console.log("server: end"));
  socket.on("close", (failed) => { console.log("server: close", failed); server.close(() => console.log("closed")); });
});
server.listen(0, "127.0.0.1", () => {
  const client = net.connect(server.address().port, "127.0.0.1");
  client.on("connect", () => { console.log("client: connect"); client.write("a"); client.write("b"); setImmediate(() => console.log("immediate")); });
  client.on("data", (data) => { console.log("client: data", String(data)); if (String(data) === "echo ab") client.end("bye"); });
  client.on("end", () => console.log("client: end"));
  client.on("finish", () => console.log("client: finish"));
  client.on("close", (failed) => console.log("client: close", failed));
});
`,
  },
  "what fails has Node's words": {
    "main.mjs": `import net from "node:net";
import dns from "node:dns";
const told = (error) => console.log(error.message, error.code, error.errno, error.syscall, error.address);
const server = net.createServer().listen(0, () => {
  const { port } = server.address();
  const again = net.createServer().on("error", (error) => {
    console.log(error.code, error.syscall, error.port === port);
    server.close(() => {
      net.connect(1, "127.0.0.1").on("error", told).on("close", (failed) => console.log("close", failed));
    });
  });
  again.listen(port);
});
dns.lookup("localhost", (error, address, family) => console.log(error, address, family));
console.log(server.address().family, server.listening);
`,
  },
  "a reset": {
    "main.mjs": `import net from "node:net";
const server = net.createServer((socket) => { socket.on("data", () => socket.resetAndDestroy()); }).listen(0, "127.0.0.1", () => {
  const client = net.connect(server.address().port, "127.0.0.1");
  client.on("error", (error) => console.log(error.message, error.code));
  client.on("close", (failed) => { console.log("close", failed); server.close(); });
  client.write("reset me");
  client.resume();
});
`,
  },
  "a writer that must wait": {
    "main.mjs": `import net from "node:net";
import { once } from "node:events";
const server = net.createServer({ pauseOnConnect: true }, async (socket) => {
  setTimeout(async () => {
    let bytes = 0;
    socket.on("data", (data) => (bytes += data.length));
    socket.resume();
    await once(socket, "end");
    console.log("read", bytes);
    socket.end();
    server.close();
  }, 50);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const client = net.connect(server.address().port, "127.0.0.1");
await once(client, "connect");
const chunk = Buffer.alloc(1 << 20, 1);
let drains = 0;
for (let count = 0; count < 12; count += 1) {
  if (!client.write(chunk)) { await once(client, "drain"); drains += 1; }
}
client.end();
client.resume();
await once(client, "close");
console.log("written", client.bytesWritten, drains > 0);
`,
  },
  "a request and its answer": {
    "main.mjs": `import http from "node:http";
const server = http.createServer((request, response) => {
  console.log(request.method, request.url, request.headers["x-a"], request.httpVersion);
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (text) => (body += text));
  request.on("end", () => { response.setHeader("X-B", "2"); response.end("got " + body); });
});
server.listen(0, () => {
  const { port } = server.address();
  const request = http.request({ port, method: "POST", path: "/p?q=1", headers: { "X-A": "1" } }, (response) => {
    console.log(response.statusCode, response.statusMessage, response.headers["x-b"], response.headers.connection);
    response.setEncoding("utf8");
    response.on("data", (text) => console.log(text));
    response.on("end", () => { console.log("end"); server.close(() => console.log("closed")); server.closeIdleConnections(); });
  });
  request.end("body");
});
`,
  },
  "an agent queues what its sockets cannot take": {
    "main.mjs": `import http from "node:http";
const sockets = new Set();
const server = http.createServer((request, response) => {
  sockets.add(request.socket);
  console.log("begin", request.url);
  setTimeout(() => { console.log("answer", request.url); response.end(); }, 20);
});
server.listen(0, () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let left = 3;
  for (const path of ["/a", "/b", "/c"]) {
    http.get({ port: server.address().port, path, agent }, (response) => {
      response.resume();
      response.on("end", () => {
        console.log("end", path);
        if (--left > 0) return;
        console.log("sockets", sockets.size);
        agent.destroy();
        server.close(() => console.log("closed"));
      });
    });
  }
});
`,
  },
  "requests that are cut short": {
    "main.mjs": `import http from "node:http";
const server = http.createServer((request, response) => {
  request.on("close", () => console.log("request close", request.destroyed));
  response.on("close", () => { console.log("response close", response.writableFinished); next(); });
  response.write("part");
});
const steps = [
  () => {
    const request = http.get({ port: server.address().port }, (response) => {
      response.on("data", () => request.destroy());
      response.on("error", (error) => console.log("response", error.code));
    });
    request.on("error", (error) => console.log("request", error.code));
    request.on("close", () => console.log("closed"));
  },
  () => {
    http.get({ port: server.address().port, signal: AbortSignal.timeout(30) }, (response) => {
      response.on("error", (error) => console.log(error.name, error.code));
      response.resume();
    }).on("error", (error) => console.log(error.name));
  },
  () => server.close(() => console.log("server closed")),
];
const next = () => steps.shift()?.();
server.listen(0, next);
`,
  },
  "what is no HTTP": {
    "main.mjs": `import http from "node:http";
import net from "node:net";
const server = http.createServer();
server.on("clientError", (error, socket) => {
  console.log(error.code, error.reason, error.bytesParsed);
  socket.end("HTTP/1.1 400 Bad Request\\r\\n\\r\\n");
});
server.listen(0, () => {
  const socket = net.connect(server.address().port);
  socket.end("GET / HTTP/1.1\\r\\nbad header\\r\\n\\r\\n");
  socket.on("data", (data) => console.log(String(data)));
  socket.on("close", () => server.close());
});
`,
  },
  "an upgrade, and a request that waits to be continued": {
    "main.mjs": `import http from "node:http";
const server = http.createServer((request, response) => response.end("continued"));
server.on("upgrade", (request, socket) => {
  socket.write("HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: echo\\r\\nConnection: Upgrade\\r\\n\\r\\n");
  socket.on("data", (data) => socket.end("echo " + data));
});
server.listen(0, () => {
  const { port } = server.address();
  const waiting = http.request({ port, method: "POST", headers: { Expect: "100-continue" } }, (response) => {
    response.on("data", (data) => console.log(String(data)));
    response.on("end", upgrade);
  });
  waiting.on("continue", () => { console.log("continue"); waiting.end("body"); });
  const upgrade = () => {
    const request = http.request({ port, headers: { Connection: "Upgrade", Upgrade: "echo" } }).end();
    request.on("upgrade", (response, socket) => {
      console.log(response.statusCode);
      socket.write("hello");
      socket.on("data", (data) => console.log(String(data)));
      socket.on("close", () => server.close(() => console.log("closed")));
    });
  };
});
`,
  },
  "a server that does not keep the program alive": {
    "main.mjs": `import http from "node:http";
const server = http.createServer().listen(0, () => { console.log("listening"); server.unref(); });
process.on("exit", (code) => console.log("exit", code));
`,
  },
  "fetch and what it gives": {
    "main.mjs": `import http from "node:http";
const server = http.createServer((request, response) => {
  let body = "";
  request.on("data", (data) => (body += data));
  request.on("end", () => {
    response.setHeader("content-type", "application/json");
    response.statusCode = request.url === "/none" ? 404 : 200;
    response.end(JSON.stringify({ method: request.method, body, type: request.headers["content-type"] }));
  });
});
server.listen(0, async () => {
  const at = "http://localhost:" + server.address().port;
  const posted = await fetch(at, { method: "POST", body: "text" });
  console.log(posted.status, posted.ok, posted.headers.get("content-type"), await posted.json());
  const none = await fetch(at + "/none");
  console.log(none.status, none.ok, none.statusText, (await none.text()).length);
  const form = await fetch(at, { method: "POST", body: new URLSearchParams({ a: "b" }) });
  console.log(await form.json());
  for await (const part of (await fetch(at)).body) console.log(part instanceof Uint8Array, part.length);
  server.removeAllListeners("request");
  await fetch(at, { signal: AbortSignal.timeout(20) }).catch((error) => console.log(error.name, error.message));
  server.closeAllConnections();
  server.close(() => console.log("closed"));
});
`,
  },
  "a server in a thread": {
    "main.mjs": `import { Worker } from "node:worker_threads";
import net from "node:net";
const worker = new Worker(new URL("server.mjs", import.meta.url));
worker.once("message", async (port) => {
  const response = await fetch("http://127.0.0.1:" + port + "/from-main");
  console.log(response.status, await response.text());
  const taken = net.createServer().on("error", (error) => {
    console.log(error.code);
    worker.postMessage("close");
  });
  taken.listen(port, "127.0.0.1");
});
worker.on("exit", (code) => console.log("exit", code));
`,
    "server.mjs": `import http from "node:http";
import { parentPort } from "node:worker_threads";
const server = http.createServer((request, response) => response.end("thread " + request.url));
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
parentPort.once("message", () => { server.close(); server.closeAllConnections(); });
`,
  },
  "a thread that is ended takes its connections along": {
    "main.mjs": `import { Worker } from "node:worker_threads";
import net from "node:net";
const worker = new Worker(new URL("server.mjs", import.meta.url));
worker.once("message", (port) => {
  const client = net.connect(port, "127.0.0.1");
  client.on("data", (data) => { console.log(String(data)); worker.terminate(); });
  client.on("error", () => {});
  client.on("close", () => {
    console.log("close");
    net.connect(port, "127.0.0.1").on("error", (error) => console.log(error.code));
  });
});
`,
    "server.mjs": `import net from "node:net";
import { parentPort } from "node:worker_threads";
const server = net.createServer((socket) => socket.write("hello"));
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`,
  },
};
