// The process object, put together from Node's own parts as Node's `lib/internal/bootstrap/node.js` does it.
import type { LibraryFacts } from "../library-facts.ts";
import { named } from "../named.ts";

/** The process object, as far as the kernel itself uses it. */
export interface ProcessObject {
  argv: string[];
  execArgv: string[];
  env: Record<string, string>;
  exitCode: number | undefined;
  _exiting: boolean;
  _fatalException: (error: unknown, fromPromise: boolean) => boolean;
  nextTick: (callback: (...args: never[]) => void, ...args: unknown[]) => void;
  emit: (event: string, ...args: unknown[]) => boolean;
  on: (event: string, listener: (...args: never[]) => void) => void;
  off: (event: string, listener: (...args: never[]) => void) => void;
  [key: string]: unknown;
}

/** An environment whose values are strings, as in Node, whatever a program assigns. */
export function environmentOf(variables: Readonly<Record<string, string>>): Record<string, string> {
  return new Proxy<Record<string, string>>(
    { ...variables },
    {
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
    },
  );
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

const fixed = (value: unknown): PropertyDescriptor => ({ value, enumerable: true, configurable: true });

/** makeProcess makes the bare object, before any of the library has run: what Node's `node_process_object.cc` sets. */
export function makeProcess({ version, versions, release }: LibraryFacts): ProcessObject {
  const constructor = named("process", function (): void {});
  const object = Object.create(
    Object.create(Object.prototype, {
      constructor: { value: constructor, writable: true, configurable: true },
    }) as object,
    {
      version: fixed(`v${version}`),
      versions: fixed(Object.freeze({ ...versions })),
      arch: fixed("x64"),
      platform: fixed("linux"),
      release: fixed(
        Object.defineProperties({}, Object.fromEntries(Object.entries(release).map(([key, one]) => [key, fixed(one)]))),
      ),
      pid: fixed(1),
      argv0: fixed("node"),
    },
  ) as ProcessObject;
  return Object.assign(object, {
    title: "node",
    argv: ["/usr/local/bin/node"],
    execArgv: [],
    execPath: "/usr/local/bin/node",
    env: environmentOf({}),
    ppid: 0,
    debugPort: 9229,
    domain: null,
  });
}
