// Node's message ports are the browser's own: its MessagePort class, with Node's methods on its prototype. So a port
// inside a message is cloned and moved by the browser, and what arrives is already one of Node's.
// What Node does in C++ is in `src/node_messaging.cc`: starting, stopping, draining, and closing both ends.
import type { LaneId } from "#program/run-event.ts";
import type { EventLoop } from "../guest/event-loop.ts";
import { host } from "../guest/host.ts";
import { append, apply, Queue, SafeSet, SafeWeakMap } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";
import { cloneErrorOf } from "./clone-error.ts";
import { closeNatively, postEnvelope, sayClosed, startNatively } from "./native-port.ts";
import { adornMessagePort } from "./port-methods.ts";
import type { Envelope, PortState } from "./port-state.ts";
import { transferListOf } from "./transfer-list.ts";

/** What the messaging binding needs of the rest of the kernel. */
export interface MessagingContext {
  readonly loop: EventLoop;
  readonly lane: () => LaneId;
  readonly symbols: Readonly<Record<"oninit" | "handle_onclose" | "no_message_symbol", symbol>>;
  readonly emitMessage: (this: MessagePort, data: unknown, ports: readonly MessagePort[], type: string) => void;
  readonly DOMException: new (message: string, name: string) => Error;
  readonly QuotaExceededError: unknown;
  /** Sends a message that is shown as a flow, and tells of it. */
  readonly onSend: (message: string, to: LaneId, send: () => void) => void;
  readonly onReceived: (message: string, from: LaneId) => void;
}

/** Messaging is the `messaging` binding and what the kernel itself does with ports. */
export class Messaging {
  readonly #context: MessagingContext;
  readonly #states = new SafeWeakMap<MessagePort, PortState>();
  /** Every port of this thread that is open: their other ends must hear when the thread ends. */
  readonly #open = new SafeSet<MessagePort>();
  readonly #counterparts = new SafeWeakMap<MessagePort, MessagePort>();
  #sent = 0;
  readonly binding: Binding;

  constructor(context: MessagingContext) {
    this.#context = context;
    this.binding = this.#makeBinding();
    this.#adornPrototype();
  }

  /** Makes one of Node's ports of a port the browser handed over. */
  adopt(port: MessagePort): MessagePort {
    if (this.#states.has(port)) return port;
    this.#states.set(port, {
      waiting: new Queue(),
      receiving: false,
      native: false,
      ref: true,
      open: true,
      otherEndClosed: false,
    });
    this.#context.loop.refs += 1;
    this.#open.add(port);
    (port as unknown as Record<symbol, (() => void) | undefined>)[this.#context.symbols.oninit]?.();
    return port;
  }

  /** Says which lane is at the other end, so that messages on this port are shown as flows. */
  setPeer(port: MessagePort, lane: LaneId): void {
    this.#stateOf(port).peer = lane;
  }

  /** The other end of a port whose channel was made in this thread. */
  counterpartOf(port: MessagePort): MessagePort | undefined {
    return this.#counterparts.get(port);
  }

