import { expect, it } from "vitest";
import { word } from "./file-layout.ts";
import { freeLockOf, shareFiles } from "./share-files.ts";

it("takes up nothing before it is used", () => {
  expect(shareFiles(1 << 26)?.byteLength).toBe(0);
});

it("frees the lock of a guest that was ended, and no other's", async () => {
  const files = shareFiles(1 << 20);
  files?.grow(4096);
  const words = new Int32Array(files ?? new ArrayBuffer(64));
  words[word.lock] = 3;
  freeLockOf(2, files);
  expect(words[word.lock]).toBe(3);
  freeLockOf(3, files);
  const woken = Atomics.waitAsync(words, word.lock, 3).value;
  expect(await woken).toBe("ok");
  expect(words[word.lock]).toBe(0);
});
