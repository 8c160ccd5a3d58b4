import { host } from "./host.ts";
import type { RequireInternal } from "./library.ts";

/** What Node has of V8's console and not of its own: it speaks to a debugger, if there is one, and so does the browser's. */
const ofTheDebugger = ["profile", "profileEnd", "timeStamp", "context", "createTask"];

/** bindConsole says where the global console finds its streams; as in Node, it looks when it first prints. */
export function bindConsole(require: RequireInternal, streams: object): void {
  const console = require<Record<PropertyKey, (streams: object) => void>>("internal/console/global");
  const bind = Object.getOwnPropertySymbols(console).find((symbol) => symbol.description === "kBindStreamsLazy");
  if (bind === undefined) throw new Error("Expected the console of Node's library to bind its streams.");
  console[bind]?.(streams);
  for (const name of ofTheDebugger) {
    const value = host.console[name];
    if (value === undefined || name in console) continue;
    Object.defineProperty(console, name, { value, writable: true, enumerable: true, configurable: true });
  }
}
