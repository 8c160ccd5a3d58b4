import { parse } from "es-module-lexer/js";
import type { Library } from "./library.ts";

/**
 * warmUp loads what every thread needs, and most programs soon do, while the guest stands by. None of it depends on who the
 * guest will be; in Node it is part of the snapshot that a process starts from.
 */
export function warmUp(library: Library, chunks: Readonly<Record<string, string>>): void {
  // The lexer is compiled when it is first used.
  parse("import ''");
  if (chunks["threads"] === undefined) return;
  library.setScripts(chunks, () => undefined);
  library.require("internal/worker/io");
  // Evaluated when the program asks for it: spans are watched from then on.
  if (chunks["measure"] !== undefined) library.load("perf_hooks");
}
