// Programs that use streams, web streams, readline and tty together.
import { attempt, type Files } from "./attempt.ts";

/** The programs, by what they are about. */
export const streamPrograms: Readonly<Record<string, Files>> = {
  "streams: every helper": {
    "main.mjs": `${attempt}
import stream, { Duplex, PassThrough, Readable, Transform, Writable, addAbortSignal, compose, duplexPair, finished, getDefaultHighWaterMark, isDestroyed, isErrored, isReadable, pipeline } from "node:stream";
import * as promises from "node:stream/promises";
import { arrayBuffer, blob, buffer, bytes, json, text } from "node:stream/consumers";
await wait("from", () => Readable.from(["a", "b"]).toArray());
await wait("operators", () => Readable.from([1, 2, 3, 4, 5]).filter((x) => x % 2).map(async (x) => x * 10, { concurrency: 2 }).take(2).toArray());
await wait("more operators", async () => [await Readable.from([1, 2, 3]).reduce((a, b) => a + b, 0), await Readable.from([1, 2]).some((x) => x > 1), await Readable.from([1, 2]).every((x) => x > 1), await Readable.from([1, 2]).find((x) => x > 1), await Readable.from([1, 2]).flatMap((x) => [x, x]).drop(1).toArray()]);
await wait("forEach", async () => { const seen = []; await Readable.from([1, 2]).forEach((x) => seen.push(x)); return seen; });
await wait("compose", () => Readable.from(["a", "b"]).compose(async function* (source) { for await (const part of source) yield String(part).toUpperCase(); }).toArray());
await wait("pipeline", async () => {
  const seen = [];
  await promises.pipeline(Readable.from(["x", "y"]), new Transform({ transform(chunk, _, done) { done(null, String(chunk) + "!"); } }), new Writable({ write(chunk, _, done) { seen.push(String(chunk)); done(); } }));
  return seen;
});
await wait("pipeline fails", () => promises.pipeline(Readable.from(["x"]), new Transform({ transform(chunk, _, done) { done(new RangeError("no")); } }), new PassThrough()));
await wait("pipeline aborted", () => promises.pipeline(Readable.from(["x"]), new PassThrough(), { signal: AbortSignal.abort() }));
await wait("finished", async () => { const r = Readable.from(["x"]); r.resume(); await promises.finished(r); return r.destroyed; });
await wait("consumers", async () => [await text(Readable.from(["a", "b"])), await json(Readable.from(['{"a":1}'])), await buffer(Readable.from(["x"])), (await arrayBuffer(Readable.from(["xy"]))).byteLength, (await blob(Readable.from(["xyz"]))).size, bytes === undefined ? 0 : await bytes(Readable.from(["q"]))]);
await wait("back pressure", async () => {
  const w = new Writable({ highWaterMark: 2, write(chunk, _, done) { setImmediate(done); } });
  const seen = [w.write("a"), w.write("b"), w.writableNeedDrain, w.writableLength];
  await new Promise((resolve) => w.once("drain", resolve));
  return [...seen, w.writableNeedDrain];
});
await wait("cork", async () => { const seen = []; const w = new Writable({ writev(chunks, done) { seen.push(chunks.length); done(); } }); w.cork(); w.write("a"); w.write("b"); w.uncork(); w.end(); await promises.finished(w); return seen; });
attempt("write after end", () => { const w = new Writable({ write(c, e, d) { d(); } }); w.on("error", (error) => console.log("event", told(error))); w.end(); return w.write("x"); });
await wait("destroy", async () => { const r = new Readable({ read() {} }); r.destroy(new Error("gone")); try { await promises.finished(r); } catch (error) { return [told(error), isErrored(r), isDestroyed(r), isReadable(r)]; } });
await wait("signal", async () => { const c = new AbortController(); const r = addAbortSignal(c.signal, new Readable({ read() {} })); c.abort(); try { for await (const _ of r); } catch (error) { return told(error); } });
await wait("object mode", async () => { const t = new PassThrough({ objectMode: true }); t.end({ a: 1 }); return t.toArray(); });
await wait("pair", async () => { const [a, b] = duplexPair(); a.end("over"); return text(b); });
await wait("Duplex.from", async () => text(Duplex.from(async function* () { yield "gen"; }())));
await wait("composed", () => { const c = compose(new PassThrough(), new Transform({ transform(x, _, d) { d(null, x + x); } })); c.end("z"); return text(c); });
await wait("reading by hand", async () => { const r = Readable.from(["abc", "def"], { objectMode: false }); await new Promise((resolve) => r.once("readable", resolve)); return [String(r.read(2)), r.readableFlowing, r.readableLength, r.readableEncoding]; });
attempt("marks", () => [getDefaultHighWaterMark(false), getDefaultHighWaterMark(true), new Readable().readableHighWaterMark, Object.keys(new Writable().on("x", () => {}).eventNames())]);
attempt("unimplemented", () => { const r = new Readable(); r.on("error", (error) => console.log(told(error))); r.read(); });
finished(Readable.from([]).resume(), (error) => console.log("finished", error));
pipeline(Readable.from(["q"]), new PassThrough().resume(), (error) => console.log("pipelined", error));
attempt("using", () => typeof Readable.prototype[Symbol.asyncDispose]);`,
  },
  "web streams: every class": {
    "main.mjs": `${attempt}
import { Readable, Writable, Duplex } from "node:stream";
import web from "node:stream/web";
attempt("names", () => Object.keys(web).sort());
const read = async (readable) => { const parts = []; for await (const part of readable) parts.push(part); return parts; };
await wait("read", () => read(new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close(); } })));
await wait("from", () => read(ReadableStream.from(["a", "b"])));
await wait("through", () => read(ReadableStream.from(["a"]).pipeThrough(new TransformStream({ transform(x, c) { c.enqueue(x + x); }, flush(c) { c.enqueue("end"); } }))));
await wait("pipe", async () => { const seen = []; await ReadableStream.from([1, 2]).pipeTo(new WritableStream({ write(x) { seen.push(x); }, close() { seen.push("closed"); } })); return seen; });
await wait("pipe aborted", () => ReadableStream.from([1]).pipeTo(new WritableStream(), { signal: AbortSignal.abort(new Error("stop")) }));
await wait("tee", async () => { const [a, b] = ReadableStream.from([1, 2]).tee(); return [await read(a), await read(b)]; });
await wait("bytes", async () => { const r = new ReadableStream({ type: "bytes", pull(c) { c.enqueue(new Uint8Array([1, 2, 3])); c.close(); } }); const reader = r.getReader({ mode: "byob" }); const { value } = await reader.read(new Uint8Array(2)); return [value, (await reader.read(new Uint8Array(5))).value]; });
await wait("text", () => read(ReadableStream.from(["é"]).pipeThrough(new TextEncoderStream()).pipeThrough(new TextDecoderStream())));
await wait("compression", async () => { const packed = ReadableStream.from([new TextEncoder().encode("hello ".repeat(20))]).pipeThrough(new CompressionStream("gzip")); return (await read(packed.pipeThrough(new DecompressionStream("gzip")).pipeThrough(new TextDecoderStream()))).join(""); });
await wait("strategies", async () => [new CountQueuingStrategy({ highWaterMark: 3 }).size(), new ByteLengthQueuingStrategy({ highWaterMark: 3 }).size(new Uint8Array(4)), new WritableStream({}, { highWaterMark: 5 }).getWriter().desiredSize]);
await wait("toWeb", () => read(Readable.toWeb(Readable.from(["x", "y"]))));
await wait("fromWeb", () => Readable.fromWeb(ReadableStream.from(["x", "y"])).toArray());
await wait("writable to web", async () => { const seen = []; const w = Writable.toWeb(new Writable({ write(c, _, d) { seen.push(String(c)); d(); } })).getWriter(); await w.write("a"); await w.close(); return seen; });
await wait("writable from web", async () => { const seen = []; const w = Writable.fromWeb(new WritableStream({ write(c) { seen.push(String(c)); } })); await new Promise((done) => w.end("z", done)); return seen; });
await wait("duplex", async () => { const { readable, writable } = new TransformStream(); const d = Duplex.fromWeb({ readable, writable }); d.end("q"); const parts = []; for await (const part of d) parts.push(String(part)); return parts; });
await wait("cancel", async () => { let why; const r = new ReadableStream({ cancel(reason) { why = reason; } }); await r.cancel("enough"); return why; });
await wait("errored", () => read(new ReadableStream({ start(c) { c.error(new TypeError("bad")); } })));
attempt("locked", () => { const r = new ReadableStream(); r.getReader(); return [r.locked, r]; });
attempt("locked twice", () => { const r = new ReadableStream(); r.getReader(); r.getReader(); });
await wait("blob", async () => (await read(new Blob(["abc"]).stream())).map((part) => Buffer.from(part).toString()));`,
  },
  "readline and tty": {
    "main.mjs": `${attempt}
import readline from "node:readline";
import readlinePromises from "node:readline/promises";
import tty from "node:tty";
import { PassThrough, Readable } from "node:stream";
attempt("tty", () => [tty.isatty(0), tty.isatty(1), tty.isatty(99), typeof tty.ReadStream, typeof tty.WriteStream]);
await wait("lines", async () => { const seen = []; for await (const line of readline.createInterface({ input: Readable.from(["one\\ntw", "o\\r\\nthree"]) })) seen.push(line); return seen; });
await wait("events", () => new Promise((resolve) => { const seen = []; const r = readline.createInterface({ input: Readable.from(["a\\nb\\n"]), crlfDelay: Infinity }); r.on("line", (line) => seen.push(line)); r.on("close", () => resolve(seen)); }));
await wait("question", async () => { const input = new PassThrough(); const output = new PassThrough(); const r = readlinePromises.createInterface({ input, output }); setImmediate(() => input.write("Ann\\n")); const answer = await r.question("name? "); r.close(); return [answer, String(output.read())]; });
await wait("question back", () => new Promise((resolve) => { const input = new PassThrough(); const r = readline.createInterface({ input, output: new PassThrough() }); r.question("? ", (answer) => { r.close(); resolve([answer, r.closed]); }); input.write("yes\\n"); }));
const alive = setTimeout(() => {}, 5000);
await wait("aborted", async () => { const r = readlinePromises.createInterface({ input: new PassThrough(), output: new PassThrough() }); try { return await r.question("?", { signal: AbortSignal.timeout(2) }); } finally { r.close(); } });
clearTimeout(alive);
await wait("prompt", async () => { const output = new PassThrough(); const r = readline.createInterface({ input: new PassThrough(), output, prompt: "> " }); r.prompt(); r.setPrompt("# "); r.prompt(); r.close(); return [String(output.read()), r.getPrompt(), r.terminal]; });
attempt("cursor", () => { const output = new PassThrough(); readline.cursorTo(output, 3, 4); readline.moveCursor(output, -1, 2); readline.clearLine(output, 0); readline.clearScreenDown(output); return String(output.read()); });
await wait("cursor later", async () => { const output = new PassThrough(); await new readlinePromises.Readline(output).cursorTo(1).clearLine(0).moveCursor(1, 1).commit(); return String(output.read()); });
await wait("keys", () => new Promise((resolve) => { const input = new PassThrough(); const seen = []; readline.emitKeypressEvents(input); input.on("keypress", (text, key) => { seen.push([text, key.name, key.ctrl, key.shift]); if (seen.length === 4) resolve(seen); }); input.write("aB\\u0003\\u001b[A"); }));
attempt("wrong", () => readline.createInterface({ input: new PassThrough(), historySize: -1 }));
attempt("out", () => [process.stdout.isTTY, process.stdin.isTTY, process.stderr.isTTY, typeof process.stdout.getWindowSize]);`,
  },
};
