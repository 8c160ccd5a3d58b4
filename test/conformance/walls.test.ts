// A program that tries to get out of its frame, with a server that would notice.
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { programOf } from "#program/program.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";

const visits: string[] = [];
let server: Server;
let opened: EnginePage;

beforeAll(async () => {
  // It would let anybody in, so that nothing but the frame's own walls keeps a program away.
  server = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.writeHead(200, {
      "Content-Type": "text/javascript",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    });
    response.end("export default 1;");
  }).listen(0);
  await once(server, "listening");
  opened = await openEnginePage();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  server.close();
});

async function linesOf(source: string): Promise<string[]> {
  let text = "";
  await using engine = opened.engine();
  const outcome = await engine.run(programOf({ "main.mjs": source }, { entry: "main.mjs" }), {
    onEvent: (event) => {
      if (event.type === "output") text += event.text;
    },
  });
  expect(outcome).toEqual({ kind: "exited", exitCode: 0 });
  return text.trimEnd().split("\n");
}

it("a program cannot load a module from elsewhere, whoever asks for it", async () => {
  const elsewhere = `http://localhost:${(server.address() as AddressInfo).port}`;
  const addresses = [`${elsewhere}/module.js`, new URL("/", opened.page.url()).href];
  const lines = await linesOf(`for (const address of ${JSON.stringify(addresses)}) {
  const asked = [import(address), eval("import(address)"), new Function("address", "return import(address)")(address)];
  for (const { status } of await Promise.allSettled(asked)) console.log(status);
}`);
  expect(lines).toEqual(Array<string>(6).fill("rejected"));
  expect(visits).toEqual([]);
});

it("a program finds no way of its own to the network, to storage or to other Workers", async () => {
  const names = ["XMLHttpRequest", "WebTransport", "importScripts", "Worker", "RTCPeerConnection", "SharedWorker"];
  const lines = await linesOf(`const found = [];
for (let object = globalThis; object !== null; object = Object.getPrototypeOf(object)) {
  found.push(...${JSON.stringify([...names, "indexedDB", "caches", "cookieStore"])}.filter((name) => Object.hasOwn(object, name)));
}
console.log(found.length, ...found);`);
  expect(lines).toEqual(["0"]);
});

it("what a program has by the names of the browser's ways to the network is Node's own code", async () => {
  const lines =
    await linesOf(`for (const name of ["fetch", "WebSocket", "EventSource", "Request", "Response", "Headers"]) {
  console.log(name, typeof globalThis[name], String(globalThis[name]).includes("[native code]"));
}`);
  expect(lines.filter((line) => !/ (undefined|function false)/.test(line))).toEqual([]);
});
