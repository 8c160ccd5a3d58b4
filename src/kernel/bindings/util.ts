import { type CallSite, programFrames, typeNameOf, type VisibleFrames } from "../guest/call-sites.ts";
import { host } from "../guest/host.ts";
import { append, defineProperty, kept, slice, uncurried } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";
import type { parseEnv } from "./parse-env.ts";
import { entriesOf } from "./object-members.ts";
import type { PrivateSymbols } from "./private-symbols.ts";
import { isMap, isSet, isWeakMap, isWeakSet } from "./types.ts";

/** Bits of V8's PropertyFilter. */
const onlyEnumerable = 2;
const skipSymbols = 16;
const promiseState = { pending: 0, rejected: 2 } as const;

const handle = uncurried(
  Promise.prototype.then as (this: Promise<unknown>, onFulfilled: undefined, onRejected: () => void) => unknown,
);
const isEnumerable: (object: object, key: PropertyKey) => boolean = uncurried(Object.prototype.propertyIsEnumerable);

/** Keys of an object other than array indices; `filter` is V8's PropertyFilter. */
function getOwnNonIndexProperties(value: object, filter: number): PropertyKey[] {
  return kept(Reflect.ownKeys(value), (key) => {
    if (typeof key === "string" ? isIndex(key) : (filter & skipSymbols) !== 0) return false;
    return (filter & onlyEnumerable) === 0 || isEnumerable(value, key);
  });
}

function isIndex(key: string): boolean {
  const index = Number(key);
  return index >= 0 && index < 2 ** 32 - 1 && String(Math.trunc(index)) === key;
}

/** Where no constructor is to be found, the kind of object that it is: V8's own word for it where it can be had. */
function getConstructorName(value: object): string {
  const name = typeNameOf(value);
  if (name !== undefined) return name;
  for (let object: object | null = value; object !== null; object = Object.getPrototypeOf(object) as object | null) {
    const constructor: unknown = Object.getOwnPropertyDescriptor(object, "constructor")?.value;
    if (typeof constructor === "function" && constructor.name !== "") return constructor.name;
  }
  return typeof value === "function" ? "Function" : Array.isArray(value) ? "Array" : "Object";
}

/** Stands for what cannot be seen, where a program prints it. */
const notKnown = { [Symbol.for("nodejs.util.inspect.custom")]: () => "<not known in a page>" };

/** The entries of a map, set or iterator without disturbing it; an iterator's cannot be seen. */
function previewEntries(value: object, wantsKind?: boolean): unknown {
  let entries: unknown[] = [];
  let isKeyValue = false;
  if (isMap(value) || isSet(value)) {
    entries = entriesOf(value);
    isKeyValue = isMap(value);
  } else if (!isWeakSet(value) && !isWeakMap(value)) {
    entries = [notKnown];
  }
  return wantsKind === true ? [entries, isKeyValue] : entries;
}

function siteOf(frame: CallSite): object {
  return {
    __proto__: null,
    functionName: frame.getFunctionName() ?? "",
    scriptId: slice(frame.getScriptHash(), 0, 8),
    scriptName: frame.getScriptNameOrSourceURL() ?? "",
    lineNumber: frame.getLineNumber() ?? 0,
    columnNumber: frame.getColumnNumber() ?? 0,
    column: frame.getColumnNumber() ?? 0,
  };
}

/** Where the program stands when it calls: frames, and line, column and file of the innermost. */
function callerMethods(visible: VisibleFrames): Binding {
  return {
    /** Frames as plain objects; Node has the column under two names. */
    getCallSites: function getCallSites(count: number): object[] {
      const frames = programFrames(count, getCallSites, visible);
      const sites: object[] = [];
      for (let at = 0; at < frames.length; at += 1) append(sites, siteOf(frames[at] as CallSite));
      return sites;
    },
    getCallerLocation: function getCallerLocation(): [number, number, string] | undefined {
      const site = programFrames(1, getCallerLocation, visible)[0];
      if (site === undefined) return undefined;
      return [site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0, site.getScriptNameOrSourceURL() ?? ""];
    },
  };
}

type Require = (id: string) => Record<PropertyKey, unknown>;

/** Getters that load a library module when first read and then become plain values, as Node's own do. */
function defineLazyProperties(require: Require) {
  return (target: object, id: string, keys: readonly string[], enumerable = true): void => {
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      const settle = (value: unknown): void => {
        defineProperty(target, key, { value, writable: true, enumerable, configurable: true });
      };
      const accessors = {
        get [key](): unknown {
          const value = require(id)[key];
          settle(value);
          return value;
        },
        set [key](value: unknown) {
          settle(value);
        },
      };
      const { get, set } = Object.getOwnPropertyDescriptor(accessors, key) ?? {};
      defineProperty(target, key, { get, set, enumerable, configurable: true } as PropertyDescriptor);
    }
  };
}

/**
 * The `util` binding: what the library asks of V8 about values. `loadText` brings what few programs need, out of a later
 * script; `visible` leaves what a stack may show; `rejectionOf` knows rejections that were told of.
 */
export function utilBinding(
  require: Require,
  { symbols }: Pick<PrivateSymbols, "symbols">,
  loadText: () => Binding,
  visible: VisibleFrames,
  rejectionOf: (promise: Promise<unknown>) => { readonly reason: unknown } | undefined,
): Binding {
  return {
    parseEnv: (text: string) => (loadText()["parseEnv"] as typeof parseEnv)(text),
    privateSymbols: symbols,
    getOwnNonIndexProperties,
    getConstructorName,
    previewEntries,
    defineLazyProperties: defineLazyProperties(require),
    // A page cannot read a promise's state without waiting, but hears of rejections; nor can it look behind a proxy.
    getPromiseDetails: (promise: Promise<unknown>) => {
      const rejection = rejectionOf(promise);
      return rejection === undefined ? [promiseState.pending] : [promiseState.rejected, rejection.reason];
    },
    getProxyDetails: () => undefined,
    ...callerMethods(visible),
    getExternalValue: () => undefined,
    isInsideNodeModules: () => false,
    markPromiseAsHandled: (promise: Promise<unknown>) => void handle(promise, undefined, () => {}),
    constructSharedArrayBuffer: (length: number) =>
      host.SharedArrayBuffer === undefined ? new ArrayBuffer(length) : new host.SharedArrayBuffer(length),
    getSharedArrayBufferGrowable: (buffer: SharedArrayBuffer) => buffer.growable,
    arrayBufferViewHasBuffer: () => true,
    // Standard input and output are pipes: the fifth of the kinds in Node's list.
    guessHandleType: () => 4,
    sleep(milliseconds: number) {
      if (host.SharedArrayBuffer !== undefined) {
        Atomics.wait(new Int32Array(new host.SharedArrayBuffer(4)), 0, 0, milliseconds);
      }
    },
  };
}
