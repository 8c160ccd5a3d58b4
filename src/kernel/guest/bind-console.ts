import type { RequireInternal } from "./library.ts";

/** bindConsole says where the global console finds its streams; as in Node, it looks when it first prints. */
export function bindConsole(require: RequireInternal, streams: object): void {
  const console = require<Record<symbol, (streams: object) => void>>("internal/console/global");
  const bind = Object.getOwnPropertySymbols(console).find((symbol) => symbol.description === "kBindStreamsLazy");
  if (bind === undefined) throw new Error("Expected the console of Node's library to bind its streams.");
  console[bind]?.(streams);
}
