// The entry of a stripper: a Web Worker beside the page that makes of a program's files what Node's type stripper would. It
// runs none of them. Its name is the address of the chunk of Node's library that has the stripper.
import { stripProgram } from "../modules/strip-types.ts";

/** A module of the library, as the build has wrapped it. */
type Wrapped = (exports: unknown, require: (id: string) => unknown, module: { exports: unknown }) => void;

importScripts(name);
const { $library } = globalThis as { $library?: readonly Readonly<Record<string, Wrapped>>[] };

/** All that the stripper asks of Node, of whichever module: its own bytes out of base64, and two classes of the browser. */
const Buffer = { from: (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
const lent = { Buffer, TextDecoder, TextEncoder };

const loaded = new Map<string, unknown>();

function requireInternal<T>(id: string): T {
  if (!loaded.has(id)) {
    const module = { exports: {} as unknown };
    const wrapped = $library?.find((chunk) => Object.hasOwn(chunk, id))?.[id];
    if (wrapped === undefined) throw new Error(`Expected ${id} in the library's chunk of the type stripper.`);
    wrapped(module.exports, () => lent, module);
    loaded.set(id, module.exports);
  }
  return loaded.get(id) as T;
}

addEventListener("message", ({ data }: MessageEvent<{ id: number; files: Readonly<Record<string, string>> }>) => {
  const { id, files } = data;
  try {
    const program = { files, entry: "", args: [], env: {}, execArgv: [], stripped: {} };
    postMessage({ id, result: stripProgram(program, requireInternal) });
  } catch (error) {
    postMessage({ id, message: error instanceof Error ? error.message : String(error) });
  }
});
