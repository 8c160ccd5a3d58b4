// How long a single call holds the thread.
import { createHash, scryptSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const isQuick = process.argv.includes("--quick");
const kept: unknown[] = [];

/** Prints the median of the milliseconds that a call takes, behind some that warm up. */
function measure(figure: string, times: number, call: () => unknown) {
  const rounds = isQuick ? 1 : times;
  for (let i = 0; i < rounds / 3; i += 1) kept[0] = call();
  const took = Array.from({ length: rounds }, () => {
    const start = performance.now();
    kept[0] = call();
    return performance.now() - start;
  });
  const value = took.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  console.log(JSON.stringify({ figure, value }));
}

/** A list of made-up people, as a server might send it. */
const people = Array.from({ length: 9600 }, (_, id) => ({
  id,
  name: `person ${(id * 7919) % 9600}`,
  mail: `person-${id}@example.org`,
  born: 1920 + ((id * 31) % 100),
  likes: ["tea", "maths", "rain"].slice(id % 3),
}));
const text = JSON.stringify(people).slice(0, 1_000_000);
const whole = `${text.slice(0, text.lastIndexOf(",{"))}]`;
const list = JSON.parse(whole) as unknown;
const bytes = Buffer.from(whole);

measure("json-parse", 60, () => JSON.parse(whole));
measure("json-stringify", 60, () => JSON.stringify(list));

let seed = 1;
const numbers = Array.from({ length: 100_000 }, () => (seed = (seed * 48271) % 2147483647));
measure("sort", 15, () => numbers.toSorted((a, b) => a - b));

const folder = mkdtempSync(join(tmpdir(), "blocking-"));
const file = join(folder, "people.json");
writeFileSync(file, bytes);
measure("read-file", 100, () => readFileSync(file));
rmSync(folder, { recursive: true });

measure("gzip", 30, () => gzipSync(bytes));
measure("hash", 60, () => createHash("sha256").update(bytes).digest());
measure("password", 9, () => scryptSync("correct horse", "a grain of salt", 64));

const nested = /^(a+)+$/;
measure("regex-20", 15, () => nested.test(`${"a".repeat(20)}!`));
measure("regex-25", 3, () => nested.test(`${"a".repeat(25)}!`));

if (kept.length !== 1) throw new Error("Expected the results to have been kept.");
