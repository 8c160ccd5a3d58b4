import { describe, expect, test } from "vitest";
import { caching, cachingOf, everywhereHeaders } from "./headers.ts";
import { headersFile } from "./netlify-headers.ts";
import { policyIn } from "./page-policies.ts";
import { vercelConfig } from "./vercel-config.ts";

test.each([
  ["_astro/a.1234.js", caching.hashed],
  ["search/texts/0123456789ab.json", caching.hashed],
  ["search/index.json", caching.other],
  ["index.html", caching.other],
  ["sw.js", caching.other],
  ["lessons/_astro/index.html", caching.other],
])("%s is kept as %s", (path, expected) => {
  expect(cachingOf(path)).toBe(expected);
});

describe("_headers", () => {
  /** The rules of a file, as Netlify and Cloudflare read them. */
  function rulesOf(text: string): { address: string; headers: string[] }[] {
    return text.split(/\n(?=\S)/).map((rule) => {
      const [address = "", ...headers] = rule.trimEnd().split("\n");
      return { address, headers };
    });
  }

  test("every file is isolated, and no header comes from two rules", () => {
    const [first, ...rest] = rulesOf(headersFile("/interleave/", new Map([["a/index.html", "p"]])));
    expect(first?.address).toBe("/interleave/*");
    expect(first?.headers).toEqual(Object.entries(everywhereHeaders).map(([name, value]) => `  ${name}: ${value}`));
    expect(rest.flatMap(({ headers }) => headers).filter((line) => first?.headers.includes(line))).toEqual([]);
    expect(rest.map(({ address }) => address)).toContain("/interleave/_astro/*");
    expect(rest.at(-1)).toEqual({ address: "/interleave/a/", headers: ["  Content-Security-Policy: p"] });
  });

  test("it stays within what Cloudflare reads", () => {
    const pages = Array.from({ length: 300 }, (_, number) => [`lessons/${number}/index.html`, "p"] as const);
    const text = headersFile("/", new Map([["index.html", "x".repeat(3000)], ...pages]));
    expect(rulesOf(text)).toHaveLength(100);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

test("vercel.json lets the rule of hashed files come after the one of all", () => {
  const { headers } = JSON.parse(vercelConfig("/", new Map())) as { headers: { source: string; headers: object[] }[] };
  expect(headers[0]?.source).toBe("/(.*)");
  expect(headers[1]).toEqual({
    source: "/_astro/(.*)",
    headers: [{ key: "Cache-Control", value: caching.hashed }],
  });
});

test.each([
  [`<meta http-equiv="Content-Security-Policy" content="a 'b' &amp; c">`, "a 'b' & c"],
  [`<meta content='x "y"' http-equiv=content-security-policy>`, 'x "y"'],
  [`<meta charset="utf-8">`, null],
])("the policy in %s is %j", (page, policy) => {
  expect(policyIn(page)).toBe(policy);
});
