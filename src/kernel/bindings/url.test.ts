import "#support/worker-globals.ts";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { answerCalls, type BindingAnswer } from "#support/answer-calls.ts";
import { answersOfNode, differencesFromNode } from "#support/node-binding.ts";
import { oneOf, type SeededRandom, seededRandom } from "#support/seeded-random.ts";
import { encodingBinding } from "./encoding.ts";
import { urlBinding } from "./url.ts";

/** The last of Node's `updateActions`. */
const wholeAddress = 9;
const table = `
  http://u:p@h:81/p?q#f  http://u@h/p  http://:p@h/  http://u:@h/  http://h  http://h:80/  http://h/?  http://h/#  http://h/?#
  https://h:443/a/../b/./c  ws://h:443  wss://h:444/  ftp://h:21/x  HTTP://EXAMPLE.com/%7Euser  http://[::1]:8080/  http://0x7f.1/
  mailto:a@b  mailto:a@b?subject=x#y  data:,x?y#z  data:text/plain;base64,YQ==  javascript:1//2?3  blob:http://a/b  about:blank
  file:///a/b  file://h/a  file:/c:/x  file:c  foo://h:5  foo:///x  foo:/.//p  foo:/.//p?q#f  foo:  foo:?q  foo:#f  foo://u:p@h/x
  foo:x?y#z  foo:/a/b  http://h/p;v=1,2/@:80?a=b@c:d#e?f/g  http://u%40:p%3A@h/  http://español.com/ñ?ñ#ñ  urn:isbn:0451450523
`
  .trim()
  .split(/\s+/);
const wrong = ["", "nope", "http://", "http://a b/", "http://h:99999/", "http://[::1", "//h/p", "?q", "http://xn--a/"];

function randomUrl(random: SeededRandom): string {
  const scheme = oneOf(random, ["http:", "https:", "ws:", "wss:", "ftp:", "file:", "foo:", "data:", "a+b:"]);
  const maybe = (text: string): string => (random(2) === 0 ? text : "");
  const user = maybe(`${oneOf(random, ["u", "", "ü", "a%20b"])}${maybe(`:${oneOf(random, ["p", "", "x:y", "é"])}`)}@`);
  const host = oneOf(random, ["h", "Example.COM", "1.2", "[::1]", "ß.de", "a.b.c", "h%41"]);
  const authority = maybe(`//${user}${host}${maybe(`:${oneOf(random, ["80", "443", "8080", "", "21"])}`)}`);
  const path = maybe(
    `${oneOf(random, ["", "/", "//", "/.//"])}${oneOf(random, ["a", "a b", "../c", "ü", "%zz", "@:"])}`,
  );
  return `${scheme}${authority}${path}${maybe(`?${maybe("q=1?ü")}`)}${maybe(`#${maybe("f#? é")}`)}`;
}

function randomUrls(seed: number, count: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => randomUrl(random));
}

function differences(method: string, argsOf: readonly (readonly unknown[])[], watched?: string): string[] {
  const calls = argsOf.map((args) => ({ method, args }));
  return differencesFromNode("url", urlBinding(), calls, watched);
}

test("what is parsed and where its parts are", () => {
  const found = [...table, ...randomUrls(3, 1500)].map((input) => [input, undefined, false]);
  expect(differences("parse", found, "urlComponents")).toEqual([]);
});

test("what is relative to a base", () => {
  const relatives = ["", "x", "/x", "//y/z", "?q", "#f", "../..", "foo:bar", "http:x", "\\x"];
  const found = [...table, ...wrong].flatMap((base) => relatives.map((input) => [input, base, false]));
  expect(differences("parse", found, "urlComponents")).toEqual([]);
});

test("what is no address, with Node's error", () => {
  const found = wrong.flatMap((input) => [
    [input, undefined, true],
    [input, "also no base", true],
  ]);
  expect(differences("parse", found)).toEqual([]);
  expect(
    differences(
      "canParse",
      [...wrong, ...table].map((input) => [input, undefined]),
    ),
  ).toEqual([]);
});

test("what a setter makes of an address", () => {
  const random = seededRandom(5);
  const values = [
    "",
    "x",
    "https:",
    "foo:",
    "file",
    "h2:99",
    "h2",
    "8080",
    "99999",
    "a b",
    "?q",
    "#f",
    "/p/../q",
    "ü@",
  ];
  const args = Array.from({ length: 1500 }, () => [
    random(2) === 0 ? oneOf(random, table) : "http://u:p@h:81/p?q#f",
    random(10),
    oneOf(random, values),
  ]);
  const calls = args.map(([href, action, value]) => ({
    method: "update",
    // Each starts from what the parser makes of it, as the library does.
    args: [new URL(String(href)).href, action, value],
  }));
  // Node answers false where nothing comes of it, and the library then leaves everything as it was; only for a whole new
  // address does it tell the two apart.
  const told = (answers: readonly BindingAnswer[]): unknown[] =>
    answers.map(({ returned, args: [href, action], watched }) =>
      returned === href || (returned === false && action !== wholeAddress)
        ? "unchanged"
        : returned === false
          ? "refused"
          : { returned, watched: Object.values(watched as Uint32Array).join() },
    );
  const node = told(answersOfNode("url", calls, "urlComponents"));
  const ours = told(answerCalls(urlBinding(), calls, "urlComponents"));
  expect(
    calls.flatMap(({ args }, at) => (isDeepStrictEqual(ours[at], node[at]) ? [] : [args, ours[at], node[at]])),
  ).toEqual([]);
});

test("paths as addresses", () => {
  const ascii = Array.from({ length: 128 }, (_, unit) => `/a${String.fromCharCode(unit)}b`);
  const paths = [...ascii, "/a/../b/./c//d", "/%2e%2e/x", "/C|/x", "/ü/\u{1f642}", "/"];
  expect(
    differences(
      "pathToFileURL",
      paths.map((path) => [path, false, undefined]),
    ),
  ).toEqual([]);
});

const domains =
  "español.com xn--espaol-zwa.com EXAMPLE.com a/b a:80 日本語.jp xn--wgv71a119e.jp 1.2 [::1] a@b faß.de bücher.example " +
  "xn--maana-pta.com ☃.net xn--n3h.net mañana.xn--p1ai localhost";

test("domains in ASCII and in letters", () => {
  const args = [...domains.split(" "), "", "a b"].map((domain) => [domain]);
  const inEncodingBinding = ["toASCII", "toUnicode"].flatMap((method) =>
    domains.split(" ").flatMap((domain) => (/[/:@[]|^1/.test(domain) ? [] : [{ method, args: [domain] }])),
  );
  expect(differences("domainToASCII", args)).toEqual([]);
  expect(differences("domainToUnicode", args)).toEqual([]);
  expect(differencesFromNode("encoding_binding", encodingBinding(), inEncodingBinding)).toEqual([]);
});

test("url.format and origins", () => {
  const hrefs = [...table, "http://u:p@xn--espaol-zwa.com:81/p?q#f"].map((input) => new URL(input).href);
  const flags = Array.from({ length: 16 }, (_, bits) => [1, 2, 4, 8].map((bit) => (bits & bit) !== 0));
  const args = hrefs.flatMap((href) => flags.map((chosen) => [href, ...chosen]));
  expect(differences("format", args)).toEqual([]);
  expect(
    differences(
      "getOrigin",
      hrefs.map((href) => [href]),
    ),
  ).toEqual([]);
});
