// The policy of every kind of page, tried from within: what it is to block is blocked, and is not where there is no policy.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "#support/open-browser.ts";
import type {} from "#engines/webcontainer/in-carrier.ts";
import { takeViolations } from "#support/policy-violations.ts";
import { serveBuiltSite } from "#support/serve-built-site.ts";
import { isolationHeaders } from "../../src/site/build/hosts/headers.ts";
import type { ServedFolder } from "../../tools/serve-folder.ts";
import type { Results } from "./policy-attempts.ts";

const attempts = stripTypeScriptTypes(readFileSync(new URL("policy-attempts.ts", import.meta.url), "utf8"));

/** The one document that lets a third party in. */
const carrier = "/engine-carriers/webcontainer/";
const service = "https://stackblitz.com";

/** One page of every kind. */
const pages = [
  "/",
  "/lessons/concurrency-vs-parallelism/",
  "/playground/",
  "/gallery/",
  "/engines/",
  "/offline/",
  carrier,
  "/no-page-has-this-address/",
];

/** The home page as it would be without a policy. */
const bare = "/bare/";
const files: Readonly<Record<string, () => { readonly type: string; readonly text: string }>> = {
  "/attempts.js": () => ({ type: "text/javascript", text: attempts }),
  [bare]: () => {
    const html = readFileSync(new URL("../../dist/index.html", import.meta.url), "utf8");
    return { type: "text/html", text: html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, "") };
  },
};

let browser: Browser;
let site: ServedFolder;
let server: Server;
let elsewhere: string;
const asked: string[] = [];

beforeAll(async () => {
  const types: Readonly<Record<string, string>> = {
    "/script": "text/javascript",
    "/import": "text/javascript",
    "/style": "text/css",
    "/image": "image/svg+xml",
    "/object": "image/svg+xml",
  };
  server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/\?.*$/, "");
    asked.push(path);
    response.writeHead(200, {
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Content-Type": types[path] ?? "text/html",
    });
    response.end(types[path] === "image/svg+xml" ? `<svg xmlns="http://www.w3.org/2000/svg" />` : "");
  }).listen(0);
  await once(server, "listening");
  elsewhere = `http://localhost:${(server.address() as AddressInfo).port}`;
  site = await serveBuiltSite(takes);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  server.close();
});

function takes(request: IncomingMessage, response: ServerResponse): boolean {
  const file = files[request.url ?? ""]?.();
  if (file === undefined) return false;
  response.writeHead(200, { ...isolationHeaders, "Content-Type": file.type }).end(file.text);
  return true;
}

async function attemptOn(path: string): Promise<Results["of"]> {
  asked.length = 0;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  expect(takeViolations(browser)).toEqual([]);
  await page.evaluate(() => {
    const script = Object.assign(document.createElement("script"), { src: "/attempts.js", type: "module" });
    document.head.append(script);
  });
  await page.waitForFunction(() => "attemptAll" in globalThis);
  const results = await page.evaluate((origin) => globalThis.attemptAll(origin), elsewhere);
  // The driver hears of each a little later than the page.
  let told = 0;
  await expect.poll(() => (told += takeViolations(browser).length)).toBeGreaterThanOrEqual(results.violations);
  await context.close();
  takeViolations(browser);
  return results.of;
}

/** What blocks each attempt. */
const blockedBy: Results["of"] = {
  "inline script": "script-src-elem",
  "inline handler": "script-src-attr",
  "script in an address": "script-src-elem",
  eval: "script-src",
  Function: "script-src",
  "script in a timer": "script-src",
  WebAssembly: "script-src",
  "data: script": "script-src-elem",
  "blob: script": "script-src-elem",
  "script from elsewhere": "script-src-elem",
  "import from elsewhere": "script-src-elem",
  "worker of a text": "worker-src",
  "inline style": "style-src-elem",
  "style attribute": "style-src-attr",
  "style sheet from elsewhere": "style-src-elem",
  "image from elsewhere": "img-src",
  "request to elsewhere": "connect-src",
  "frame from elsewhere": "frame-src",
  "frame of a text": "frame-src",
  "object from elsewhere": "object-src",
  "other base of addresses": "base-uri",
  "form to elsewhere": "form-action",
};

it("everything that is tried is done on a page without a policy", async () => {
  const all = Object.keys(blockedBy).map((name) => [name, "done"] as const);
  expect(await attemptOn(bare)).toEqual(Object.fromEntries(all));
  const reached = ["script", "import", "style", "image", "fetch", "frame", "object", "form"].map((name) => `/${name}`);
  expect([...new Set(asked)].sort()).toEqual(reached.sort());
});

it.each(pages)("%s blocks all of it", async (path) => {
  expect(await attemptOn(path)).toEqual(blockedBy);
  expect(asked).toEqual([]);
});

it("only the WebContainer's carrier lets its service in", async () => {
  for (const path of ["/", carrier]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    let isAsked = false;
    await page.route(`${service}/**`, (route) => {
      isAsked = true;
      return route.fulfill({ contentType: "text/html", body: "" });
    });
    await page.goto(site.origin + path, { waitUntil: "networkidle" });
    expect([path, isAsked]).toEqual([path, false]);
    await page.evaluate(async (address) => {
      const frame = Object.assign(document.createElement("iframe"), { src: `${address}/headless` });
      await new Promise((resolve) => {
        frame.addEventListener("load", resolve);
        document.addEventListener("securitypolicyviolation", resolve);
        document.body.append(frame);
      });
    }, service);
    expect([path, isAsked]).toEqual([path, path === carrier]);
    await context.close();
    takeViolations(browser);
  }
});

it("the carrier of the WebContainer brings its client, and asks nobody for anything before it is booted", async () => {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(site.origin + carrier, { waitUntil: "networkidle" });
  const given = await page.evaluate(async () => Object.keys((await globalThis.importContainerClient?.()) ?? {}));
  expect(given).toContain("WebContainer");
  expect(requests.filter((address) => !address.startsWith(`${site.origin}/`))).toEqual([]);
  await page.close();
});
