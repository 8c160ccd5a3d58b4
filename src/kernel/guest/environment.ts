// The environment of a thread: `process.env`.

/** An environment, and what `guest/shared-environment.ts` needs to let others see it. */
export interface Environment {
  /** What the program has. */
  readonly proxy: Record<string, string>;
  readonly variables: Record<string, string>;
  readonly traps: ProxyHandler<Record<string, string>>;
}

/** environmentOf makes an environment whose values are strings, as in Node, whatever a program assigns. */
export function environmentOf(given: Readonly<Record<string, string>>): Environment {
  const variables = { ...given };
  const traps: Environment["traps"] = {
    set(target, key, value) {
      target[key as string] = textOf(key, value);
      return true;
    },
    defineProperty(target, key, descriptor) {
      const { value, configurable, writable, enumerable } = descriptor;
      const isWhole = configurable === true && writable === true && enumerable === true;
      if (!("value" in descriptor) || !isWhole) throw invalidDefinition("get" in descriptor || "set" in descriptor);
      return Reflect.defineProperty(target, key, { ...descriptor, value: textOf(key, value) });
    },
  };
  return { proxy: new Proxy(variables, traps), variables, traps };
}

function textOf(key: PropertyKey, value: unknown): string {
  if (typeof key === "symbol" || typeof value === "symbol") {
    throw new TypeError("Cannot convert a Symbol value to a string");
  }
  return String(value);
}

function invalidDefinition(isAccessor: boolean): TypeError {
  const accepted = "only accepts a configurable, writable, and enumerable data descriptor";
  const words = isAccessor ? "does not accept an accessor(getter/setter) descriptor" : accepted;
  const error = new TypeError(`'process.env' ${words}`);
  return Object.assign(error, { code: "ERR_INVALID_OBJECT_DEFINE_PROPERTY" });
}
