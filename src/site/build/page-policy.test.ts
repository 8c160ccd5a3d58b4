import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { blockedIn, hasPolicy, policyOf, policyText, withPolicy } from "./page-policy.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = (head: string, body = ""): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("policyOf", () => {
  test("a page without anything inline may use its site alone", () => {
    expect(policyText(policyOf(page(`<script src="/a.js"></script>`)))).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';worker-src 'self';" +
        "frame-src 'self';base-uri 'none';form-action 'none';style-src-attr 'none'",
    );
  });

  test("each inline script has its hash once, to the last space; data has none", () => {
    const html = page(
      `<script>\n\tone();\n</script><script type="module">two()</script>`,
      `<script>\n\tone();\n</script><script type="application/json">{"<!--":1}</script><script type="application/ld+json">{}</script>`,
    );
    expect(policyOf(html).get("script-src")).toEqual(["'self'", hashOf("\n\tone();\n"), hashOf("two()")]);
  });

  test("a script of a type that nobody knows has its hash, for a browser may know it", () => {
    const html = page(`<script type="importmap">{}</script>`);
    expect(policyOf(html).get("script-src")).toEqual(["'self'", hashOf("{}")]);
  });

  test("styles and attributes have theirs, in noscript and in templates too, without their escapes", () => {
    const html = page(
      `<style>a{}</style><noscript><style>b{}</style></noscript>`,
      `<template><p style="--c: &quot;d&quot;">c</p></template><p style="e: f">d</p><p style="e: f">d</p>`,
    );
    expect(policyOf(html).get("style-src")).toEqual(["'self'", hashOf("a{}"), hashOf("b{}")]);
    expect(policyOf(html).get("style-src-attr")).toEqual(["'unsafe-hashes'", hashOf('--c: "d"'), hashOf("e: f")]);
  });
});

describe("withPolicy", () => {
  test("the policy stands after the declaration of the encoding and before all else", () => {
    const policy = policyOf(page(""));
    const meta = `<meta http-equiv="content-security-policy" content="${policyText(policy)}">`;
    expect(withPolicy(page(`<meta charset="utf-8"/><script>a</script>`), policy)).toBe(
      page(`<meta charset="utf-8"/>${meta}<script>a</script>`),
    );
    expect(withPolicy(page(`<script>a</script><meta charset="utf-8">`), policy)).toBe(
      page(`${meta}<script>a</script><meta charset="utf-8">`),
    );
  });

  test("a text without a head is none of ours", () => {
    expect(() => withPolicy("<p>x</p>", new Map())).toThrow("Expected a page with a head.");
  });

  test("a page that has one is known", () => {
    expect(hasPolicy(page("<title>a</title>"))).toBe(false);
    expect(hasPolicy(withPolicy(page("<title>a</title>"), policyOf(page(""))))).toBe(true);
  });
});

test("what a page's policy would block is named", () => {
  const html = page(
    `<link rel="canonical" href="https://a.example/"><link rel="stylesheet" href="https://a.example/b.css">`,
    `<a href="https://a.example/" title="on">a</a><a href=" JavaScript:b()">b</a><p onclick="c()">c</p><img src="//d.example/e.png" alt=""><img src="/f.png" alt="">`,
  );
  expect(blockedIn(html)).toEqual([
    '<link href="https://a.example/b.css"> comes from elsewhere: keep a copy in the site.',
    '<a href=" JavaScript:b()"> is a script: make it a button with a listener.',
    '<p onclick="c()"> is an inline handler: add a listener in a script.',
    '<img src="//d.example/e.png"> comes from elsewhere: keep a copy in the site.',
  ]);
});
