// The configurations that the build writes, in the servers that they are for.
import { request, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caching, everywhereHeaders } from "../../src/site/build/hosts/headers.ts";
import { readPolicies } from "../../src/site/build/hosts/page-policies.ts";
import { checkHost } from "../../src/site/elements/check-host.ts";
import { openBrowser } from "#support/open-browser.ts";
import { madeFiles, makeSite, sentPolicy, type MadeSite } from "./made-site.ts";
import { runFirst } from "./reading.ts";
import type { RunningServer } from "./run-server.ts";
import { serverKinds } from "./servers.ts";
import { SiteCopy } from "./site-copy.ts";

const everywhere = Object.fromEntries(
  Object.entries(everywhereHeaders).map(([name, value]) => [name.toLowerCase(), value]),
);

test("the machine that checks every change has nginx", () => {
  const nginx = serverKinds.find(({ name }) => name === "nginx");
  if (process.env["GITHUB_ACTIONS"]) expect(nginx).toMatchObject({ program: expect.any(String), brotli: true });
});

for (const kind of serverKinds) {
  // Skipped: the server is not on this machine; nginx is installed where apt is allowed.
  describe.skipIf(kind.program === null).each(["/", "/interleave/"])(`${kind.name} at %s`, (base) => {
    let site: MadeSite;
    let server: RunningServer;
    beforeAll(async () => {
      site = await makeSite(base);
      server = await kind.start({ ...site, base });
    });
    afterAll(async () => {
      await server?.[Symbol.asyncDispose]();
      site?.[Symbol.dispose]();
    });

    const ask = (path: string, encoding = "identity", prefix = base): Promise<Answer> =>
      askAt(server.origin, prefix + path, encoding);

    test.each(Object.keys(madeFiles))("%s comes with its headers", async (name) => {
      const { status, headers, body } = await ask(name.replace(/index\.html$/, ""));
      expect(status).toBe(200);
      expect(body.toString()).toBe(madeFiles[name]);
      expect(headers).toMatchObject(everywhere);
      const isHashed = /^(_astro|search\/texts)\//.test(name);
      expect(headers["cache-control"]).toBe(isHashed ? caching.hashed : caching.other);
      expect(headers["content-security-policy"]).toBe(name.endsWith(".html") ? sentPolicy : undefined);
      expect(headers["etag"] ?? headers["last-modified"]).toBeDefined();
    });

    test.each([
      ["", "text/html; charset=utf-8"],
      ["_astro/code.DEADbeef.js", /^(text|application)\/javascript; charset=utf-8$/],
      ["_astro/look.DEADbeef.css", "text/css; charset=utf-8"],
      ["programs/10-one/two.json", /^application\/json(; charset=utf-8)?$/],
      ["licenses.md", "text/markdown; charset=utf-8"],
      ["favicon.svg", /^image\/svg\+xml/],
    ])("%s has its type", async (path, type) => {
      expect((await ask(path)).headers["content-type"]?.toLowerCase()).toMatch(type);
    });

    test.each(["index.html", "_astro/code.DEADbeef.js", "lessons/one/index.html", "sw.js"])(
      "%s is packed",
      async (name) => {
        const path = name.replace(/index\.html$/, "");
        const packed = await ask(path, "gzip");
        expect(packed.headers).toMatchObject({ ...everywhere, "content-encoding": "gzip" });
        expect(packed.headers["vary"]?.toLowerCase()).toContain("accept-encoding");
        expect(packed.headers["content-type"]).toBe((await ask(path)).headers["content-type"]);
        expect(packed.headers["cache-control"]).toBe((await ask(path)).headers["cache-control"]);
        expect(gunzipSync(packed.body).toString()).toBe(madeFiles[name]);
      },
    );

    // Skipped: nginx sends Brotli only with Debian's libnginx-mod-http-brotli-static, which is installed where apt is allowed.
    test.skipIf(!kind.brotli)("Brotli is sent to those who take it", async () => {
      const packed = await ask("lessons/one/", "gzip, br");
      expect(packed.headers).toMatchObject({
        ...everywhere,
        "content-encoding": "br",
        "content-security-policy": sentPolicy,
      });
      expect(brotliDecompressSync(packed.body).toString()).toBe(madeFiles["lessons/one/index.html"]);
    });

    test.each(["nothing", "_astro/gone.DEADbeef.js", "lessons/two/", "_headers", "vercel.json", ".htaccess"])(
      "%s is not there, in words of ours",
      async (path) => {
        const { status, headers, body } = await ask(path);
        expect(path === ".htaccess" ? [403, 404] : [404]).toContain(status);
        if (status === 404) expect(body.toString()).toBe(madeFiles["404.html"]);
        expect(headers).toMatchObject(everywhere);
        expect(headers["cache-control"]).toBe(caching.other);
        expect(headers["content-security-policy"]).toBe(status === 404 ? sentPolicy : undefined);
      },
    );

    test("a folder without its slash leads to the one with it, on this host and port", async () => {
      const { status, headers } = await ask("lessons/one");
      expect([301, 302, 307, 308]).toContain(status);
      const address = new URL(headers["location"] ?? "", `${server.origin}${base}lessons/one`);
      expect(address.href).toBe(`${server.origin}${base}lessons/one/`);
    });
  });
}

for (const kind of serverKinds) {
  // Skipped: the server is not on this machine; nginx is installed where apt is allowed.
  test.skipIf(kind.program === null)(`${kind.name} serves the built site as it should be`, async () => {
    await using site = await SiteCopy.open();
    site.tellHosts();
    await using server = await kind.start({
      root: site.folder,
      folder: site.folder,
      base: "/",
      scratch: site.scratch,
    });
    expect((await checkHost(server.origin)).faults).toEqual([]);
    for (const [file, policy] of readPolicies(site.folder)) {
      const { headers } = await askAt(server.origin, `/${file.replace(/index\.html$/, "")}`, "identity");
      expect([file, headers["content-security-policy"]]).toEqual([file, policy]);
    }
    // One is enough: the answers are the same.
    if (kind.name !== "nginx") return;
    await using browser = await openBrowser();
    const page = await browser.newPage({ serviceWorkers: "block" });
    await page.goto(`${server.origin}/lessons/concurrency-vs-parallelism`);
    expect(page.url()).toBe(`${server.origin}/lessons/concurrency-vs-parallelism/`);
    expect(await page.evaluate("crossOriginIsolated")).toBe(true);
    expect(await runFirst(page)).toMatch(/^Exited with code 0/);
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function askAt(origin: string, path: string, encoding: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(origin + path, { headers: { "Accept-Encoding": encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", fail);
    asked.end();
  });
}
