// What Node makes of the second argument of `postMessage` (`ReadTransferList` in Node's `src/node_messaging.cc`).
import { append, isArray, SafeSet } from "../intrinsics.ts";

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

/**
 * faultOfList says in Node's words what is wrong with a transfer list; undefined where nothing is.
 * `isMarked` tells what the program has marked as not to be transferred.
 */
export function faultOfList(
  list: readonly unknown[],
  isPort: (one: unknown) => boolean,
  isMarked: (one: object) => boolean,
  source: MessagePort | undefined,
): string | undefined {
  const seen = new SafeSet<unknown>();
  for (let at = 0; at < list.length; at += 1) {
    const one = list[at];
    if (one === source && one !== undefined) return "Transfer list contains source port";
    if (seen.has(one)) return `Transfer list contains duplicate ${isPort(one) ? "MessagePort" : "ArrayBuffer"}`;
    if (typeof one !== "object" || one === null) return "Found invalid value in transferList.";
    if (isMarked(one)) return "Cannot transfer object of unsupported type.";
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
  const named = typeof transfer === "object" && transfer !== null ? read(transfer) : undefined;
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
  if (typeof (from as { readonly [key: symbol]: unknown })[iterator] !== "function") return undefined;
  for (const one of from as Iterable<Transferable>) append(list, one);
  return list;
}
