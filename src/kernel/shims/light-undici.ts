// The event class that message ports need, without the HTTP client that Node has it from.
import { messageEvents } from "./message-events.ts";
import type { RequireInternal } from "../guest/library.ts";

const id = "internal/deps/undici/undici";

/** What Node's client exports beside that class. */
const clientExports = [
  ...["fetch", "FormData", "Headers", "Request", "Response", "CloseEvent", "ErrorEvent", "EventSource", "WebSocket"],
  ...["EnvHttpProxyAgent", "getGlobalDispatcher", "setGlobalDispatcher"],
];

/** What the client does without, where the engine does not carry it; it asks in a `try`, and knows this error. */
const optional = ["node:crypto", "node:http2", "node:sqlite", "node:tls"];

/** lightUndici is the module as the library requires it: the client is evaluated when one of its exports is read. */
export function lightUndici(
  require: RequireInternal,
  originalOf: (id: string, require: RequireInternal) => Record<string, unknown>,
): object {
  let client: Record<string, unknown> | undefined;
  const clientOf = (name: string): unknown => (client ??= originalOf(id, clientRequire(require)))[name];
  const { MessageEvent, createFastMessageEvent } = messageEvents(require, () => clientOf("MessageEvent") as never);
  const light = { MessageEvent, createFastMessageEvent };
  for (const name of clientExports) {
    Object.defineProperty(light, name, {
      get: () => clientOf(name),
      enumerable: true,
      configurable: true,
    });
  }
  return light;
}

function clientRequire(require: RequireInternal): RequireInternal {
  return <T>(name: string): T => {
    try {
      return require<T>(name);
    } catch (error) {
      // It wants zlib for compressed answers only.
      if (name === "node:zlib") return withoutCompression as T;
      if (!optional.includes(name)) throw error;
      throw Object.assign(new Error(`No such built-in module: ${name}`), { code: "ERR_UNKNOWN_BUILTIN_MODULE" });
    }
  };
}

const withoutCompression = new Proxy(
  { constants: {} },
  {
    get(target, name) {
      if (name === "constants") return target.constants;
      return () => {
        throw new Error("The embedded engine has no zlib, which this answer needs: run this program with full Node.");
      };
    },
  },
);
