// Where a stack says that something stands in the program. The kernel compiles some files with text of its own around or
// inside; what it put in must not show, neither as a frame nor as a shifted column.
import { apply, exec, hasOwn, indexOf, SafeMap, slice, startsWith } from "../intrinsics.ts";
import { programRoot } from "../modules/program-files.ts";
import { lineOf } from "./line-of.ts";

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
    const path = exec(inProgram, name)?.[1];
    const text = path === undefined ? undefined : this.textOf(decodeURIComponent(path));
    return text === undefined ? undefined : lineOf(text, line);
  }

  /** The frames that a reader may see, with the places of the program's own files. */
  visible<Frame extends StackFrame>(frames: readonly Frame[]): Frame[] {
    const seen: Frame[] = [];
    for (let at = 0; at < frames.length; at += 1) {
      const frame = frames[at];
      if (frame === undefined) continue;
      const name = frame.getScriptNameOrSourceURL?.() ?? "";
      if (startsWith(name, "blob:")) continue;
      const mapper = this.#mappers.get(name);
      if (mapper === undefined) {
        // A module that is resumed by the kernel stands on `next`, which the kernel called.
        if (name === "" && startedByKernel(frame, frames[at + 1])) continue;
        seen[seen.length] = frame;
        continue;
      }
      const line = frame.getLineNumber() ?? 1;
      const column = frame.getColumnNumber() ?? 1;
      const place = mapper(line, column);
      if (place !== undefined) seen[seen.length] = moved(frame, line, column, place);
    }
    return seen;
  }
}

function startedByKernel(frame: StackFrame, below: StackFrame | undefined): boolean {
  const isNext = exec(/\bnext$/, frame.getFunctionName() ?? "") !== null;
  return isNext && startsWith(below?.getScriptNameOrSourceURL?.() ?? "", "blob:");
}

/**
 * The frame as it would be, had nothing been put into its file. V8 calls what has no name "eval" in a text that was
 * evaluated; Node compiles such a text as a script, where it is anonymous.
 */
function moved<Frame extends StackFrame>(frame: Frame, line: number, column: number, place: Place): Frame {
  const unnamed = frame.isEval() && frame.getFunctionName() === "eval";
  const text = unnamed ? withoutEval(textOf(frame, line, column, place)) : textOf(frame, line, column, place);
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
      if (typeof key === "string" && hasOwn(members, key)) return members[key];
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function"
        ? (...given: unknown[]) => apply(value as () => unknown, target, given)
        : value;
    },
  });
}

function textOf(frame: StackFrame, line: number, column: number, place: Place): string {
  const text = frame.toString();
  const shown = `:${line}:${column}`;
  const at = indexOf(text, shown);
  return at === -1 ? text : `${slice(text, 0, at)}:${place.line}:${place.column}${slice(text, at + shown.length)}`;
}

function withoutEval(text: string): string {
  const alone = exec(/^(async )?eval \((.*)\)$/, text);
  if (alone !== null) return `${alone[1] ?? ""}${alone[2] ?? ""}`;
  const renamed = exec(/^((?:async )?(?:new )?[\w$.]+\.)eval \[as ([^\]]+)\](.*)$/, text);
  if (renamed !== null) return `${renamed[1] ?? ""}${renamed[2] ?? ""}${renamed[3] ?? ""}`;
  const called = exec(/^((?:async )?(?:new )?[\w$.]+\.|new )eval( .*)?$/, text);
  return called === null ? text : `${called[1] ?? ""}<anonymous>${called[2] ?? ""}`;
}
