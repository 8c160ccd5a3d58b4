// What Node makes of the second argument of `postMessage` (`ReadTransferList` in Node's `src/node_messaging.cc`).
import { append, isArray } from "../intrinsics.ts";

const { iterator } = Symbol;

/** An error with Node's code for a wrong argument. */
function argumentError(what: string): TypeError {
  const error = new TypeError(`Optional ${what} argument must be an iterable`) as TypeError & { code: string };
  error.code = "ERR_INVALID_ARG_TYPE";
  return error;
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
  if (transfer === undefined || transfer === null) return [];
  const named = typeof transfer === "object" ? read(transfer) : undefined;
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
