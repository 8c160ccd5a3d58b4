// What `import * as name` gives: an object that behaves as ECMAScript's module namespaces do, over readers of exports.
import type { ReadExport } from "./module-record.ts";

/** makeNamespace makes the object; its names are sorted as the standard wants. */
export function makeNamespace(readers: ReadonlyMap<string, ReadExport>): object {
  const target = Object.create(null) as Record<PropertyKey, unknown>;
  for (const name of [...readers.keys()].sort()) target[name] = undefined;
  Object.defineProperty(target, Symbol.toStringTag, { value: "Module" });
  for (const name of readers.keys()) Object.defineProperty(target, name, { configurable: false });
  Object.preventExtensions(target);
  const read = (key: PropertyKey): ReadExport | undefined => (typeof key === "string" ? readers.get(key) : undefined);
  return new Proxy(target, {
    get: (_target, key) => (key === Symbol.toStringTag ? "Module" : read(key)?.()),
    set: () => false,
    deleteProperty: (_target, key) => !Object.hasOwn(target, key),
    defineProperty(_target, key, descriptor) {
      const reader = read(key);
      if (reader === undefined) return Reflect.defineProperty(target, key, descriptor);
      const { configurable = false, enumerable = true, writable = true, get, set } = descriptor;
      if (configurable || !enumerable || !writable || get !== undefined || set !== undefined) return false;
      return !("value" in descriptor) || Object.is(descriptor.value, reader());
    },
    getOwnPropertyDescriptor(_target, key) {
      const reader = read(key);
      if (reader === undefined) return Reflect.getOwnPropertyDescriptor(target, key);
      return { value: reader(), writable: true, enumerable: true, configurable: false };
    },
    setPrototypeOf: (_target, prototype) => prototype === null,
  });
}
