// What the guest keeps of the browser for itself. The program's global object is made to look like Node's, so every
// part of the kernel takes the browser's own functions from here and never from the global object.
import type { Transport } from "../script-address.ts";
import { getterOf, uncurried } from "../intrinsics.ts";

const scope = globalThis as unknown as typeof globalThis & {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  importScripts(...addresses: string[]): void;
};

/** The browser's own functions, bound, as they were before the program could touch them. */
export const host = {
  post: scope.postMessage.bind(scope) as (message: unknown, transfer?: Transferable[]) => void,
  listen: scope.addEventListener.bind(scope) as (type: string, listener: (event: never) => void) => void,
  importScripts: scope.importScripts.bind(scope),
  setTimeout: scope.setTimeout.bind(scope) as (callback: () => void, delay: number) => number,
  clearTimeout: scope.clearTimeout.bind(scope),
  structuredClone: scope.structuredClone.bind(scope),
  now: scope.performance.now.bind(scope.performance),
  timeOrigin: scope.performance.timeOrigin,
  cores: scope.navigator.hardwareConcurrency,
  console: scope.console as unknown as Readonly<Record<string, unknown>>,
  /** What this guest itself came from is what the browser takes; unit tests have come from nowhere. */
  transport: ((scope as { location?: { protocol: string } }).location?.protocol === "data:"
    ? "data"
    : "blob") as Transport,
  createObjectURL: scope.URL.createObjectURL.bind(scope.URL),
  revokeObjectURL: scope.URL.revokeObjectURL.bind(scope.URL),
  Blob: scope.Blob,
  URL: scope.URL,
  BroadcastChannel: scope.BroadcastChannel,
  MessageChannel: scope.MessageChannel,
  MessagePort: scope.MessagePort,
  /** The browser's own methods of a port, whose names on the class are Node's from the start of the guest on. */
  portMethods: {
    postMessage: scope.MessagePort.prototype.postMessage,
    start: scope.MessagePort.prototype.start,
    close: scope.MessagePort.prototype.close,
  },
  WebAssembly: scope.WebAssembly,
  atob: scope.atob.bind(scope),
  btoa: scope.btoa.bind(scope),
  TextEncoder: scope.TextEncoder,
  TextDecoder: scope.TextDecoder,
  SharedArrayBuffer: scope.SharedArrayBuffer as typeof SharedArrayBuffer | undefined,
  addEventListener: uncurried(
    scope.EventTarget.prototype.addEventListener as (type: string, listener: unknown) => void,
  ),
  preventDefault: uncurried(scope.Event.prototype.preventDefault) as (event: Event) => void,
  dataOf: getterOf<unknown>(scope.MessageEvent.prototype, "data") as <Data>(event: MessageEvent<Data>) => Data,
  portsOf: getterOf<readonly MessagePort[]>(scope.MessageEvent.prototype, "ports"),
  getRandomValues: scope.crypto.getRandomValues.bind(scope.crypto),
  /** Makes a function of texts: what does not parse throws where no program can look on. */
  Function: scope.Function,
  /** Evaluates a text in the global scope, as a call of `eval` by another name does. */
  evaluate: scope.eval,
  /** Tells the browser of an error, which then says where it stands. */
  reportError: scope.reportError.bind(scope) as (error: unknown) => void,
  scheduler: (scope as { scheduler?: { postTask(callback: () => void, options?: object): Promise<unknown> } })
    .scheduler,
};
