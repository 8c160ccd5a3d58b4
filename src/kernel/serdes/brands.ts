// What kind of builtin an object is, asked of the builtins themselves: a program can feign a class, not what lies in it.

const { toString } = Object.prototype;
/** The kind of a builtin object, which no program can feign for the ones asked for here by a class of its own. */
export const kindOf = (value: object): string => (toString.call(value) as string).slice(8, -1);
export const viewKind = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype) as object,
  Symbol.toStringTag,
)?.get as (this: unknown) => string | undefined;

function brand(check: (value: object) => unknown): (value: object) => boolean {
  return (value) => {
    try {
      check(value);
      return true;
    } catch {
      return false;
    }
  };
}

const getterOf = (prototype: object, name: string): ((this: unknown) => unknown) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: unknown) => unknown;
const mapSize = getterOf(Map.prototype, "size");
const setSize = getterOf(Set.prototype, "size");
const bufferLength = getterOf(ArrayBuffer.prototype, "byteLength");
const regExpSource = getterOf(RegExp.prototype, "source");
export const isMap = brand((value) => mapSize.call(value));
export const isSet = brand((value) => setSize.call(value));
export const isArrayBuffer = brand((value) => bufferLength.call(value));
export const isDate = brand((value) => Date.prototype.getTime.call(value));
export const isRegExp = (value: object): boolean =>
  value !== RegExp.prototype && brand((one) => regExpSource.call(one))(value);
export const isError = (value: object): boolean =>
  (Error as unknown as { isError?: (value: unknown) => boolean }).isError?.(value) ?? kindOf(value) === "Error";
export const isNumber = brand((value) => Number.prototype.valueOf.call(value));
export const isString = brand((value) => String.prototype.valueOf.call(value));
export const isBoolean = brand((value) => Boolean.prototype.valueOf.call(value));
export const isBigInt = brand((value) => BigInt.prototype.valueOf.call(value));
export const isSymbol = brand((value) => Symbol.prototype.valueOf.call(value));
export const uncloneable =
  /^(Promise|WeakMap|WeakSet|WeakRef|Generator|AsyncGenerator|Arguments_|FinalizationRegistry)$/;
