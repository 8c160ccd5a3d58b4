// What the check of a host says of the built site on hosts that do one thing wrong.
import { afterAll, beforeAll, expect, test } from "vitest";
import { everywhereHeaders } from "../../src/site/build/hosts/headers.ts";
import { checkHost } from "../../src/site/elements/check-host.ts";
import { SiteCopy } from "./site-copy.ts";

let site: SiteCopy;
beforeAll(async () => {
  site = await SiteCopy.open();
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** Changes answers on their way. */
function changing(path: string, change: (headers: Headers, body: string) => Response): typeof fetch {
  return async (address, options) => {
    const response = await fetch(address, options);
    if (new URL(String(address)).pathname !== path) return response;
    return change(new Headers(response.headers), await response.text());
  };
}

test("a host that sends all as it should has nothing to mend", async () => {
  const { faults, build, files } = await checkHost(site.origin);
  expect(faults).toEqual([]);
  expect(build).toMatch(/^[\w-]{16}$/);
  expect(files).toBeGreaterThan(100);
});

test.each(Object.keys(everywhereHeaders).filter((name) => name !== "Referrer-Policy"))(
  "%s missing on one file is named with the file",
  async (name) => {
    const ask = changing("/playground/", (headers, body) => {
      headers.delete(name);
      return new Response(body, { headers });
    });
    expect((await checkHost(site.origin, ask)).faults).toEqual([`playground/index.html came without ${name}.`]);
  },
);

test("a changed file, a missing one, a kept page and a wrong type are named", async () => {
  const one = async (path: string, change: Parameters<typeof changing>[1]): Promise<readonly string[]> =>
    (await checkHost(site.origin, changing(path, change))).faults;
  expect(await one("/", (headers, body) => new Response(`${body} `, { headers }))).toEqual([
    "index.html came otherwise than built: half of a build is there, or the host changes files.",
  ]);
  expect(await one("/favicon.svg", (headers) => new Response("", { headers, status: 404 }))).toEqual([
    "favicon.svg answered with 404.",
  ]);
  const kept = (headers: Headers, body: string): Response => {
    headers.set("Cache-Control", "max-age=600");
    return new Response(body, { headers });
  };
  expect(await one("/offline/", kept)).toEqual([
    "offline/index.html may be kept (max-age=600), and must be asked for each time.",
  ]);
  expect(await one("/sw.js", (headers) => new Response("", { headers }))).toEqual([
    "sw.js is of another build than build.json.",
  ]);
});

test("a host without any header is named once for each, not once for each file", async () => {
  await using plain = await SiteCopy.open({ headers: {} });
  const { faults } = await checkHost(plain.origin);
  expect(faults).toHaveLength(4);
  expect(faults.every((fault) => /^404\.html, _astro\/\S+ and \d+ more came without [\w-]+\.$/.test(fault))).toBe(true);
});

test("an address without the site is one line", async () => {
  expect((await checkHost(`${site.origin}/nothing/`)).faults).toEqual([
    `${site.origin}/nothing/build.json is answered with 404: the site does not lie there, or not all of it.`,
  ]);
  await using gone = await SiteCopy.open();
  await gone.stop();
  expect((await checkHost(gone.origin)).faults).toEqual([
    `${gone.origin}/build.json could not be reached: look at the address and the connection.`,
  ]);
});
