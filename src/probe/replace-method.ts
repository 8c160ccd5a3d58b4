/** A method of some object, of which only that it can be called is known. */
export type Method = (this: unknown, ...args: unknown[]) => unknown;

/** replaceMethod puts a method in the place of another, with the same name, arity and visibility. */
export function replaceMethod(target: object, name: string | symbol, make: (original: Method) => Method): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== "function") return;
  const method = make(original as Method);
  for (const property of ["name", "length"]) {
    Object.defineProperty(method, property, { value: Reflect.get(original, property), configurable: true });
  }
  const described = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {
    value: method,
    writable: true,
    configurable: true,
    enumerable: described?.enumerable ?? false,
  });
}
