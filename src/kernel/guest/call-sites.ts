// The stack as V8 tells it in parts, to code that has no part in it. Other browsers tell a text only, and nothing here.
import { apply, defineProperty, deleteProperty, isArray } from "../intrinsics.ts";

/** A frame of the stack, as V8's stack trace interface has it. */
export interface CallSite {
  getTypeName(): string | null;
  getFunctionName(): string | null;
  getScriptNameOrSourceURL(): string | null;
  getScriptHash(): string;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
  isEval(): boolean;
  isNative(): boolean;
  toString(): string;
}

interface TracedError {
  stackTraceLimit?: number;
  prepareStackTrace?: unknown;
  captureStackTrace?: (into: object, from?: unknown) => void;
}

const traced = Error as unknown as TracedError;
const capture = traced.captureStackTrace;
const { getOwnPropertyDescriptor } = Object;
const takeFrames = (_error: unknown, frames: CallSite[]): CallSite[] => frames;

/** Sets a property of Error for the length of a call; the program may have any there, or have locked it. */
function withProperty<Result>(key: keyof TracedError, value: unknown, body: () => Result): Result | undefined {
  const before = getOwnPropertyDescriptor(traced, key);
  if (before?.configurable === false) {
    if (before.writable !== true) return undefined;
    traced[key] = value as never;
  } else defineProperty(traced, key, { value, writable: true, configurable: true, enumerable: true });
  try {
    return body();
  } finally {
    if (before === undefined) deleteProperty(traced, key);
    else defineProperty(traced, key, before);
  }
}

/** callSites are the innermost frames of the stack below `from`, `count` at most; none where a browser does not tell. */
export function callSites(count: number, from: unknown): readonly CallSite[] {
  if (capture === undefined) return [];
  const holder: { stack?: unknown } = {};
  const take = (): unknown => {
    capture(holder, from);
    return holder.stack;
  };
  const frames = withProperty("stackTraceLimit", count, () => withProperty("prepareStackTrace", takeFrames, take));
  return isArray(frames) ? (frames as CallSite[]) : [];
}

/** Calls back with its receiver as it is: what a frame says of it then needs no part of the value to run. */
function callOn(this: unknown, read: () => void): void {
  read();
}

/**
 * typeNameOf is what V8 names the kind of an object by, whatever its prototype says: the class it was made by, and "Proxy"
 * for every proxy. Nothing of the object runs. Undefined where a browser does not tell.
 */
export function typeNameOf(value: object): string | undefined {
  let name: string | null | undefined;
  function read(): void {
    name = callSites(1, read)[0]?.getTypeName();
  }
  apply(callOn, value, [read]);
  return name ?? undefined;
}

/** Leaves the frames that a reader may see, with their places in the program's own files. */
export type VisibleFrames = (frames: readonly CallSite[]) => CallSite[];

/** programFrames are the frames of the program's own code, the innermost first. */
export function programFrames(count: number, from: unknown, visible: VisibleFrames): CallSite[] {
  // The library's own frames are few beside the 200 that Node lets anyone ask for.
  const frames = visible(callSites(count + 50, from));
  if (frames.length > count) frames.length = count;
  return frames;
}