  /** Calls back once the last message of every one of these ports' other ends has come in. */
  whenClosed(ports: readonly (MessagePort | undefined)[], callback: () => void): void {
    const states: PortState[] = [];
    for (let at = 0; at < ports.length; at += 1) {
      const port = ports[at];
      if (port !== undefined) append(states, this.#stateOf(port));
    }
    let told = false;
    const check = (): void => {
      let waits = told;
      for (let at = 0; at < states.length; at += 1) {
        const state = states[at] as PortState;
        if (!state.otherEndClosed && state.open && state.native) waits = true;
        state.onClosed = check;
      }
      if (waits) return;
      told = true;
      callback();
    };
    check();
  }

  /** Tells the other ends of all ports that this thread ends. */
  closeAll(): void {
    this.#open.forEach((port) => {
      sayClosed(port);
    });
  }

  #stateOf(port: MessagePort): PortState {
    const state = this.#states.get(port);
    if (state === undefined) throw new TypeError("Illegal invocation");
    return state;
  }

  /** Node's methods on the browser's class, for all ports at once. */
  #adornPrototype(): void {
    adornMessagePort(host.MessagePort.prototype, {
      post: (port, value, options) => this.#post(port, value, options),
      start: (port) => {
        this.#start(port);
      },
      close: (port) => {
        this.#close(port);
      },
      drain: (port) => {
        this.#drain(port);
      },
      setRef: (port, ref) => {
        this.#setRef(port, ref);
      },
      hasRef: (port) => {
        const { open, ref } = this.#stateOf(port);
        return open ? ref : undefined;
      },
    });
  }

  #setRef(port: MessagePort, ref: boolean): void {
    const state = this.#stateOf(port);
    if (state.open && state.ref !== ref) this.#context.loop.refs += ref ? 1 : -1;
    state.ref = ref;
    this.#context.loop.wake();
  }

  #post(port: MessagePort, value: unknown, options: unknown): boolean | undefined {
    const state = this.#stateOf(port);
    if (!state.open) return undefined;
    const transfer = transferListOf(options);
    const { peer } = state;
    const flow = peer === undefined ? undefined : { message: this.#nextMessage(), from: this.#context.lane() };
    const envelope: Envelope = flow === undefined ? { value } : { value, flow };
    const send = (): void => {
      try {
        postEnvelope(port, envelope, transfer);
      } catch (error) {
        throw cloneErrorOf(error, this.#context.DOMException);
      }
    };
    if (flow === undefined || peer === undefined) send();
    else this.#context.onSend(flow.message, peer, send);
    for (let at = 0; at < transfer.length; at += 1) this.#letGo(transfer[at]);
    return true;
  }

  #start(port: MessagePort): void {
    const state = this.#stateOf(port);
    state.receiving = true;
    this.#listen(port, state);
    for (let count = state.waiting.length; count > 0; count -= 1) this.#queueDelivery(port, state);
  }

  #close(port: MessagePort): void {
    const state = this.#stateOf(port);
    if (!state.open) return;
    sayClosed(port);
    this.#shut(port, state);
  }

  #adoptAll(ports: readonly MessagePort[]): MessagePort[] {
    const adopted: MessagePort[] = [];
    for (let at = 0; at < ports.length; at += 1) append(adopted, this.adopt(ports[at] as MessagePort));
    return adopted;
  }

  /** A port that was transferred is another thread's now. */
  #letGo(moved: unknown): void {
    const state = this.#states.get(moved as MessagePort);
    if (state === undefined) return;
    if (state.open && state.ref) this.#context.loop.refs -= 1;
    state.open = false;
    this.#open.delete(moved as MessagePort);
  }

  #nextMessage(): string {
    this.#sent += 1;
    return `${this.#context.lane()}#${this.#sent}`;
  }

  /** Begins to take messages from the browser; from here on they wait in `waiting` until the loop delivers them. */
  #listen(port: MessagePort, state: PortState): void {
    if (state.native) return;
    state.native = true;
    const take = (failed: boolean) => (event: MessageEvent<Envelope>) => {
      const envelope = failed ? {} : host.dataOf(event);
      state.waiting.add({ envelope, ports: host.portsOf(event), failed });
      if (state.receiving) this.#queueDelivery(port, state);
      if (envelope.closed === true) {
        state.otherEndClosed = true;
        state.onClosed?.();
      }
    };
    host.addEventListener(port, "message", take(false));
    host.addEventListener(port, "messageerror", take(true));
    startNatively(port);
  }

  #queueDelivery(port: MessagePort, state: PortState): void {
    this.#context.loop.queueEvent(() => {
      if (state.receiving) this.#deliverNext(port, state);
    });
  }

  #deliverNext(port: MessagePort, state: PortState): boolean {
    const next = state.waiting.take();
    if (next === undefined || !state.open) return false;
    const { envelope, ports, failed } = next;
    if (envelope.closed === true) {
      this.#shut(port, state);
      return true;
    }
    const adopted = this.#adoptAll(ports);
    if (envelope.flow !== undefined) this.#context.onReceived(envelope.flow.message, envelope.flow.from);
    apply(this.#context.emitMessage, port, [envelope.value, adopted, failed ? "messageerror" : "message"]);
    return true;
  }

  #drain(port: MessagePort): void {
    const state = this.#states.get(port);
    while (state !== undefined && this.#deliverNext(port, state));
  }

  #shut(port: MessagePort, state: PortState): void {
    if (!state.open) return;
    state.open = false;
    this.#open.delete(port);
    if (state.ref) this.#context.loop.refs -= 1;
    closeNatively(port);
    this.#context.loop.queueClose(() => {
      (port as unknown as Record<symbol, (() => void) | undefined>)[this.#context.symbols.handle_onclose]?.();
    });
  }

  #receiveNow(port: MessagePort): unknown {
    const state = this.#stateOf(port);
    this.#listen(port, state);
    const next = state.waiting.take();
    if (next === undefined) return this.#context.symbols.no_message_symbol;
    this.#adoptAll(next.ports);
    return next.envelope.value;
  }

  #makeBinding(): Binding {
    const { DOMException, QuotaExceededError } = this.#context;
    const pair = (): { port1: MessagePort; port2: MessagePort } => {
      const { port1, port2 } = new host.MessageChannel();
      this.#counterparts.set(port1, port2);
      this.#counterparts.set(port2, port1);
      return { port1: this.adopt(port1), port2: this.adopt(port2) };
    };
    class MessageChannel {
      readonly port1: MessagePort;
      readonly port2: MessagePort;
      constructor() {
        const { port1, port2 } = pair();
        this.port1 = port1;
        this.port2 = port2;
      }
    }
    return {
      MessageChannel,
      MessagePort: host.MessagePort,
      DOMException,
      QuotaExceededError,
      exposeLazyDOMExceptionProperty(target: object) {
        Object.defineProperty(target, "DOMException", { value: DOMException, writable: true, configurable: true });
      },
      stopMessagePort: (port: MessagePort) => {
        const state = this.#states.get(port);
        if (state !== undefined) state.receiving = false;
      },
      drainMessagePort: (port: MessagePort) => this.#drain(port),
      receiveMessageOnPort: (port: MessagePort) => this.#receiveNow(port),
      moveMessagePortToContext: (port: MessagePort) => port,
      setDeserializerCreateObjectFunction() {},
      structuredClone: (value: unknown, options?: StructuredSerializeOptions) => {
        try {
          return host.structuredClone(value, options);
        } catch (error) {
          throw cloneErrorOf(error, DOMException);
        }
      },
    };
  }
}
