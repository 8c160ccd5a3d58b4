import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { ContentFault } from "./content-fault.ts";

/** Front matter is the YAML between the two `---` lines that open a content file. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The line of a field; the first line of the file where it has none. */
  lineOf(field: string): number;
  /** The line on which the text after the front matter begins. */
  readonly bodyLine: number;
  readonly faults: readonly ContentFault[];
}

/** readFrontMatter reads the front matter of a content file; `file` is only named in faults. */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const block = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (block === null || block.index !== 0) {
    return {
      fields: {},
      lineOf: () => 1,
      bodyLine: 1,
      faults: [
        {
          file,
          line: 1,
          message: "Expected the file to open with front matter. Put its fields between two lines of ---.",
        },
      ],
    };
  }
  const yaml = block[1] ?? "";
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lines = new Map<string, number>();
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (isScalar(key) && key.range) lines.set(String(key.value), counter.linePos(key.range[0]).line + 1);
    }
  }
  const faults = document.errors.map(({ message, pos }) => ({
    file,
    line: counter.linePos(pos[0]).line + 1,
    message: `Expected YAML in the front matter: ${message}. Mend it.`,
  }));
  const fields: unknown = faults.length === 0 ? document.toJS() : {};
  return {
    fields: typeof fields === "object" && fields !== null ? (fields as Record<string, unknown>) : {},
    lineOf: (field) => lines.get(field) ?? 1,
    bodyLine: (block[0].match(/\n/g)?.length ?? 0) + 1,
    faults,
  };
}
