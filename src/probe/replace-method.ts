/** replaceMethod puts a method in the place of another, with the same name, arity and visibility. */
export function replaceMethod<Target extends object, Name extends keyof Target & (string | symbol)>(
  target: Target,
  name: Name,
  replacement: (original: Target[Name]) => Target[Name],
): void {
  const original = target[name];
  if (typeof original !== "function") return;
  const method = replacement(original);
  for (const property of ["name", "length"] as const) {
    Object.defineProperty(method, property, { value: original[property], configurable: true });
  }
  const described = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {
    value: method,
    writable: true,
    configurable: true,
    enumerable: described?.enumerable ?? false,
  });
}
