// What Node makes of the second argument of `postMessage` (`ReadTransferList` in Node's `src/node_messaging.cc`).
import { append, apply, isArray, SafeSet } from "../intrinsics.ts";

const { iterator } = Symbol;

function typeError(message: string, code: string): TypeError {
  const error = new TypeError(message) as TypeError & { code: string };
  error.code = code;
  return error;
}

/** An error with Node's code for a wrong argument. */
function argumentError(what: string): TypeError {
  return typeError(`Optional ${what} argument must be an iterable`, "ERR_INVALID_ARG_TYPE");
}

/** Throws where `postMessage` was called without a message. */
export function assertMessageGiven(count: number): void {
  if (count === 0) throw typeError("Not enough arguments to MessagePort.postMessage", "ERR_MISSING_ARGS");
}

/** Throws where what was given to `receiveMessageOnPort` is no port. */
export function assertPort(isPort: boolean): void {
  if (!isPort) throw typeError('The "port" argument must be a MessagePort instance', "ERR_INVALID_ARG_TYPE");
}

/** Cannot be moved: marked so by the program, or moved already. */
export const notMovable = "Cannot transfer object of unsupported type.";
/** Nothing that could ever be moved. */
export const notTransferable = "Found invalid value in transferList.";

/** What is asked about the members of a transfer list. */
export interface ListQuestions {
  readonly isPort: (one: unknown) => boolean;
  /** Whether a port is closed, or has been moved. */
  readonly isClosed: (port: MessagePort) => boolean;
  /** Whether the program has marked something as not to be transferred. */
  readonly isMarked: (one: object) => boolean;
}

/** faultOfList says in Node's words what is wrong with a transfer list; undefined where nothing is. */
export function faultOfList(
  list: readonly unknown[],
  { isPort, isClosed, isMarked }: ListQuestions,
  source: MessagePort | undefined,
): string | undefined {
  const seen = new SafeSet<unknown>();
  for (let at = 0; at < list.length; at += 1) {
    const one = list[at];
    if (one === source && one !== undefined) return "Transfer list contains source port";
    if (seen.has(one)) return `Transfer list contains duplicate ${isPort(one) ? "MessagePort" : "ArrayBuffer"}`;
    if (typeof one !== "object" || one === null) return notTransferable;
    if (isMarked(one)) return notMovable;
    if (isPort(one) && isClosed(one as MessagePort)) return "MessagePort in transfer list is already detached";
    seen.add(one);
  }
  return undefined;
}

/**
 * transferListOf reads what is to be transferred: a list, or an object with a list as its `transfer`. The list is the
 * program's and is read once, however it is made. Throws as Node does.
 */
export function transferListOf(options: unknown): Transferable[] {
  if (options === undefined || options === null) return [];
  if (typeof options !== "object" && typeof options !== "function") throw argumentError("transferList");
  const listed = read(options);
  if (listed !== undefined) return listed;
  const { transfer } = options as { readonly transfer?: unknown };
  if (transfer === undefined) return [];
  const named = isObject(transfer) ? read(transfer) : undefined;
  if (named === undefined) throw argumentError("options.transfer");
  return named;
}

/** Reads an iterable; undefined for what is none. */
function read(from: object): Transferable[] | undefined {
  const list: Transferable[] = [];
  if (isArray(from)) {
    for (let at = 0; at < from.length; at += 1) append(list, from[at] as Transferable);
    return list;
  }
  // Step by step, as Node does: what falls short of an iterable is none, and no error.
  const begin = (from as Readonly<Record<symbol, unknown>>)[iterator];
  const steps: unknown = typeof begin === "function" ? apply(begin, from, []) : undefined;
  const next = isObject(steps) ? (steps as { readonly next?: unknown }).next : undefined;
  if (typeof next !== "function") return undefined;
  for (;;) {
    const step: unknown = apply(next, steps, []);
    if (!isObject(step)) return undefined;
    const { done, value } = step as { readonly done?: unknown; readonly value: Transferable };
    if (Boolean(done)) return list;
    append(list, value);
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
