// A name that a script of the kernel does not define itself is looked up on the global object, which is the program's.
import { Linter } from "eslint";
import { beforeAll, expect, test } from "vitest";
import { bundleKernel, type KernelFiles } from "./bundle-kernel.ts";

/** Names that are looked up all the same, with the reason. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "guest.js": [
    "globalThis", // The prologue and `host.ts` take from it what they keep, before any program.
    "NaN", // Nobody can replace it.
    "SuppressedError", // Defined by the kernel itself where a browser lacks it, after the prologue.
    "self", // The lexer of ES modules hands it to asm.js, which takes the typed arrays from it.
  ],
  "kernel-crypto.js": ["globalThis", "TextEncoder"], // The latter is of the hashes, for texts: the kernel gives bytes.
  // The lexers look theirs up as they load; the last is as for guest.js.
  "kernel-modules.js": ["globalThis", "self", "Buffer", "atob", "WebAssembly", "SuppressedError"],
};

const every = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, "off"] as const));
let files: KernelFiles;

beforeAll(async () => {
  files = await bundleKernel();
}, 60_000);

function freeNames(script: string): string[] {
  const faults = new Linter().verify(script, {
    languageOptions: { ecmaVersion: "latest", sourceType: "script", globals: every },
    rules: { "no-undef": "error" },
  });
  return [...new Set(faults.map(({ message }) => /^'(.+)' is not defined/.exec(message)?.[1] ?? message))].sort();
}

test("a script of the kernel finds a name on the global object only where it is said why", () => {
  const scripts = Object.keys(files).filter((name) => /^(guest|kernel-(?!helper|stripper)[a-z]+)\.js$/.test(name));
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts) {
    expect(
      freeNames(files[name] ?? ""),
      `Add what ${name} uses to languageNames in src/kernel/intrinsics.ts, or take it from host.`,
    ).toEqual([...(allowed[name] ?? ["globalThis"])].sort());
  }
}, 60_000);

test("a name that the kernel does not keep would be found", () => {
  expect(freeNames("(() => { const { Map } = globalThis; return new Map([[1, unescape]]); })();")).toEqual([
    "globalThis",
    "unescape",
  ]);
});
