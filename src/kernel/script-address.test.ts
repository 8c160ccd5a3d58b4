import { expect, test } from "vitest";
import { scriptAddress } from "./script-address.ts";

const maker = { Blob, TextEncoder, btoa, createObjectURL: (blob: Blob): string => URL.createObjectURL(blob) };

test("a script is imported from either kind of address, whatever letters it has", async () => {
  const text = `export const letters = "é😀%23 ${"x".repeat(20_000)}";`;
  const { letters } = (await import(/* @vite-ignore */ scriptAddress(text, "data", maker))) as { letters: string };
  expect(letters.slice(0, 6)).toBe("é😀%23");
  expect(letters.length).toBe(20_007);
  expect(scriptAddress(text, "blob", maker)).toMatch(/^blob:/);
});
