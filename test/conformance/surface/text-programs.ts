// Programs that use every public member of url, path, querystring, string_decoder, punycode, os and constants.
import { attempt, type Files } from "./attempt.ts";

/** The programs, by what they are about. */
export const textPrograms: Readonly<Record<string, Files>> = {
  "url and path: every member": {
    "main.mjs": `${attempt}
import url from "node:url";
import path from "node:path";
const u = new URL("https://us%20er:pa@Example.com:8080/a/../b%20c/?q=1&q=2&é=ü#frag");
attempt("parts", () => u);
attempt("strings", () => [u.href, u.toString(), JSON.stringify(u), u.origin, String(u.searchParams), u.searchParams.size]);
attempt("set", () => { u.pathname = "/x y"; u.search = "?a=b"; u.hash = ""; u.port = "443"; u.host = "other:99"; u.protocol = "ftp"; u.username = ""; u.password = ""; u.hostname = "h"; return u.href; });
attempt("relative", () => [new URL("../x?y", "http://a/b/c/d").href, new URL("//h/p", "https://a").href]);
attempt("invalid", () => new URL("nope"));
attempt("invalid base", () => new URL("x", "nope"));
attempt("statics", () => [URL.canParse("a:b"), URL.canParse("x"), URL.parse("x"), URL.parse("x:y").href]);
attempt("hosts", () => [new URL("http://xn--ls8h.la").host, new URL("http://münchen.de").host, new URL("http://[::1]:80").host, new URL("http://0x7f.1").host]);
const p = new URLSearchParams([["a", "1"], ["b", "2 3"], ["a", "4"]]);
attempt("params", () => [p, p.get("a"), p.getAll("a"), p.has("a", "4"), p.toString(), [...p.keys()], [...p.values()]]);
attempt("params change", () => { p.append("c", "é&"); p.set("a", "9"); p.delete("b"); p.sort(); return [p.toString(), p.size]; });
attempt("params of", () => [new URLSearchParams("?x=1&y").toString(), new URLSearchParams({ z: 1 }).toString(), new URLSearchParams(new Map([["m", 1]])).toString()]);
attempt("params wrong", () => new URLSearchParams([["a"]]));
attempt("old parse", () => url.parse("http://user:pass@host.com:80/p/a/t/h?query=string#hash", true));
attempt("old resolve", () => [url.resolve("/one/two/three", "four"), url.resolve("http://example.com/one", "/two")]);
attempt("old format", () => url.format({ protocol: "https", hostname: "h", pathname: "/p", query: { a: [1, 2], b: "c d" } }));
attempt("format", () => url.format(new URL("http://測試.com/a?b#c"), { unicode: true, fragment: false, search: false }));
attempt("files", () => [url.fileURLToPath("file:///a%20b/c"), url.pathToFileURL("/a b/#?%").href, url.fileURLToPathBuffer("file:///x%FF")]);
attempt("not a file", () => url.fileURLToPath("http://x"));
attempt("file with a host", () => url.fileURLToPath("file://host/x"));
attempt("domains", () => [url.domainToASCII("español.com"), url.domainToUnicode("xn--espaol-zwa.com"), url.domainToASCII("xn--iñvalid.com")]);
attempt("options", () => url.urlToHttpOptions(new URL("https://a:b@測試.com/x?y#z")));
attempt("pattern", () => { const m = new URLPattern({ pathname: "/books/:id" }).exec("https://e.com/books/123"); return [m.pathname.groups, new URLPattern("https://e.com/*").test("https://e.com/q")]; });
attempt("path", () => [path.join("/a", "..", "b", "./c/"), path.resolve("/x", "y", "../z"), path.normalize("/a//b/../c/."), path.relative("/a/b/c", "/a/d"), path.basename("/q/w.html", ".html"), path.extname("a.b.c"), path.dirname("/a/b/c"), path.isAbsolute("a"), path.parse("/srv/u/f.txt"), path.format({ dir: "/d", name: "n", ext: "x" }), path.sep, path.delimiter, path.toNamespacedPath("/x"), path.matchesGlob("/a/b.ts", "/a/*.ts")]);
attempt("path windows", () => [path.win32.join("c:\\\\a", "..", "b"), path.win32.parse("C:\\\\p\\\\f.t"), path.win32.relative("C:\\\\a\\\\b", "C:\\\\a\\\\c"), path.win32.resolve("C:\\\\x", "..\\\\y"), path.win32.normalize("C:/a/../b"), path.posix === path]);
attempt("path wrong", () => path.join(5));`,
  },
  "querystring, string_decoder and punycode: every member": {
    "main.mjs": `${attempt}
import qs from "node:querystring";
import { StringDecoder } from "node:string_decoder";
attempt("parse", () => [qs.parse("a=1&b=2&a=3&c&=d&e=%zz&f=%E4%BD%A0+x"), qs.decode("a:1;b:2", ";", ":"), qs.parse("a=1&b=2&c=3", null, null, { maxKeys: 2 }), qs.parse("a=%41", null, null, { decodeURIComponent: (x) => "<" + x + ">" })]);
attempt("stringify", () => [qs.stringify({ a: [1, "x y"], b: true, c: null, d: undefined, e: NaN, f: 5n, g: {} }), qs.encode({ a: 1, b: "é" }, ";", ":"), qs.stringify({ a: "ü" }, null, null, { encodeURIComponent: (x) => "[" + x + "]" })]);
attempt("escape", () => [qs.escape("a b&ü!'()*"), qs.unescape("a%20b%"), qs.unescapeBuffer("a%20b%zz").toString()]);
attempt("lone surrogate", () => qs.escape("\\ud800"));
for (const encoding of ["utf8", "utf16le", "base64", "base64url", "hex", "latin1", "ascii"]) {
  attempt(encoding, () => { const d = new StringDecoder(encoding); const bytes = Buffer.from("a€😀é"); return [...bytes].map((byte) => d.write(Buffer.from([byte]))).concat(d.end(), d.encoding, d.lastNeed, d.lastTotal); });
}
attempt("unknown", () => new StringDecoder("nope"));
attempt("end with", () => new StringDecoder().end(Buffer.from([0xe2, 0x82])));
const codes = [];
process.on("warning", (warning) => codes.push(warning.code));
const { default: punycode } = await import("node:punycode");
attempt("punycode", () => [punycode.encode("mañana"), punycode.decode("maana-pta"), punycode.toASCII("mañana.com"), punycode.toUnicode("xn--maana-pta.com"), punycode.ucs2.decode("a😀"), punycode.ucs2.encode([97, 0x1f600]), punycode.version]);
const { default: constants } = await import("node:constants");
attempt("constants", () => [constants.SIGTERM, constants.ENOENT, constants.O_RDONLY, Object.isFrozen(constants)]);
const { default: sys } = await import("node:sys");
attempt("sys", () => sys.format("%s", 1));
setTimeout(() => console.log(codes), 5);`,
  },
  "os: what is the same anywhere": {
    "main.mjs": `${attempt}
import os from "node:os";
attempt("os", () => [os.EOL, os.devNull, os.platform(), os.type(), os.endianness(), os.arch(), os.constants.signals.SIGINT, os.constants.errno.EACCES, os.constants.priority]);
attempt("kinds", () => [os.availableParallelism() > 0, os.cpus().length > 0, Object.keys(os.cpus()[0]), os.loadavg().length, os.uptime() > 0, typeof os.hostname(), typeof os.release(), typeof os.version(), os.machine(), Object.keys(os.networkInterfaces()).includes("lo"), Object.keys(os.userInfo()).sort(), typeof os.homedir(), os.getPriority()]);
attempt("wrong priority", () => os.setPriority(1, 100));
attempt("as text", () => String(os.availableParallelism));`,
  },
};
