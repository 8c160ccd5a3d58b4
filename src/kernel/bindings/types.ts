import { settleStack } from "../guest/foreign-stacks.ts";
import { typeNameOf } from "../guest/call-sites.ts";
import type { Binding } from "./binding.ts";

const tagOf = Object.prototype.toString;
const call = Function.prototype.call;
const getter = (prototype: object, key: PropertyKey) => {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (get === undefined) throw new Error(`Expected a getter ${String(key)}.`);
  return get;
};

/** Tells whether a call succeeds: builtin methods throw on a receiver without their internal slot. */
function brand(method: (...args: never[]) => unknown, ...args: unknown[]): (value: unknown) => boolean {
  const bound = call.bind(method);
  return (value) => {
    if (typeof value !== "object" || value === null) return false;
    try {
      bound(value as never, ...(args as never[]));
      return true;
    } catch {
      return false;
    }
  };
}

const prototypeOf = (value: unknown): object => Object.getPrototypeOf(value) as object;

/** The object on the value's prototype chain, itself included, that says what its tag is; no getter of it is run. */
function tagHolder(value: object): object | null {
  let object: object | null = value;
  while (object !== null && !Object.hasOwn(object, Symbol.toStringTag)) object = Object.getPrototypeOf(object) as never;
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
      return holder !== null && holder !== value && prototypes.includes(holder);
    } catch {
      return false; // A proxy's trap threw.
    }
  };
}

const isArrayBuffer = brand(getter(ArrayBuffer.prototype, "byteLength"));
const isSharedArrayBuffer =
  typeof SharedArrayBuffer === "undefined" ? () => false : brand(getter(SharedArrayBuffer.prototype, "byteLength"));
const isNumberObject = brand(Number.prototype.valueOf);
const isStringObject = brand(String.prototype.valueOf);
const isBooleanObject = brand(Boolean.prototype.valueOf);
const isBigIntObject = brand(BigInt.prototype.valueOf);
const isSymbolObject = brand(Symbol.prototype.valueOf);
const isMapBrand = brand(getter(Map.prototype, "size"));
const isSetBrand = brand(getter(Set.prototype, "size"));
const isWeakMap = brand(WeakMap.prototype.has, {});
const isWeakSet = brand(WeakSet.prototype.has, {});
const isDate = brand(Date.prototype.getTime);
const isRegExp = brand(getter(RegExp.prototype, "source"));
const isDataView = brand(getter(DataView.prototype, "buffer"));
const typedArrayTag = getter(Object.getPrototypeOf(Uint8Array.prototype) as object, Symbol.toStringTag);
const isTypedArray = (value: unknown): boolean =>
  typeof value === "object" && value !== null && typedArrayTag.call(value) !== undefined;
const isUint8Array = (value: unknown): boolean =>
  typeof value === "object" && value !== null && typedArrayTag.call(value) === "Uint8Array";
const asyncFunction = prototypeOf(async () => {});
const generatorFunction = prototypeOf(function* () {});
const asyncGeneratorFunction = prototypeOf(async function* () {});
const generator = getterless(generatorFunction, "prototype");
const asyncGenerator = getterless(asyncGeneratorFunction, "prototype");
const isError = (Error as unknown as { isError?: (value: unknown) => boolean }).isError;

function getterless(object: object, key: string): object {
  return Object.getOwnPropertyDescriptor(object, key)?.value as object;
}

function isArgumentsObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  try {
    return tagHolder(value) === null && tagOf.call(value) === "[object Arguments]";
  } catch {
    return false;
  }
}

/** A module's namespace is sealed and has a tag of its own that nothing can change. */
function isModuleNamespaceObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== null) return false;
  const tag = Object.getOwnPropertyDescriptor(value, Symbol.toStringTag);
  return tag?.value === "Module" && tag.configurable === false && !Object.isExtensible(value);
}

/** No trap of the proxy runs. An object of a class that is itself called Proxy is taken for one. */
function isProxy(value: unknown): boolean {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject && typeNameOf(value) === "Proxy";
}

const { resolve } = Promise;
const { then } = Promise.prototype;
const ignore = (): void => {};

/**
 * `Promise.resolve` gives back what is a promise of this very class, and wraps what only looks like one. A promise of
 * another class is believed: asking would run that class.
 */
function isPromise(value: unknown): boolean {
  try {
    if (typeof value !== "object" || value === null || !(value instanceof Promise)) return false;
    if (value.constructor !== Promise) return true;
    const resolved = resolve.call(Promise, value);
    if (resolved !== value) void then.call(resolved, ignore, ignore);
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
  const isErrorObject = isError ?? ((value: unknown) => value instanceof Error);
  // The library asks this of whatever it is about to show.
  const isNativeError = (value: unknown): boolean => {
    settleStack(value);
    return isErrorObject(value);
  };
  const boxed = [isNumberObject, isStringObject, isBooleanObject, isBigIntObject, isSymbolObject];
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
    isBoxedPrimitive: (value: unknown) => boxed.some((is) => is(value)),
    isNativeError,
    isAsyncFunction: tagFrom("function", asyncFunction, asyncGeneratorFunction),
    isGeneratorFunction: tagFrom("function", generatorFunction, asyncGeneratorFunction),
    isGeneratorObject: tagFrom("object", generator, asyncGenerator),
    isPromise,
    isMap: isMapBrand,
    isSet: isSetBrand,
    isMapIterator: tagFrom("object", prototypeOf(new Map().entries())),
    isSetIterator: tagFrom("object", prototypeOf(new Set().entries())),
    isWeakMap,
    isWeakSet,
    isArrayBuffer,
    isSharedArrayBuffer,
    isAnyArrayBuffer: (value: unknown) => isArrayBuffer(value) || isSharedArrayBuffer(value),
    isDataView,
    isModuleNamespaceObject,
    isArrayBufferView: ArrayBuffer.isView,
    isTypedArray,
    isUint8Array,
  };
}
