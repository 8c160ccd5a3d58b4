// Ports and what waits at them. A message to another thread goes through the browser's port; while both ends of a channel
// are in this thread it waits at the other end at once, so that its order is Node's and not the browser's.
// What Node does in C++ is in `src/node_messaging.cc`: starting, stopping, draining, and closing both ends.
import type { LaneId } from "#program/run-event.ts";
import { host } from "../guest/host.ts";
import { assign, bare, Queue, sequenceOf } from "../intrinsics.ts";
import { AbroadPorts } from "./abroad-ports.ts";
import { inNodesWords } from "./clone-error.ts";
import type { Content } from "./marked-objects.ts";
import { MessageDelivery } from "./message-delivery.ts";
import { messageBytes } from "./message-bytes.ts";
import { listenNatively } from "./listen-natively.ts";
import { closeNatively, postEnvelope, sayClosed } from "./native-port.ts";
import { type Flow, type PortData, type PortOwner, type Waiting } from "./port-data.ts";
import type { PortsContext } from "./ports-context.ts";
import { callLibrary } from "./port-methods.ts";
import { PortTable, whenAllClosed } from "./port-table.ts";
import { packParcel } from "./port-parcel.ts";
import { assertPort, faultOfList, transferListOf } from "./transfer-list.ts";

/** The library refs a port when it has a listener. */
const newPort = { receiving: false, ref: false, closing: false, closed: false, otherEndClosed: false };

/** The ports of one thread. */
export class Ports {
  readonly #context: PortsContext;
  readonly #table = new PortTable();
  readonly #delivery: MessageDelivery;
  /** Ports whose other end may be in another thread: it must hear when this thread ends. */
  readonly #abroad = new AbroadPorts();
  #sent = 0;

