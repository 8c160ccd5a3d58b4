// Where a stack says that something stands in the program. The kernel compiles some files with text of its own around or
// inside; what it put in must not show, neither as a frame nor as a shifted column.
import { SafeMap } from "../intrinsics.ts";
import { programRoot } from "../modules/program-files.ts";

/** A place in a text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Gives the place in the program's own file, or undefined where the text is the kernel's own. */
export type PlaceMapper = (line: number, column: number) => Place | undefined;

const inProgram = new RegExp(`^(?:file://)?${programRoot}/(.+)$`);

/** What V8 tells of a frame. */
export interface StackFrame {
  getScriptNameOrSourceURL?(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
  getFunctionName(): string | null;
  isEval(): boolean;
  isNative(): boolean;
  toString(): string;
}

/** Source places knows the compiled texts by the name under which they show, and corrects what V8 tells of them. */
export class SourcePlaces {
  readonly #mappers = new SafeMap<string, PlaceMapper>();
  /** The text of a file of the program as it runs, by its path. */
  textOf: (path: string) => string | undefined = () => undefined;

  /** Says how places in the text that shows under a name are to be read. */
  set(name: string, mapper: PlaceMapper): void {
    this.#mappers.set(name, mapper);
  }

  /** A line of a file of the program, by the name under which it shows; lines count from 1. */
  lineAt(name: string, line: number): string | undefined {
    const path = inProgram.exec(name)?.[1];
    return path === undefined ? undefined : this.textOf(decodeURIComponent(path))?.split("\n")[line - 1];
  }

  /** The frames that a reader may see, with the places of the program's own files. */
  visible<Frame extends StackFrame>(frames: readonly Frame[]): Frame[] {
    const seen: Frame[] = [];
    for (let at = 0; at < frames.length; at += 1) {
      const frame = frames[at];
      if (frame === undefined) continue;
      const name = frame.getScriptNameOrSourceURL?.() ?? "";
      if (name.startsWith("blob:")) continue;
      const mapper = this.#mappers.get(name);
      if (mapper === undefined) {
        // A module that is resumed by the kernel stands on `next`, which the kernel called.
        if (name === "" && startedByKernel(frame, frames[at + 1])) continue;
        seen[seen.length] = frame;
        continue;
      }
      const [line, column] = [frame.getLineNumber() ?? 1, frame.getColumnNumber() ?? 1];
      const place = mapper(line, column);
      if (place !== undefined) seen[seen.length] = moved(frame, line, column, place);
    }
    return seen;
  }
}

function startedByKernel(frame: StackFrame, below: StackFrame | undefined): boolean {
  return (
    /\bnext$/.test(frame.getFunctionName() ?? "") && below?.getScriptNameOrSourceURL?.()?.startsWith("blob:") === true
  );
}

/**
 * The frame as it would be, had nothing been put into its file. V8 calls what has no name "eval" in a text that was
 * evaluated; Node compiles such a text as a script, where it is anonymous.
 */
function moved<Frame extends StackFrame>(frame: Frame, line: number, column: number, place: Place): Frame {
  const unnamed = frame.isEval() && frame.getFunctionName() === "eval";
  let text = frame.toString().replace(`:${line}:${column}`, `:${place.line}:${place.column}`);
  if (unnamed)
    text = text
      .replace(/^(async )?eval \((.*)\)$/, "$1$2")
      .replace(/^((?:async )?(?:new )?[\w$.]+\.)eval \[as ([^\]]+)\]/, "$1$2")
      .replace(/^((?:async )?(?:new )?[\w$.]+\.|new )eval( |$)/, "$1<anonymous>$2");
  const members: Readonly<Record<string, () => unknown>> = {
    getLineNumber: () => place.line,
    getColumnNumber: () => place.column,
    getFunctionName: () => (unnamed ? null : frame.getFunctionName()),
    isEval: () => false,
    getEvalOrigin: () => undefined,
    toString: () => text,
  };
  return new Proxy(frame, {
    get(target, key) {
      if (typeof key === "string" && Object.hasOwn(members, key)) return members[key];
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
