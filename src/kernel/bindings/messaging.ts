// Node's message ports are the browser's own: its MessagePort class, with Node's methods on its prototype. So a port
// inside a message is cloned and moved by the browser, and what arrives is already one of Node's.
import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import { adornMessagePort } from "./port-methods.ts";
import type { Ports, PortsContext } from "./ports.ts";
import { transferListOf } from "./transfer-list.ts";

/** The `messaging` binding: Node's classes over the ports of this thread. */
export function messagingBinding(ports: Ports, { DOMException }: Pick<PortsContext, "DOMException">): Binding {
  adornMessagePort(host.MessagePort.prototype, ports);
  class MessageChannel {
    readonly port1: MessagePort;
    readonly port2: MessagePort;
    constructor() {
      const { port1, port2 } = ports.makePair();
      this.port1 = port1;
      this.port2 = port2;
    }
  }
  return {
    MessageChannel,
    MessagePort: host.MessagePort,
    DOMException,
    QuotaExceededError: undefined,
    exposeLazyDOMExceptionProperty(target: object) {
      Object.defineProperty(target, "DOMException", { value: DOMException, writable: true, configurable: true });
    },
    stopMessagePort: (port: MessagePort) => {
      ports.stop(port);
    },
    drainMessagePort: (port: MessagePort) => {
      ports.drain(port);
    },
    receiveMessageOnPort: (port: MessagePort) => ports.receiveNow(port),
    moveMessagePortToContext: (port: MessagePort) => port,
    setDeserializerCreateObjectFunction() {},
    structuredClone: (value: unknown, options?: StructuredSerializeOptions) =>
      ports.clone(value, transferListOf(options?.transfer)),
  };
}
