// How messages leave a port's mailbox: what `MessagePort::OnMessage` and `ReceiveMessage` are in Node's
// `src/node_messaging.cc`.
import type { LaneId } from "#program/run-event.ts";
import type { AsyncStep } from "../guest/async-handles.ts";
import { append, apply, max } from "../intrinsics.ts";
import type { MarkedObjects } from "./marked-objects.ts";
import type { PortOwner, Waiting } from "./port-data.ts";

/** What the delivery of messages needs of the rest. */
export interface DeliveryContext {
  readonly symbols: Readonly<Record<"no_message_symbol", symbol>>;
  readonly emitMessage: (this: MessagePort, data: unknown, ports: readonly MessagePort[], type: string) => void;
  readonly marked: MarkedObjects;
  readonly onReceived: (message: string, from: LaneId) => void;
  /** Makes one of Node's ports of a port that came with a message. */
  readonly adopt: (port: MessagePort) => MessagePort;
  readonly close: (owner: PortOwner) => void;
}

/** How many messages one look at a port delivers at least, if there are so many (as in Node). */
const mostAtOnce = 1000;

/** Message delivery hands a port's messages to the library. */
export class MessageDelivery {
  readonly #context: DeliveryContext;

  constructor(context: DeliveryContext) {
    this.#context = context;
  }

  /** One look at a port delivers what waits, and what comes meanwhile, each message in a callback of its own. */
  stepsOf(owner: PortOwner): AsyncStep {
    let left = max(owner.data.waiting.length, mostAtOnce);
    return () => {
      if (left === 0) {
        owner.handle.send();
        return false;
      }
      left -= 1;
      const next = this.#take(owner, owner.receiving);
      if (next === undefined) return false;
      try {
        owner.wrap?.within(() => {
          this.#deliver(owner, next);
        });
      } catch (error) {
        owner.handle.send();
        throw error;
      }
      return true;
    };
  }

  /** Delivers all that waits, at once. */
  drain(owner: PortOwner): void {
    for (let next = this.#take(owner, true); next !== undefined; next = this.#take(owner, true)) {
      this.#deliver(owner, next);
    }
  }

  /** Takes the next message without waiting for the loop; the library's mark where there is none. */
  receiveNow(owner: PortOwner): unknown {
    const next = this.#take(owner, true);
    if (next === undefined) return this.#context.symbols.no_message_symbol;
    this.#arrive(next);
    return next.value;
  }

  /** The next message; one that says that the other end was closed closes this one. */
  #take({ data, closing }: PortOwner, wanted: boolean): Waiting | undefined {
    const next = data.waiting.first;
    if (next === undefined || data.owner === undefined || (closing && !wanted)) return undefined;
    if (!wanted && next.closed !== true) return undefined;
    data.waiting.take();
    if (next.closed !== true) return next;
    this.#context.close(data.owner);
    return undefined;
  }

  #deliver({ data: { port } }: PortOwner, message: Waiting): void {
    let { failed } = message;
    let ports: MessagePort[] = [];
    let value: unknown;
    try {
      ports = this.#arrive(message);
      ({ value } = message);
    } catch (error) {
      failed = true;
      value = error;
    }
    apply(this.#context.emitMessage, port, [value, ports, failed === true ? "messageerror" : "message"]);
  }

  /** The ports that came with a message become Node's, and its receipt is told of. */
  #arrive(message: Waiting): MessagePort[] {
    const { ports, flow } = message;
    const adopted: MessagePort[] = [];
    for (let at = 0; at < ports.length; at += 1) append(adopted, this.#context.adopt(ports[at] as MessagePort));
    this.#context.marked.restore(message);
    if (flow !== undefined) this.#context.onReceived(flow.message, flow.from);
    return adopted;
  }
}
