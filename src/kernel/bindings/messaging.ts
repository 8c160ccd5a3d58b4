// Node's message ports are the browser's own: its MessagePort class, with Node's methods on its prototype. So a port
// inside a message is cloned and moved by the browser, and what arrives is already one of Node's.
import { host } from "../guest/host.ts";
import { assign } from "../intrinsics.ts";
import { named } from "../named.ts";
import type { Binding } from "./binding.ts";
import { BroadcastChannels } from "./broadcast-channels.ts";
import { adornMessagePort } from "./port-methods.ts";
import type { PortsContext } from "./ports-context.ts";
import type { Ports } from "./ports.ts";
import { assertPort, transferListOf } from "./transfer-list.ts";

/** What the messaging binding needs beside the ports. */
export interface MessagingContext extends Pick<PortsContext, "DOMException" | "marked"> {
  /** Sets the broadcast channels of one process apart. */
  readonly scope: () => string;
}

/** The `messaging` binding: Node's classes over the ports of this thread. */
export function messagingBinding(ports: Ports, { DOMException, marked, scope }: MessagingContext): Binding {
  adornMessagePort(host.MessagePort.prototype, ports);
  const channels = new BroadcastChannels({ makePair: () => ports.makePair(), scope });
  return {
    MessageChannel: channelClass(ports),
    MessagePort: portClass(),
    DOMException,
    QuotaExceededError: undefined,
    exposeLazyDOMExceptionProperty(target: object) {
      Object.defineProperty(target, "DOMException", { value: DOMException, writable: true, configurable: true });
    },
    broadcastChannel: (name: string) => channels.open(name),
    stopMessagePort: (port: MessagePort) => {
      ports.stop(port);
    },
    drainMessagePort: (port: MessagePort) => {
      ports.drain(port);
    },
    receiveMessageOnPort: (port: MessagePort) => ports.receiveNow(port),
    moveMessagePortToContext: (port: MessagePort): never => {
      assertPort(ports.isPort(port));
      if (ports.isClosed(port)) {
        throw assign(new Error("Cannot send data on closed MessagePort"), { code: "ERR_CLOSED_MESSAGE_PORT" });
      }
      throw new Error("The embedded engine moves no port to another context: run this program with full Node.");
    },
    setDeserializerCreateObjectFunction: (create: (info: string) => object) => {
      marked.create = create;
    },
    structuredClone: (value: unknown, options?: StructuredSerializeOptions) =>
      ports.clone(value, transferListOf(options?.transfer)),
  };
}

/** The class of channels; it says so when it is called as a function. */
function channelClass(ports: Ports): unknown {
  function MessageChannel(this: { port1: MessagePort; port2: MessagePort }): void {
    if (new.target === undefined) {
      const error = new TypeError("Cannot call constructor without `new`");
      throw assign(error, { code: "ERR_CONSTRUCT_CALL_REQUIRED" });
    }
    const { port1, port2 } = ports.makePair();
    this.port1 = port1;
    this.port2 = port2;
  }
  return MessageChannel;
}

/** The class of all ports, which no program can make one of. */
function portClass(): unknown {
  const MessagePort = named("MessagePort", function (): never {
    const error = new TypeError("Constructor cannot be called");
    throw Object.assign(error, { code: "ERR_CONSTRUCT_CALL_INVALID" });
  });
  const { prototype } = host.MessagePort;
  Object.defineProperty(MessagePort, "prototype", { value: prototype, writable: false });
  Object.defineProperty(prototype, "constructor", { value: MessagePort, writable: true, configurable: true });
  return MessagePort;
}
