import { parse } from "acorn";
import { contextEdits, contextName } from "../modules/context-edits.ts";
import type { SyntaxNode } from "../modules/syntax-tree.ts";
import { editText } from "../modules/text-edits.ts";

/**
 * Modules that are evaluated before the kernel knows of a program, that wait, and that call the program when they go on. The
 * others are changed in the guest, and only for a program that asks for its context.
 */
export const waitingModules: readonly string[] = [
  "internal/streams/operators",
  "internal/streams/readable",
  "internal/streams/writable",
  "internal/streams/pipeline",
  "internal/streams/compose",
  "internal/streams/duplexify",
  "internal/streams/from",
  "timers/promises",
];

/** withContext keeps AsyncLocalStorage's context over the waiting of such a module. */
export function withContext(id: string, source: string): string {
  if (!waitingModules.includes(id)) return source;
  const tree = parse(source, { ecmaVersion: "latest", allowReturnOutsideFunction: true });
  const { text } = editText(source, contextEdits(source, tree as unknown as SyntaxNode));
  return `const ${contextName}=internalBinding("async_context_frame").calls;${text}`;
}
