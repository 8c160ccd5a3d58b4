// Programs about crypto, and about what goes on beside a program. Real Node and the embedded engine must print the same.

/** The programs, by what they are about. */
export const cryptoPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "crypto: digests, keys made of passwords, random bytes, Web Crypto": {
    "main.mjs": `import crypto, { createHash, createHmac, pbkdf2, pbkdf2Sync, scrypt, scryptSync, randomBytes, randomUUID, randomInt, timingSafeEqual, hkdf, hkdfSync } from "node:crypto";
import { promisify } from "node:util";
import { Readable } from "node:stream";
const told = (value) => (Buffer.isBuffer(value) ? value.toString("hex") : value instanceof ArrayBuffer ? Buffer.from(value).toString("hex") : JSON.stringify(value));
const attempt = async (name, call) => {
  try { console.log(name, "->", told(await call())); }
  catch (error) { console.log(name, "!!", error.name, error.message, error.code, JSON.stringify(error)); }
};
const names = ["md5", "sha1", "sha224", "sha256", "SHA-384", "sha512", "sha512-224", "RSA-SHA512/256", "sha3-256", "SHA3-512", "keccak-256", "blake2b512", "blake2s256", "ripemd160", "shake128", "sha256WithRSAEncryption"];
process.removeAllListeners("warning");
for (const name of names) {
  await attempt(name, () => createHash(name, name === "shake128" ? { outputLength: 20 } : undefined).update("hello").update(Buffer.from(" there")).digest("hex"));
  if (!/shake|With|RSA/.test(name)) await attempt(\`hmac \${name}\`, () => createHmac(name, "key").update("hello").digest("base64"));
}
await attempt("encodings", () => ["hex", "base64", "base64url", "latin1", undefined].map((one) => told(createHash("sha1").update("aü", "utf8").digest(one))));
await attempt("input encodings", () => createHash("sha256").update("6162", "hex").digest("hex"));
await attempt("copy", () => { const one = createHash("sha256").update("a"); const two = one.copy(); one.update("b"); return [one.digest("hex"), two.digest("hex")]; });
await attempt("twice", () => { const one = createHash("sha256"); one.digest(); return one.digest(); });
await attempt("unknown", () => createHash("nope"));
await attempt("unknown hmac", () => createHmac("nope", "key"));
await attempt("wrong type", () => createHash("sha256").update(5));
await attempt("length", () => createHash("sha256", { outputLength: 10 }));
await attempt("hash", () => [crypto.hash("sha1", "a"), crypto.hash("md5", Buffer.from("b"), "base64")]);
await attempt("hash unknown", () => crypto.hash("nope", "a"));
await attempt("stream", async () => { const hash = createHash("sha256"); for await (const part of Readable.from(["a", "b"]).pipe(hash)) return part; });
await attempt("key", () => { const key = crypto.createSecretKey(Buffer.from("secret")); return [key.type, key.symmetricKeySize, key.export().toString(), key.export({ format: "jwk" }), createHmac("sha256", key).update("a").digest("hex"), key.equals(crypto.createSecretKey("secret", "utf8"))]; });
await attempt("pbkdf2Sync", () => pbkdf2Sync("password", "salt", 1000, 32, "sha512"));
for (const digest of ["sha1", "sha256", "sha512", "md5", "sha224"]) await attempt(\`pbkdf2 \${digest}\`, () => promisify(pbkdf2)("password", "salt", 500, 40, digest));
await attempt("pbkdf2 nothing", () => promisify(pbkdf2)("", "", 1, 0, "sha1"));
await attempt("pbkdf2 unknown", () => promisify(pbkdf2)("a", "b", 1, 1, "nope"));
await attempt("pbkdf2 wrong", () => pbkdf2Sync("a", "b", 0, 1, "sha1"));
await attempt("scryptSync", () => scryptSync("password", "salt", 32));
await attempt("scrypt", () => promisify(scrypt)("password", "salt", 64, { N: 1024, r: 4, p: 2 }));
await attempt("scrypt wrong", () => scryptSync("a", "b", 10, { N: 3 }));
await attempt("scrypt much", () => scryptSync("a", "b", 10, { N: 1 << 20 }));
await attempt("hkdf", () => promisify(hkdf)("sha256", "key", "salt", "info", 40));
await attempt("hkdfSync", () => hkdfSync("sha512", "key", "salt", "info", 0).byteLength);
await attempt("hkdf long", () => hkdfSync("sha256", "a", "b", "c", 10_000));
await attempt("randomBytes", () => [randomBytes(16).length, randomBytes(0).length]);
await attempt("randomBytes later", async () => (await promisify(randomBytes)(100_000)).some((byte, at) => at > 70_000 && byte !== 0));
await attempt("randomFill", () => crypto.randomFillSync(new Uint32Array(4)).length);
await attempt("randomUUID", () => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(randomUUID()));
await attempt("randomInt", async () => [randomInt(1), randomInt(5, 6), await promisify(randomInt)(1)]);
await attempt("equal", () => [timingSafeEqual(Buffer.from("ab"), Buffer.from("ab")), timingSafeEqual(Buffer.from("ab"), Buffer.from("ac"))]);
await attempt("unequal lengths", () => timingSafeEqual(Buffer.from("ab"), Buffer.from("a")));
await attempt("no bytes", () => timingSafeEqual("a", "b"));
await attempt("hashes", () => ["sha256", "md5", "RSA-SHA256", "sha3-512"].map((name) => crypto.getHashes().includes(name)));
await attempt("web", () => [crypto.webcrypto === globalThis.crypto, typeof crypto.subtle, Object.prototype.toString.call(globalThis.crypto), globalThis.crypto.getRandomValues(new Uint8Array(4)).length]);
await attempt("web digest", () => globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode("hello")));
await attempt("web wrong", () => globalThis.crypto.subtle.digest("SHA-7", new Uint8Array(1)).catch((error) => [error.name, error instanceof DOMException]));
await attempt("web hmac", async () => {
  const key = await crypto.subtle.importKey("raw", Buffer.from("key"), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
  const signature = await crypto.subtle.sign("HMAC", key, Buffer.from("hello"));
  return [told(signature), await crypto.subtle.verify("HMAC", key, signature, Buffer.from("hello")), key.type, key.algorithm.name, key instanceof CryptoKey];
});
await attempt("web aes", async () => {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, Buffer.from("hello"));
  return [sealed.byteLength, Buffer.from(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed)).toString()];
});
await attempt("web pbkdf2", async () => crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: Buffer.from("salt"), iterations: 100 }, await crypto.subtle.importKey("raw", Buffer.from("p"), "PBKDF2", false, ["deriveBits"]), 128));`,
  },
  "four threads beside the program: what waits for them and what does not": {
    "main.mjs": `import { readFile } from "node:fs";
import { pbkdf2, scrypt } from "node:crypto";
const heard = [];
const hear = (name) => () => heard.push(name);
const all = [];
const ask = (name, call) => all.push(new Promise((done) => call(() => { heard.push(name); done(); })));
const slow = (done) => pbkdf2("password", "salt", 120_000, 64, "sha512", done);
for (let at = 0; at < 4; at += 1) ask("key", slow);
ask("file", (done) => readFile("main.mjs", done));
setTimeout(hear("timer"), 1);
setImmediate(hear("immediate"));
let turns = 0;
const ticking = setInterval(() => { turns += 1; }, 1);
await Promise.all(all);
console.log("the file waited for a thread:", heard.indexOf("file") > heard.indexOf("key"));
console.log("timers and immediates did not:", heard.slice(0, 2).sort().join());
console.log("the loop went on:", turns > 3);
clearInterval(ticking);
const order = [];
for (let at = 0; at < 3; at += 1) all.push(new Promise((done) => slow(() => { order.push("key"); done(); })));
await new Promise((done) => readFile("main.mjs", () => { order.push("file"); done(); }));
console.log("with a thread free:", order[0]);
await Promise.all(all);
let loops = 0;
const going = setInterval(() => { loops += 1; }, 1);
await Promise.all([1, 2].map(() => new Promise((done) => scrypt("password", "salt", 64, { N: 16384 }, done))));
clearInterval(going);
console.log("scrypt too:", loops > 3);`,
  },
  "an error of the library's is a DOMException": {
    "main.mjs": `try {
  structuredClone(() => {});
} catch (error) {
  console.log(error instanceof DOMException, error.constructor === DOMException, error.name, error.code);
}
console.log(new DOMException("words", "AbortError").code, DOMException.name);`,
  },
};
