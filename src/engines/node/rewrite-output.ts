// Output must not tell where on this machine the program ran, nor that the probe looked on.
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder in which every program appears to lie. */
export const programFolder = "/program";

const probeFolder = fileURLToPath(new URL("../../probe/", import.meta.url));

/** An output rewriter gives a program's folder one name on every machine, and takes the probe's frames out of stacks. */
export class OutputRewriter {
  readonly #names: readonly (readonly [from: string, to: string])[];
  #held = "";

  constructor(folder: string) {
    this.#names = [
      [pathToFileURL(folder).href, `file://${programFolder}`],
      [folder, programFolder],
    ];
  }

  /** Rewrites the next piece of text; what may be the beginning of a name is held back until more comes. */
  push(text: string): string {
    let whole = this.#held + text;
    for (const [from, to] of this.#names) whole = whole.replaceAll(from, to);
    const held = Math.max(...this.#names.map(([from]) => endingBeginning(whole, from)));
    this.#held = whole.slice(whole.length - held);
    return withoutProbeFrames(whole.slice(0, whole.length - held));
  }

  /** Gives back what is held. */
  flush(): string {
    const held = this.#held;
    this.#held = "";
    return held;
  }
}

function endingBeginning(text: string, name: string): number {
  for (let length = Math.min(name.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(name.slice(0, length))) return length;
  }
  return 0;
}

/** Frames of the probe, and those of Node that are there only while someone looks on with hooks, as the probe does. */
const probeFrames = [
  probeFolder,
  ".callbackTrampoline (node:internal/async_hooks:",
  " (node:internal/modules/customization_hooks:",
];

function withoutProbeFrames(text: string): string {
  if (!namesProbe(text)) return text;
  return text
    .split("\n")
    .filter((line) => !(/^\s+at /.test(line) && namesProbe(line)))
    .join("\n");
}

function namesProbe(text: string): boolean {
  return probeFrames.some((part) => text.includes(part));
}
