import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { run } from "./main.ts";

const file = fileURLToPath(new URL("./child.ts", import.meta.url));
const inChild = (what: string) =>
  run(process.execPath, [file, what]);

test("A child that ends well gives code 0 and its text", async () => {
  assert.deepEqual(await inChild("greet"), {
    code: 0,
    signal: null,
    stdout: "hello\n",
  });
});

test("A child that fails gives its code, and no error", async () => {
  const { code, stdout } = (await inChild("fail")) as Ended;
  assert.deepEqual([code, stdout], [3, "half\n"]);
});

test("A child that a signal ended gives its name", async () => {
  const { code, signal } = (await inChild("die")) as Ended;
  assert.deepEqual([code, signal], [null, "SIGKILL"]);
});

test("What a helper prints after the exit is there", async () => {
  const { stdout } = (await inChild("delegate")) as Ended;
  assert.equal(stdout, "done for you\n");
});

test("A program that is not there rejects with ENOENT", async () => {
  const ended = run("no-such-program");
  await assert.rejects(ended, { code: "ENOENT" });
});

interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
}
