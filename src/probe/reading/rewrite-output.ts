// Output must not tell where on this machine the program ran, nor that the probe looked on.
/** The folder in which every program appears to lie. */
export const programFolder = "/program";

/** Where a program really lies, as a path and as an address, and how the path of the probe's files begins. */
export interface ProgramPlace {
  readonly path: string;
  readonly url: string;
  readonly probe: string;
}

/** An output rewriter gives a program's folder one name on every machine, and takes the probe's frames out of stacks. */
export class OutputRewriter {
  readonly #names: readonly (readonly [from: string, to: string])[];
  readonly #probeMarks: readonly string[];
  #held = "";

  constructor({ path, url, probe }: ProgramPlace) {
    this.#names = [
      [url, `file://${programFolder}`],
      [path, programFolder],
    ];
    this.#probeMarks = [probe, ...hookMarks];
  }

  /** Rewrites the next piece of text; what may be the beginning of a name is held back until more comes. */
  push(text: string): string {
    let whole = this.#held + text;
    for (const [from, to] of this.#names) whole = whole.replaceAll(from, to);
    const held = Math.max(...this.#names.map(([from]) => endingBeginning(whole, from)));
    this.#held = whole.slice(whole.length - held);
    return this.#withoutProbeFrames(whole.slice(0, whole.length - held));
  }

  /** Gives back what is held. */
  flush(): string {
    const held = this.#held;
    this.#held = "";
    return held;
  }

  #withoutProbeFrames(text: string): string {
    if (!this.#namesProbe(text)) return text;
    return text
      .split("\n")
      .filter((line) => !(/^\s+at /.test(line) && this.#namesProbe(line)))
      .join("\n");
  }

  #namesProbe(text: string): boolean {
    return this.#probeMarks.some((part) => text.includes(part));
  }
}

function endingBeginning(text: string, name: string): number {
  for (let length = Math.min(name.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(name.slice(0, length))) return length;
  }
  return 0;
}

/** What frames of Node say that are there only while someone looks on with hooks, as the probe does. */
const hookMarks = [".callbackTrampoline (node:internal/async_hooks:", " (node:internal/modules/customization_hooks:"];
