// What the frame itself could reach, if a program ever got into it: asked from within, by the driver of the browser.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { frameOfEngine } from "#support/frame-of-engine.ts";
import { takeViolations } from "#support/policy-violations.ts";

let opened: EnginePage;
let server: Server;
let elsewhere: string;
let frame: Frame;
const asked: string[] = [];

beforeAll(async () => {
  // It would let anybody in.
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" });
    response.end();
  }).listen(0);
  await once(server, "listening");
  elsewhere = `http://localhost:${(server.address() as AddressInfo).port}/`;
  opened = await openEnginePage();
  await opened.engine().boot();
  const inner = frameOfEngine(opened.page);
  if (inner === undefined) throw new Error("Expected the engine's frame in the page.");
  frame = inner;
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  server.close();
});

it("the frame has no origin, and sees nothing of the page and its storage", async () => {
  const seen = await frame.evaluate(() => {
    const tries: Readonly<Record<string, () => unknown>> = {
      origin: () => origin,
      document: () => parent.document,
      page: () => Reflect.get(parent, "enginePage") as unknown,
      localStorage: () => localStorage.length,
      sessionStorage: () => sessionStorage.length,
      cookie: () => document.cookie,
      indexedDB: () => indexedDB.open("x").readyState,
    };
    return Object.entries(tries).map(([name, attempt]) => {
      try {
        return `${name}: ${String(attempt())}`;
      } catch {
        return `${name}: refused`;
      }
    });
  });
  const names = ["document", "page", "localStorage", "sessionStorage", "cookie", "indexedDB"];
  expect(seen).toEqual(["origin: null", ...names.map((name) => `${name}: refused`)]);
});

/** Tries every way from within a frame to an address, and gives those that lead there. */
async function reachedFrom(within: Frame, to: string): Promise<string[]> {
  const ways = await within.evaluate(async (address) => {
    const settled = async (name: string, attempt: () => unknown): Promise<string> => {
      try {
        await attempt();
        return `${name}: reached`;
      } catch {
        return `${name}: refused`;
      }
    };
    const element = (tag: string, members: object): Promise<void> =>
      new Promise((resolve, reject) => {
        const one = Object.assign(document.createElement(tag), members);
        one.addEventListener("load", () => resolve());
        one.addEventListener("error", () => reject(new Error()));
        document.documentElement.append(one);
      });
    const opens = (socket: EventTarget): Promise<void> =>
      new Promise((resolve, reject) => {
        socket.addEventListener("open", () => resolve());
        socket.addEventListener("error", () => reject(new Error()));
      });
    // The suite's own loader would take the place of a plain import.
    // eslint-disable-next-line no-new-func -- Nothing else is left as it is written.
    const load = new Function("address", "return import(address)") as (from: string) => Promise<unknown>;
    return Promise.all([
      settled("fetch", () => fetch(address)),
      settled("no-cors fetch", () => fetch(address, { mode: "no-cors" })),
      settled("XMLHttpRequest", () => {
        const request = new XMLHttpRequest();
        request.open("GET", address, false);
        request.send();
      }),
      settled("EventSource", () => opens(new EventSource(address))),
      settled("WebSocket", () => opens(new WebSocket(address.replace("http", "ws")))),
      settled("import", () => load(address)),
      settled("script", () => element("script", { src: address })),
      settled("image", () => element("img", { src: address })),
      settled("style", () => element("link", { rel: "stylesheet", href: address })),
      settled("Worker", () => new Worker(address)),
      settled("beacon", () => {
        navigator.sendBeacon(address, "x");
        throw new Error("It never tells.");
      }),
    ]);
  }, to);
  return ways.filter((way) => !way.endsWith(": refused"));
}

it("no way of the frame's leads to a server", async () => {
  expect(await reachedFrom(frame, elsewhere)).toEqual([]);
  expect(asked).toEqual([]);
});

it("the carrier around the frame has nothing in it but the frame, and loads nothing, of this site neither", async () => {
  const carrier = frame.parentFrame();
  if (carrier === null) throw new Error("Expected a carrier around the frame.");
  expect(await carrier.evaluate(() => [...document.body.children].map(({ tagName }) => tagName))).toEqual(["IFRAME"]);
  expect(await reachedFrom(carrier, elsewhere)).toEqual([]);
  expect(asked).toEqual([]);
  const ofThisSite = await carrier.evaluate(async (address) => {
    const loaded: string[] = [];
    const tags = { script: "src", img: "src", link: "href" };
    await Promise.all([
      fetch(address).then(
        () => loaded.push("fetch"),
        () => {},
      ),
      ...Object.entries(tags).map(([tag, attribute]) => {
        const one = document.createElement(tag);
        if (tag === "link") one.setAttribute("rel", "stylesheet");
        one.setAttribute(attribute, address);
        const ended = new Promise<void>((resolve) => {
          one.addEventListener("error", () => resolve());
          one.addEventListener("load", () => {
            loaded.push(tag);
            resolve();
          });
        });
        document.body.append(one);
        return ended;
      }),
    ]);
    return loaded;
  }, opened.page.url());
  expect(ofThisSite).toEqual([]);
  // All this was tried, and is no fault of the page's.
  expect(takeViolations(opened.browser)).not.toEqual([]);
});
