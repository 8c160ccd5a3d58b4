// The program's global object: the names that Node has, no others. What the page's Worker has beyond them is removed,
// so that `typeof self` and `typeof postMessage` say what they say in Node.
import type { LibraryFacts } from "../library-facts.ts";
import { host } from "./host.ts";
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
      if (name !== "constructor" && !kept.has(name)) Reflect.deleteProperty(object, name);
    }
  }
}

function define(name: string, value: unknown, enumerable = false): void {
  Object.defineProperty(globalThis, name, { value, writable: true, enumerable, configurable: true });
}

/** Modules of the library whose members are globals, loaded when first read; as Node's `bootstrap/web` does. */
const lazyGlobals: Readonly<Record<string, readonly string[]>> = {
  "internal/abort_controller": ["AbortController", "AbortSignal"],
  "internal/event_target": ["Event", "EventTarget", "CustomEvent"],
  "internal/url": ["URL", "URLSearchParams"],
  "internal/worker/io": ["BroadcastChannel", "MessageChannel", "MessagePort"],
  perf_hooks: [
    "Performance",
    "PerformanceEntry",
    "PerformanceMark",
    "PerformanceMeasure",
    "PerformanceObserver",
    "PerformanceObserverEntryList",
    "PerformanceResourceTiming",
    "performance",
  ],
};

/** defineGlobals gives the program Node's own globals. */
export function defineGlobals(process: ProcessObject, require: RequireInternal): void {
  define("global", globalThis);
  define("process", process);
  Object.defineProperty(globalThis, Symbol.toStringTag, { value: "global", configurable: true });
  define("Buffer", require<{ Buffer: unknown }>("buffer").Buffer);
  const timers = require<Record<string, unknown>>("timers");
  for (const name of ["clearImmediate", "setImmediate", "clearInterval", "clearTimeout", "setInterval", "setTimeout"]) {
    define(name, timers[name], true);
  }
  define("queueMicrotask", require<Record<string, unknown>>("internal/process/task_queues")["queueMicrotask"], true);
  define("console", require("internal/console/global"));
  define("navigator", {
    hardwareConcurrency: host.cores,
    language: "en-US",
    languages: Object.freeze(["en-US"]),
    platform: "linux",
    userAgent: `Node.js/${process["version"] as string}`.replace(/v(\d+).*/, "$1"),
  });
  const { defineLazyProperties } = require<{
    defineLazyProperties: (target: object, id: string, keys: readonly string[], enumerable?: boolean) => void;
  }>("internal/util");
  for (const [id, keys] of Object.entries(lazyGlobals)) defineLazyProperties(globalThis, id, keys, false);
  defineLazyProperties(globalThis, "internal/worker/js_transferable", ["structuredClone"]);
  defineLazyProperties(globalThis, "buffer", ["atob", "btoa"]);
}
