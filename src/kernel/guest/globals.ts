// The program's global object: the names that Node has, no others. What the page's Worker has beyond them is removed,
// so that `typeof self` and `typeof postMessage` say what they say in Node.
import { lazyAttributes, lazyInterfaces } from "../lazy-globals.ts";
import type { LibraryFacts } from "../library-facts.ts";
import { named } from "../named.ts";
import type { RequireInternal } from "./library.ts";
import type { ProcessObject } from "./process-object.ts";

/** Names that Node has and a page has too, but whose page version reaches for the network or the page's storage. */
const notThePages = [
  "fetch",
  "WebSocket",
  "EventSource",
  "localStorage",
  "sessionStorage",
  "Storage",
  "navigator",
  "Navigator",
  "Headers",
  "Request",
  "Response",
  "FormData",
];

/** removePageGlobals deletes every global that Node does not have. */
export function removePageGlobals(facts: LibraryFacts): void {
  const kept = new Set(facts.globals.filter((name) => !notThePages.includes(name)));
  for (
    let object: object | null = globalThis;
    object !== null && object !== Object.prototype;
    object = Object.getPrototypeOf(object) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(object)) {
      // What a page's prototypes have would come to light again when a program deletes a global of the same name.
      const stays = kept.has(name) && object === globalThis;
      if (name === "constructor" || stays || Reflect.deleteProperty(object, name)) continue;
      // A constant of the browser's that cannot be deleted is hidden behind nothing.
      Object.defineProperty(globalThis, name, { value: undefined, writable: true, configurable: true });
    }
  }
}

function define(name: string, value: unknown, enumerable = false): void {
  Object.defineProperty(globalThis, name, { value, writable: true, enumerable, configurable: true });
}

/** A global that Node makes an accessor, so that it can warn of its use one day. */
function defineReplaceable(name: string, value: unknown): void {
  let held = value;
  Object.defineProperty(globalThis, name, {
    get: () => held,
    set: (replacement: unknown) => {
      held = replacement;
    },
    enumerable: false,
    configurable: true,
  });
}

interface LazyDefiners {
  defineLazyProperties: (target: object, id: string, keys: readonly string[], enumerable?: boolean) => void;
  defineReplaceableLazyAttribute: (target: object, id: string, keys: readonly string[], writable: boolean) => void;
}

/** defineGlobals gives the program Node's own globals. */
export function defineGlobals(process: ProcessObject, require: RequireInternal): void {
  define("global", globalThis, true);
  defineReplaceable("process", process);
  Object.defineProperty(globalThis, Symbol.toStringTag, { value: "global", configurable: true });
  defineReplaceable("Buffer", require<{ Buffer: unknown }>("buffer").Buffer);
  const timers = require<Record<string, unknown>>("timers");
  for (const name of ["clearImmediate", "setImmediate", "clearInterval", "clearTimeout", "setInterval", "setTimeout"]) {
    define(name, timers[name], true);
  }
  define("queueMicrotask", require<Record<string, unknown>>("internal/process/task_queues")["queueMicrotask"], true);
  define("console", require("internal/console/global"));
  define("DOMException", require<{ lazyDOMExceptionClass: () => unknown }>("internal/util").lazyDOMExceptionClass());
  const { defineLazyProperties, defineReplaceableLazyAttribute } = require<LazyDefiners>("internal/util");
  for (const [id, keys] of Object.entries(lazyInterfaces)) defineLazyProperties(globalThis, id, keys, false);
  for (const [id, { name, writable }] of Object.entries(lazyAttributes)) {
    defineReplaceableLazyAttribute(globalThis, id, [name], writable);
  }
  defineLazyProperties(globalThis, "internal/worker/js_transferable", ["structuredClone"]);
  defineLazyProperties(globalThis, "buffer", ["atob", "btoa"]);
  defineFetch(require);
}

/** Loaded when it is first called, as in Node's `bootstrap/web/exposed-window-or-worker`. */
function defineFetch(require: RequireInternal): void {
  const fetch = (input: unknown, init: unknown = undefined): unknown => {
    const id = "internal/deps/undici/undici";
    return require<{ fetch: (input: unknown, init: unknown) => unknown }>(id).fetch(input, init);
  };
  define("fetch", named("fetch", fetch), true);
}
