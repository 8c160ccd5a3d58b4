// Programs about files that do not wait. Real Node, in a folder of its own, and the embedded engine must print the same.

/** Files by path; the first is the entry. */
type Files = Readonly<Record<string, string>>;

/** The programs, by what they are about. */
export const patientFilePrograms: Readonly<Record<string, Files>> = {
  "callbacks and what they are given": {
    "main.mjs": `import fs from "node:fs";
fs.mkdirSync("box"); process.chdir("box");
const step = (name, call) => new Promise((done) => call((...given) => {
  console.log(name, given.length, ...given.map((one) => one instanceof Error ? [one.message, one.code, one.syscall] : typeof one === "number" && one > 10 ? "number" : one));
  done();
}));
await step("writeFile", (cb) => fs.writeFile("a", "x", cb));
await step("unlink", (cb) => fs.unlink("nope", cb));
await step("readFile", (cb) => fs.readFile("nope", cb));
await step("readFile", (cb) => fs.readFile("a", cb));
await step("readFile", (cb) => fs.readFile("a", "utf8", cb));
await step("readFile folder", (cb) => fs.readFile(".", "utf8", cb));
await step("writeFile folder", (cb) => fs.writeFile(".", "utf8", cb));
await step("open", (cb) => fs.open("a", cb));
await step("mkdir", (cb) => fs.mkdir("zz", cb));
await step("mkdir", (cb) => fs.mkdir("zz/yy/xx", { recursive: true }, cb));
await step("mkdir", (cb) => fs.mkdir("zz/yy/xx", { recursive: true }, cb));
await step("access", (cb) => fs.access("zz", cb));
await step("access", (cb) => fs.access("nope", cb));
await step("exists", (cb) => fs.exists("zz", cb));
await step("rm", (cb) => fs.rm("zz", { recursive: true }, cb));
await step("rm", (cb) => fs.rm("zz", cb));
await step("appendFile", (cb) => fs.appendFile("a", "x", cb));
await step("copyFile", (cb) => fs.copyFile("a", "b", cb));
await step("read", (cb) => fs.read(1e6, Buffer.alloc(1), 0, 1, 0, cb));
await step("close", (cb) => fs.close(1e6, cb));
await step("cp", (cb) => fs.cp("a", "bb", cb));
await step("rename", (cb) => fs.rename("a", "bb", cb));
await step("stat", (cb) => fs.stat("nope", cb));
await step("lstat", (cb) => fs.lstat("nope", cb));
await step("truncate", (cb) => fs.truncate("bb", 1, cb));
await step("readdir", (cb) => fs.readdir(".", cb));
await step("readdir all", (cb) => fs.readdir(".", { recursive: true }, cb));
await step("readdir nope", (cb) => fs.readdir("nope", cb));
await step("symlink", (cb) => fs.symlink("bb", "s", cb));
await step("readlink", (cb) => fs.readlink("s", cb));
await step("link", (cb) => fs.link("s", "s2", cb));
await step("chmod", (cb) => fs.chmod("s", 0o600, cb));
await step("utimes", (cb) => fs.utimes("s", 1, 1, cb));
await step("rmdir", (cb) => fs.rmdir("s", cb));
await step("mkdtemp", (cb) => fs.mkdtemp("t-", (error, path) => cb(error, path.length)));
await step("statfs", (cb) => fs.statfs(".", (error, value) => cb(error, Object.keys(value))));
const fd = fs.openSync("f", "w+");
await step("write", (cb) => fs.write(fd, "hello", cb));
await step("write", (cb) => fs.write(fd, Buffer.from("hello"), 1, 2, 0, cb));
await step("read", (cb) => fs.read(fd, { position: 0, buffer: Buffer.alloc(4) }, cb));
await step("writev", (cb) => fs.writev(fd, [Buffer.from("1"), Buffer.from("2")], cb));
await step("readv", (cb) => fs.readv(fd, [Buffer.alloc(1), Buffer.alloc(2)], 0, cb));
await step("fstat", (cb) => fs.fstat(fd, (error, stats) => cb(error, stats.size)));
await step("fsync", (cb) => fs.fsync(fd, cb));
await step("fdatasync", (cb) => fs.fdatasync(fd, cb));
await step("ftruncate", (cb) => fs.ftruncate(fd, 2, cb));
await step("fchmod", (cb) => fs.fchmod(fd, 0o600, cb));
await step("futimes", (cb) => fs.futimes(fd, 1, 1, cb));
await step("close", (cb) => fs.close(fd, cb));
await step("opendir", (cb) => fs.opendir("nope", cb));
const dir = await new Promise((done) => fs.opendir(".", (_, opened) => done(opened)));
const names = [];
for await (const one of dir) names.push(one.name);
console.log(names.filter((name) => !name.startsWith("t-")).sort());
const controller = new AbortController();
fs.readFile("f", { signal: controller.signal }, (error) => console.log(error.name, error.code));
controller.abort();`,
  },
  "promises and handles": {
    "main.mjs": `import fs from "node:fs/promises";
import { createReadStream, readFileSync } from "node:fs";
await fs.mkdir("box"); process.chdir("box");
const attempt = async (name, call) => {
  try { console.log(name, "->", await call()); }
  catch (error) { console.log(name, "!!", error.name, error.message, JSON.stringify(error)); }
};
await attempt("write", () => fs.writeFile("a", "hello"));
await attempt("append", () => fs.appendFile("a", " there"));
await attempt("read", () => fs.readFile("a", "utf8"));
await attempt("read bytes", () => fs.readFile("a"));
await attempt("missing", () => fs.readFile("nope"));
await attempt("folder", () => fs.readFile("."));
await attempt("stat", async () => (await fs.stat("a")).size);
await attempt("stat missing", () => fs.stat("nope"));
await attempt("access", () => fs.access("nope"));
await attempt("mkdir", () => fs.mkdir("x/y/z", { recursive: true }).then((path) => path.split("/").at(-1)));
await attempt("rmdir", () => fs.rmdir("x"));
await attempt("rm", () => fs.rm("x", { recursive: true }));
await attempt("rm missing", () => fs.rm("x"));
await attempt("rename", () => fs.rename("nope", "b"));
await attempt("copy", () => fs.copyFile("a", "b"));
await attempt("readdir", () => fs.readdir("."));
await attempt("unlink", () => fs.unlink("nope"));
await attempt("truncate", () => fs.truncate("b", 2));
await attempt("realpath", async () => (await fs.realpath("b")).endsWith("/box/b"));
await attempt("large", async () => { await fs.writeFile("l", "x".repeat(2_000_000)); return (await fs.readFile("l")).length; });
await attempt("iterable", async () => { await fs.writeFile("i", (function* () { yield "a"; yield "b"; })()); return fs.readFile("i", "utf8"); });
const handle = await fs.open("h", "w+");
console.log(typeof handle.fd, handle.constructor.name);
await attempt("handle write", async () => (await handle.write("hello\\nworld\\n")).bytesWritten);
await attempt("handle write at", async () => (await handle.write(Buffer.from("J"), 0, 1, 0)).bytesWritten);
await attempt("handle read", async () => { const { bytesRead, buffer } = await handle.read(Buffer.alloc(5), 0, 5, 0); return [bytesRead, buffer.toString()]; });
await attempt("handle stat", async () => (await handle.stat()).size);
await attempt("handle readv", async () => (await handle.readv([Buffer.alloc(2), Buffer.alloc(2)], 1)).bytesRead);
await attempt("handle writev", async () => (await handle.writev([Buffer.from("a"), Buffer.from("b")])).bytesWritten);
await attempt("handle truncate", () => handle.truncate(8));
await attempt("handle sync", () => handle.sync());
await attempt("handle chmod", () => handle.chmod(0o600));
await attempt("handle utimes", () => handle.utimes(1, 2));
await attempt("handle appendFile", () => handle.appendFile("!"));
await attempt("handle close", () => handle.close());
await attempt("handle closed", () => handle.read(Buffer.alloc(1)));
await attempt("again", () => handle.close());
console.log(handle.fd, JSON.stringify(readFileSync("h", "latin1")));
await attempt("handle missing", () => fs.open("nope"));
await using other = await fs.open("h");
for await (const line of other.readLines()) console.log("line", JSON.stringify(line));
const events = [];
const again = await fs.open("h");
const stream = again.createReadStream({ encoding: "utf8", highWaterMark: 3 });
for await (const chunk of stream) events.push(chunk);
console.log(events);
const web = await fs.open("h");
let total = 0;
for await (const chunk of web.readableWebStream()) total += chunk.byteLength;
await web.close();
console.log(total);
const names = [];
for await (const one of await fs.opendir(".")) names.push([one.name, one.isFile()]);
console.log(names.sort());
await attempt("cp", async () => { await fs.mkdir("d/e", { recursive: true }); await fs.writeFile("d/e/f", "1"); await fs.cp("d", "d2", { recursive: true }); return fs.readdir("d2", { recursive: true }); });
await attempt("cp filter", async () => { await fs.cp("d", "d3", { recursive: true, filter: (path) => !path.endsWith("f") }); return fs.readdir("d3", { recursive: true }); });
await attempt("abort", () => fs.readFile("h", { signal: AbortSignal.abort() }));
await attempt("glob", async () => { const found = []; for await (const one of fs.glob("d/**")) found.push(one); return found.sort(); });`,
  },
  streams: {
    "main.mjs": `import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { Transform } from "node:stream";
fs.mkdirSync("box"); process.chdir("box");
const out = fs.createWriteStream("a");
for (const name of ["open", "ready", "finish", "close"]) out.on(name, (value) => console.log("out", name, typeof value));
out.write("one\\n"); out.write("two\\n");
await new Promise((done) => out.end("three\\n", done));
console.log(out.bytesWritten, out.path);
const chunks = [];
const input = fs.createReadStream("a", { highWaterMark: 4, encoding: "utf8" });
for (const name of ["open", "ready", "end", "close"]) input.on(name, (value) => console.log("in", name, typeof value));
for await (const chunk of input) chunks.push(chunk);
console.log(chunks, input.bytesRead);
await pipeline(fs.createReadStream("a"), new Transform({ transform(chunk, _, done) { done(null, chunk.toString().toUpperCase()); } }), fs.createWriteStream("b"));
console.log(fs.readFileSync("b", "utf8"));
console.log((await fs.createReadStream("a", { start: 4, end: 6 }).toArray()).join());
await new Promise((done) => fs.createReadStream("nope").on("error", (error) => console.log("error", error.message)).on("close", done));
const more = fs.createWriteStream("a", { flags: "a" });
more.end("four");
await new Promise((done) => more.on("close", done));
console.log(fs.readFileSync("a", "utf8"));
const slow = fs.createWriteStream("c", { highWaterMark: 4 });
console.log(slow.write("12345"));
slow.on("drain", () => { console.log("drain"); slow.destroy(new Error("enough")); });
slow.on("error", (error) => console.log(error.message));`,
  },
  "the order of callbacks": {
    "main.mjs": `import fs from "node:fs";
const log = (...words) => console.log(...words);
fs.writeFileSync("x", "1");
await new Promise((done) => fs.readFile("x", () => {
  log("read");
  setTimeout(() => { log("timeout in read"); done(); }, 0);
  setImmediate(() => log("immediate in read"));
  process.nextTick(() => log("tick in read"));
  Promise.resolve().then(() => log("promise in read"));
}));
fs.readFile("x", () => log("after a busy while: read"));
setImmediate(() => log("after a busy while: immediate"));
for (const end = Date.now() + 60; Date.now() < end; );
await new Promise((done) => setTimeout(done, 50));
await new Promise((done) => setTimeout(done, 50));
const order = [];
await Promise.all(Array.from({ length: 8 }, (_, at) => new Promise((done) => fs.stat("x", () => { order.push("stat"); process.nextTick(() => { order.push("tick"); done(); }); }))));
log(order.join());
await new Promise((done) => setTimeout(done, 50));
fs.promises.readFile("x").then(() => log("promise read"));
process.nextTick(() => log("tick"));
log("end of main");
process.on("exit", () => log("exit"));`,
  },
  "threads that share files": {
    "main.mjs": `import fs from "node:fs";
import { Worker, isMainThread, threadId, parentPort } from "node:worker_threads";
if (isMainThread) {
  fs.mkdirSync("box");
  fs.writeFileSync("box/log", "");
  const threads = Array.from({ length: 3 }, () => new Worker(new URL(import.meta.url)));
  await Promise.all(threads.map((thread) => new Promise((done) => thread.on("exit", done))));
  const lines = fs.readFileSync("box/log", "utf8").split("\\n").filter(Boolean);
  console.log(lines.length, new Set(lines).size, fs.readdirSync("box").sort().join());
  for (const id of [1, 2, 3]) console.log(lines.filter((line) => line.startsWith(\`\${id}:\`)).length);
} else {
  for (let at = 0; at < 40; at += 1) fs.appendFileSync("box/log", \`\${threadId}:\${at}\\n\`);
  fs.mkdirSync(\`box/\${threadId}\`);
  fs.writeSync(1, \`thread \${threadId}\\n\`.slice(0, 7) + "\\n");
}`,
  },
  "a program's own files, its folder and its mask": {
    "main.mts": `import { readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import os from "node:os";
const own: string = readFileSync(new URL(import.meta.url), "utf8");
interface Shape { readonly a: number }
const shape: Shape = { a: 1 };
console.log(own.includes("interface Shape { readonly a: number }"), shape, own.length);
console.log(JSON.parse(await readFile("data/values.json", "utf8")));
console.log(readdirSync("data"));
console.log(os.tmpdir(), process.umask().toString(8));
process.umask(0o077);
process.chdir("data");
console.log(process.cwd().split("/").at(-1), readFileSync("values.json").length);
try { process.chdir("nope"); } catch (error) { console.log((error as Error).message.replaceAll(/'.*\\/data'/g, "HERE")); }`,
    "data/values.json": '{ "ä": [1, 2] }\n',
  },
};
