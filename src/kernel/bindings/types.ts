import { settleStack } from "../guest/foreign-stacks.ts";
import { typeNameOf } from "../guest/call-sites.ts";
import { host } from "../guest/host.ts";
import { getterOf, isInstance, uncurried } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";

const tagOf = uncurried(Object.prototype.toString);
const { toStringTag } = Symbol;

/** Tells whether a call succeeds: builtin methods throw on a receiver without their internal slot. */
function brand(method: (self: never, given: never) => unknown): (value: unknown) => boolean {
  return (value) => {
    if (typeof value !== "object" || value === null) return false;
    try {
      method(value as never, none as never);
      return true;
    } catch {
      return false;
    }
  };
}

const none = {};
const prototypeOf = (value: unknown): object => Object.getPrototypeOf(value) as object;

/** The object on the value's prototype chain, itself included, that says what its tag is; no getter of it is run. */
function tagHolder(value: object): object | null {
  let object: object | null = value;
  while (object !== null && !Object.hasOwn(object, toStringTag)) object = Object.getPrototypeOf(object) as never;
  return object;
}

/**
 * Tells whether a value's tag comes from one of these builtin prototypes. For what has an internal slot that no method
 * asks for without changing it, such as a generator: a tag of the program's own is not taken for a builtin's.
 */
function tagFrom(kind: "object" | "function", ...prototypes: object[]): (value: unknown) => boolean {
  return (value) => {
    if (!(typeof value === "object" || typeof value === "function") || typeof value !== kind || value === null)
      return false;
    try {
      const holder = tagHolder(value);
      return holder !== null && holder !== value && isAmong(prototypes, holder);
    } catch {
      return false; // A proxy's trap threw.
    }
  };
}

function isAmong(objects: readonly object[], sought: object): boolean {
  for (let at = 0; at < objects.length; at += 1) if (objects[at] === sought) return true;
  return false;
}

export const isArrayBuffer = brand(getterOf(ArrayBuffer.prototype, "byteLength"));
const isSharedArrayBuffer =
  host.SharedArrayBuffer === undefined ? () => false : brand(getterOf(host.SharedArrayBuffer.prototype, "byteLength"));
const isNumberObject = brand(uncurried(Number.prototype.valueOf));
const isStringObject = brand(uncurried(String.prototype.valueOf));
const isBooleanObject = brand(uncurried(Boolean.prototype.valueOf));
const isBigIntObject = brand(uncurried(BigInt.prototype.valueOf));
const isSymbolObject = brand(uncurried(Symbol.prototype.valueOf));
export const isMap = brand(getterOf(Map.prototype, "size")) as (value: unknown) => value is Map<unknown, unknown>;
export const isSet = brand(getterOf(Set.prototype, "size")) as (value: unknown) => value is Set<unknown>;
export const isWeakMap = brand(uncurried(WeakMap.prototype.has));
export const isWeakSet = brand(uncurried(WeakSet.prototype.has));
export const isDate = brand(uncurried(Date.prototype.getTime));
export const isRegExp = brand(getterOf(RegExp.prototype, "source"));
const isDataView = brand(getterOf(DataView.prototype, "buffer"));
const typedArrayTag = getterOf(Object.getPrototypeOf(Uint8Array.prototype) as object, toStringTag);
const isTypedArray = (value: unknown): boolean =>
  typeof value === "object" && value !== null && typedArrayTag(value) !== undefined;
const isUint8Array = (value: unknown): boolean =>
  typeof value === "object" && value !== null && typedArrayTag(value) === "Uint8Array";
const asyncFunction = prototypeOf(async () => {});
const generatorFunction = prototypeOf(function* () {});
const asyncGeneratorFunction = prototypeOf(async function* () {});
const generator = getterless(generatorFunction, "prototype");
const asyncGenerator = getterless(asyncGeneratorFunction, "prototype");
const { isView } = ArrayBuffer;
const isError = (Error as unknown as { isError?: (value: unknown) => boolean }).isError;

/** Whether a value is an error of the language's own kind. */
export function isNativeError(value: unknown): boolean {
  // The library asks this of whatever it is about to show.
  settleStack(value);
  return isError === undefined ? isInstance(Error, value) : isError(value);
}

function getterless(object: object, key: string): object {
  return Object.getOwnPropertyDescriptor(object, key)?.value as object;
}

function isArgumentsObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  try {
    return tagHolder(value) === null && tagOf(value) === "[object Arguments]";
  } catch {
    return false;
  }
}

/** A module's namespace is sealed and has a tag of its own that nothing can change. */
function isModuleNamespaceObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== null) return false;
  const tag = Object.getOwnPropertyDescriptor(value, toStringTag);
  return tag?.value === "Module" && tag.configurable === false && !Object.isExtensible(value);
}

/** No trap of the proxy runs. An object of a class that is itself called Proxy is taken for one. */
function isProxy(value: unknown): boolean {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject && typeNameOf(value) === "Proxy";
}

const resolve = uncurried(Promise.resolve as (this: typeof Promise, value: unknown) => Promise<unknown>);
const then = uncurried(Promise.prototype.then as (this: unknown, one: () => void, other: () => void) => unknown);
const ignore = (): void => {};

/**
 * `Promise.resolve` gives back what is a promise of this very class, and wraps what only looks like one. A promise of
 * another class is believed: asking would run that class.
 */
function isPromise(value: unknown): boolean {
  try {
    if (typeof value !== "object" || value === null || !isInstance(Promise, value)) return false;
    if (value.constructor !== Promise) return true;
    const resolved = resolve(Promise, value);
    if (resolved !== value) void then(resolved, ignore, ignore);
    return resolved === value;
  } catch {
    return false;
  }
}

/**
 * The `types` binding: which internal slots a value has. What JavaScript can ask without running the value's code is
 * exact, and V8 tells a proxy (elsewhere `isProxy` is always false). Types that only a tag tells are told by where it is.
 * `isNamespace` tells the namespaces that the kernel makes itself, which are proxies and must not show as such.
 */
export function typesBinding(isNamespace: (value: object) => boolean = () => false): Binding {
  return {
    isExternal: () => false,
    isProxy: (value: unknown) => isProxy(value) && !isNamespace(value as object),
    isDate,
    isRegExp: (value: unknown) => value !== RegExp.prototype && isRegExp(value),
    isArgumentsObject,
    isBigIntObject,
    isBooleanObject,
    isNumberObject,
    isStringObject,
    isSymbolObject,
    isBoxedPrimitive: (value: unknown) =>
      isNumberObject(value) ||
      isStringObject(value) ||
      isBooleanObject(value) ||
      isBigIntObject(value) ||
      isSymbolObject(value),
    isNativeError,
    isAsyncFunction: tagFrom("function", asyncFunction, asyncGeneratorFunction),
    isGeneratorFunction: tagFrom("function", generatorFunction, asyncGeneratorFunction),
    isGeneratorObject: tagFrom("object", generator, asyncGenerator),
    isPromise,
    isMap,
    isSet,
    isMapIterator: tagFrom("object", prototypeOf(new Map().entries())),
    isSetIterator: tagFrom("object", prototypeOf(new Set().entries())),
    isWeakMap,
    isWeakSet,
    isArrayBuffer,
    isSharedArrayBuffer,
    isAnyArrayBuffer: (value: unknown) => isArrayBuffer(value) || isSharedArrayBuffer(value),
    isDataView,
    isModuleNamespaceObject,
    isArrayBufferView: isView,
    isTypedArray,
    isUint8Array,
  };
}