  constructor(context: PortsContext) {
    this.#context = context;
    this.#delivery = new MessageDelivery({
      ...context,
      adopt: (port) => this.adopt(port),
      close: (owner) => {
        this.#close(owner);
      },
    });
  }

  /** Whether something is a port of Node's, closed ones included. */
  readonly isPort = (one: unknown): boolean => this.#table.isPort(one);

  /** Whether a port is closed, or has been moved. */
  readonly isClosed = (port: MessagePort): boolean => this.#table.ownerOf(port).closing;

  /** Makes one of Node's ports of a port the browser handed over. */
  adopt(port: MessagePort): MessagePort {
    if (this.#table.isPort(port)) return port;
    const data = this.#table.dataAt(port);
    const { loop, symbols, wrap } = this.#context;
    const handle = loop.asyncs.add(() => this.#delivery.stepsOf(owner));
    const owner: PortOwner = { data, handle, ...newPort };
    this.#table.own(port, owner);
    owner.wrap = wrap(port, "MESSAGEPORT");
    if (data.sibling === undefined) this.#listen(data);
    callLibrary(port, symbols.oninit);
    if (data.waiting.length > 0) handle.send();
    return port;
  }

  /** Says which lane is at the other end; messages on a port that the program posts on are shown as flows. */
  setPeer(port: MessagePort, lane: LaneId, isShown = true): void {
    const owner = this.#table.ownerOf(port);
    owner.data.at = lane;
    if (isShown) owner.peer = lane;
  }

  /** The thread of a lane was terminated, and with it its ends of channels. */
  lose(lane: LaneId): void {
    this.#abroad.lose(lane, (data, message) => this.#put(data, message));
  }

  /** The other end of a port, while it is in this thread. */
  counterpartOf(port: MessagePort): MessagePort | undefined {
    return this.#table.dataAt(port).sibling?.port;
  }

  /** Calls back once the last message of every one of these ports' other ends has come in. */
  whenClosed(ports: readonly (MessagePort | undefined)[], callback: () => void): void {
    whenAllClosed(ports, this.#table, callback);
  }

  /** Tells the other ends of all ports that this thread ends. */
  closeAll(): void {
    this.#abroad.sayClosed();
  }

  /** Posts a message as a port's `postMessage` does. */
  post(port: MessagePort, value: unknown, options: unknown): boolean | undefined {
    const owner = this.#table.ownerOf(port);
    const transfer = transferListOf(options);
    this.#assertList(transfer, port);
    const { data } = owner;
    if (owner.closing || data.alone) {
      this.#move(value, transfer);
      return undefined;
    }
    const { sibling } = data;
    if (sibling !== undefined) {
      this.#postWithin(sibling, value, transfer);
      return true;
    }
    const { peer } = owner;
    const from = this.#context.lane();
    const flow = peer === undefined ? undefined : { message: `${from}#${(this.#sent += 1)}`, from };
    const send = (): void => {
      this.#postAbroad(data, value, transfer, flow);
    };
    if (flow === undefined || peer === undefined) send();
    else
      this.#context.onSend(flow.message, peer, send, () => (options === undefined ? messageBytes(value) : undefined));
    return true;
  }

  setRef(port: MessagePort, ref: boolean): void {
    const owner = this.#table.ownerOf(port);
    if (!owner.closing && owner.ref !== ref) this.#context.loop.refs += ref ? 1 : -1;
    owner.ref = ref;
    this.#context.loop.wake();
  }

  #assertList(transfer: readonly unknown[], source?: MessagePort): void {
    const { isPort, isClosed } = this;
    const fault = faultOfList(transfer, { isPort, isClosed, isMarked: this.#context.isUntransferable }, source);
    if (fault !== undefined) throw new this.#context.DOMException(fault, "DataCloneError");
  }

  #postAbroad(data: PortData, value: unknown, transfer: Transferable[], flow: Flow | undefined): void {
    const content = flow === undefined ? { value } : { value, flow };
    const { dataAt } = this.#table;
    const moved = this.#context.marked.without(content, transfer, (natively) => {
      const { envelope, transfer: all, ports } = packParcel(content, natively, this.#table.portsIn(natively), dataAt);
      const post = (): void => postEnvelope(data.port, envelope, all);
      const send = (): void => this.#abroad.send(ports, { to: data.at, from: this.#context.lane(), post, dataAt });
      inNodesWords(send, this.#context.DOMException, content.value);
      return ports;
    });
    for (let at = 0; at < moved.length; at += 1) this.#leave(moved[at] as MessagePort, data.at);
  }

  #postWithin(sibling: PortData, value: unknown, transfer: Transferable[]): void {
    const ports = this.#table.portsIn(transfer);
    let isLost = false;
    for (let at = 0; at < ports.length; at += 1) if (ports[at] === sibling.port) isLost = true;
    const moved = this.#move(value, transfer);
    if (isLost) {
      this.#context.warn("The target port was posted to itself, and the communication channel was lost");
      this.#disentangle(sibling);
    } else this.#put(sibling, moved);
  }

  /** Clones a value within this thread; ports in the transfer list are another object from here on. */
  #move(value: unknown, transfer: Transferable[]): Waiting {
    let ports: MessagePort[] = [];
    const content: Content & { ports: MessagePort[] } = { value, ports };
    const cloned: Waiting = this.#context.marked.without(content, transfer, (natively) => {
      ports = content.ports = this.#table.portsIn(natively);
      const options = { __proto__: null, transfer: sequenceOf(natively) } as StructuredSerializeOptions;
      return inNodesWords(() => host.structuredClone(content, options), this.#context.DOMException, value);
    });
    for (let at = 0; at < ports.length; at += 1) {
      const port = ports[at] as MessagePort;
      const arrived = cloned.ports[at] as MessagePort;
      const data = this.#table.dataAt(port);
      if (data.owner !== undefined) this.#shut(data.owner);
      this.#table.forget(port);
      this.#abroad.delete(data);
      assign(data, { port: arrived, owner: undefined, native: false });
      this.#table.put(arrived, data);
    }
    return cloned;
  }

  #put(data: PortData, message: Waiting): void {
    data.waiting.add(bare(message));
    data.owner?.handle.send();
  }

  /** A port is another thread's now, with what waited at it. */
  #leave(port: MessagePort, to: LaneId | undefined): void {
    const data = this.#table.dataAt(port);
    this.#abroad.delete(data);
    const { owner, sibling } = data;
    assign(data, { waiting: new Queue(), owner: undefined, sibling: undefined, at: undefined });
    if (owner !== undefined) this.#shut(owner);
    if (sibling === undefined) return;
    assign(sibling, { sibling: undefined, at: to });
    if (sibling.owner !== undefined) this.#listen(sibling);
  }

  /** Begins to deliver. */
  start(port: MessagePort): void {
    const owner = this.#table.ownerOf(port);
    owner.receiving = true;
    if (owner.data.waiting.length > 0) owner.handle.send();
  }

  stop(port: MessagePort): void {
    if (this.isPort(port)) this.#table.ownerOf(port).receiving = false;
  }

  close(port: MessagePort): void {
    this.#close(this.#table.ownerOf(port));
  }

  /** Whether a port keeps the loop alive; undefined for one that is closed. */
  hasRef(port: MessagePort): boolean | undefined {
    const { closed, ref } = this.#table.ownerOf(port);
    return closed ? undefined : ref;
  }

  /** Clones a value within this thread, with what is in the transfer list. */
  clone(value: unknown, transfer: Transferable[]): unknown {
    this.#assertList(transfer);
    const moved = this.#move(value, transfer);
    for (let at = 0; at < moved.ports.length; at += 1) this.adopt(moved.ports[at] as MessagePort);
    this.#context.marked.restore(moved);
    return moved.value;
  }

  /** Begins to take messages from the browser; from here on they wait here until the loop delivers them. */
  #listen(data: PortData): void {
    if (data.native || data.alone) return;
    data.native = true;
    this.#abroad.add(data);
    const put = (message: Waiting): void => {
      this.#put(data, message);
      if (message.closed !== true || data.owner === undefined) return;
      data.owner.otherEndClosed = true;
      data.owner.onClosed?.();
    };
    listenNatively(data.port, put, this.#table.dataAt);
  }

  #close(owner: PortOwner): void {
    const { data } = owner;
    this.#shut(owner, () => {
      if (data.owner !== owner) return;
      this.#disentangle(data);
      data.owner = undefined;
    });
  }

  /** A port stops at once; that it is closed is told, and `first` done, in the loop's close phase. */
  #shut(owner: PortOwner, first: () => void = () => {}): void {
    if (owner.closing) return;
    owner.closing = true;
    owner.handle.close();
    const { loop, symbols } = this.#context;
    if (owner.ref) loop.refs -= 1;
    const { port } = owner.data;
    loop.queueClose(() => {
      first();
      owner.closed = true;
      owner.wrap?.within(() => callLibrary(port, symbols.handle_onclose));
      owner.wrap?.destroyed();
    });
  }

  /** Parts a channel: the other end hears of it behind all messages. */
  #disentangle(data: PortData): void {
    const { sibling } = data;
    data.alone = true;
    data.sibling = undefined;
    if (sibling !== undefined) {
      assign(sibling, { sibling: undefined, alone: true });
      this.#put(sibling, { ports: [], closed: true });
      return;
    }
    if (!this.#abroad.delete(data)) return;
    sayClosed(data.port);
    closeNatively(data.port);
  }

  /** Delivers all that waits, at once. */
  drain(port: MessagePort): void {
    if (this.#table.isPort(port)) this.#delivery.drain(this.#table.ownerOf(port));
  }

  /** Takes the next message without waiting for the loop; the library's mark where there is none. */
  receiveNow(port: MessagePort): unknown {
    assertPort(this.#table.isPort(port));
    return this.#delivery.receiveNow(this.#table.ownerOf(port));
  }

  /** Makes a channel. */
  makePair(): { port1: MessagePort; port2: MessagePort } {
    const { port1, port2 } = new host.MessageChannel();
    const one = this.#table.dataAt(port1);
    const other = (one.sibling = this.#table.dataAt(port2));
    other.sibling = one;
    return { port1: this.adopt(port1), port2: this.adopt(port2) };
  }
}
