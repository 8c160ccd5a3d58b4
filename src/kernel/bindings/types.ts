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

function tagged(tag: string): (value: unknown) => boolean {
  return (value) => typeof value === "object" && value !== null && tagOf.call(value) === `[object ${tag}]`;
}

function functionTagged(...tags: string[]): (value: unknown) => boolean {
  // The prototype tells the kind of a function; Symbol.toStringTag on it is not writable.
  return (value) => typeof value === "function" && tags.some((tag) => tagOf.call(value) === `[object ${tag}]`);
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
const isDataView = brand(getter(DataView.prototype, "byteLength"));
const typedArrayTag = getter(Object.getPrototypeOf(Uint8Array.prototype) as object, Symbol.toStringTag);
const isTypedArray = (value: unknown): boolean =>
  typeof value === "object" && value !== null && typedArrayTag.call(value) !== undefined;
const isUint8Array = (value: unknown): boolean =>
  typeof value === "object" && value !== null && typedArrayTag.call(value) === "Uint8Array";
const isError = (Error as unknown as { isError?: (value: unknown) => boolean }).isError;

/**
 * The `types` binding: which internal slots a value has. What JavaScript can ask without running the value's code is
 * exact; a proxy cannot be told from its target, so `isProxy` is always false.
 */
export function typesBinding(): Binding {
  const isNativeError = isError ?? ((value: unknown) => value instanceof Error);
  const boxed = [isNumberObject, isStringObject, isBooleanObject, isBigIntObject, isSymbolObject];
  return {
    isExternal: () => false,
    isProxy: () => false,
    isDate,
    isRegExp: (value: unknown) => value !== RegExp.prototype && isRegExp(value),
    isArgumentsObject: tagged("Arguments"),
    isBigIntObject,
    isBooleanObject,
    isNumberObject,
    isStringObject,
    isSymbolObject,
    isBoxedPrimitive: (value: unknown) => boxed.some((is) => is(value)),
    isNativeError,
    isAsyncFunction: functionTagged("AsyncFunction", "AsyncGeneratorFunction"),
    isGeneratorFunction: functionTagged("GeneratorFunction", "AsyncGeneratorFunction"),
    isGeneratorObject: (value: unknown) => tagged("Generator")(value) || tagged("AsyncGenerator")(value),
    isPromise: (value: unknown) => value instanceof Promise && tagged("Promise")(value),
    isMap: isMapBrand,
    isSet: isSetBrand,
    isMapIterator: tagged("Map Iterator"),
    isSetIterator: tagged("Set Iterator"),
    isWeakMap,
    isWeakSet,
    isArrayBuffer,
    isSharedArrayBuffer,
    isAnyArrayBuffer: (value: unknown) => isArrayBuffer(value) || isSharedArrayBuffer(value),
    isDataView,
    isModuleNamespaceObject: tagged("Module"),
    isArrayBufferView: ArrayBuffer.isView,
    isTypedArray,
    isUint8Array,
  };
}
