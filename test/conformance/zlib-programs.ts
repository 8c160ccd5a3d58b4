// Programs about zlib. Real Node and the embedded engine must print the same.

/** The programs, by what they are about. */
export const zlibPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "zlib: whole buffers, streams, and what is wrong with some": {
    "main.mjs": `import zlib from "node:zlib";
import { promisify } from "node:util";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
const told = (value) => (Buffer.isBuffer(value) ? value.toString("latin1").slice(0, 60) : JSON.stringify(value));
const attempt = async (name, call) => {
  try { console.log(name, "->", told(await call())); }
  catch (error) { console.log(name, "!!", error.name, error.message, JSON.stringify(error)); }
};
const text = "hello hello hello, ".repeat(500);
const gzip = promisify(zlib.gzip), gunzip = promisify(zlib.gunzip), deflate = promisify(zlib.deflate), inflate = promisify(zlib.inflate);
await attempt("sync", () => zlib.gunzipSync(zlib.gzipSync(text)).toString() === text);
await attempt("raw", () => zlib.inflateRawSync(zlib.deflateRawSync(text)).toString() === text);
await attempt("async", async () => (await gunzip(await gzip(text))).toString() === text);
await attempt("async deflate", async () => (await inflate(await deflate(text, { level: 9 }))).toString() === text);
await attempt("unzip", () => [zlib.unzipSync(zlib.gzipSync("a")).toString(), zlib.unzipSync(zlib.deflateSync("b")).toString()]);
await attempt("bytes", () => zlib.gzipSync("hello").toString("hex"));
await attempt("levels", () => [0, 1, 6, 9].map((level) => zlib.deflateSync("hello", { level }).toString("hex")));
await attempt("not compressed", () => zlib.inflateSync(Buffer.from("garbage")));
await attempt("not compressed, later", () => gunzip(Buffer.from("garbage")));
await attempt("cut short", () => zlib.inflateSync(zlib.deflateSync("hello").subarray(0, 8)));
await attempt("cut short, later", () => inflate(zlib.deflateSync("hello").subarray(0, 8)));
await attempt("cut short, but allowed", () => zlib.inflateSync(zlib.deflateSync("hello").subarray(0, 8), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString());
await attempt("two members", () => zlib.gunzipSync(Buffer.concat([zlib.gzipSync("a"), zlib.gzipSync("b")])).toString());
await attempt("padding", () => zlib.gunzipSync(Buffer.concat([zlib.gzipSync("a"), Buffer.alloc(9)])).toString());
await attempt("junk", () => zlib.gunzipSync(Buffer.concat([zlib.gzipSync("a"), Buffer.from([1, 2, 3])])).toString());
await attempt("junk refused", () => zlib.gunzipSync(Buffer.concat([zlib.gzipSync("a"), Buffer.from([1, 2, 3])]), { rejectGarbageAfterEnd: true }));
await attempt("junk refused", () => zlib.inflateSync(Buffer.concat([zlib.deflateSync("a"), Buffer.from([1, 2, 3])]), { rejectGarbageAfterEnd: true }));
const dictionary = Buffer.from("hello");
const withOne = zlib.deflateSync("hello hello", { dictionary });
await attempt("dictionary", () => zlib.inflateSync(withOne, { dictionary }).toString());
await attempt("no dictionary", () => zlib.inflateSync(withOne));
await attempt("wrong dictionary", () => zlib.inflateSync(withOne, { dictionary: Buffer.from("x") }));
await attempt("raw dictionary", () => zlib.inflateRawSync(zlib.deflateRawSync("hello hello", { dictionary }), { dictionary }).toString());
await attempt("crc", () => [zlib.crc32("hello"), zlib.crc32(Buffer.from("lo"), zlib.crc32("hel")), zlib.crc32("ü")]);
await attempt("too long", () => zlib.gunzipSync(zlib.gzipSync(text), { maxOutputLength: 100 }));
await attempt("range", () => zlib.gzipSync("a", { level: 10 }));
const stream = zlib.createGzip();
const chunks = [];
stream.on("data", (chunk) => chunks.push(chunk));
stream.write("one ");
await new Promise((done) => stream.flush(done));
console.log("flushed", chunks.length > 0, stream.bytesWritten);
await new Promise((done) => stream.params(1, zlib.constants.Z_DEFAULT_STRATEGY, done));
stream.end("two");
await new Promise((done) => stream.on("end", done));
console.log(zlib.gunzipSync(Buffer.concat(chunks)).toString());
const parts = [];
await pipeline(Readable.from([text, text]), zlib.createDeflate({ chunkSize: 64 }), zlib.createInflate({ chunkSize: 64 }), async (source) => { for await (const part of source) parts.push(part); });
console.log(Buffer.concat(parts).toString() === text + text, parts.length > 10);
const packed = new Blob(["hello there"]).stream().pipeThrough(new CompressionStream("gzip"));
const unpacked = packed.pipeThrough(new DecompressionStream("gzip"));
let all = "";
for await (const part of unpacked) all += new TextDecoder().decode(part);
console.log(all);
zlib.gzip("a", () => { console.log("gzip"); setImmediate(() => console.log("immediate")); process.nextTick(() => console.log("tick")); });`,
  },
};
