// The loopback network as one guest sees it: who listens where, and the way to them. A listener of this guest is reached
// directly, one of another guest through the frame, which keeps the list of all.
import { host } from "../guest/host.ts";
import type { Endpoint, FrameToGuest, GuestToFrame } from "../wire.ts";
import { startNatively } from "../bindings/native-port.ts";
import type { ByteChannel } from "./byte-channel.ts";
import { channelOverPort, channelPair } from "./channel-links.ts";

/** Called with each connection that is made to a listener: its channel, and the two addresses as the listener sees them. */
export type OnConnection = (channel: ByteChannel, remote: Endpoint, local: Endpoint) => void;

/** What hears of a connection that was asked for. */
export interface Connecting {
  connected(channel: ByteChannel): void;
  refused(): void;
}

/** The loopback network of one guest. Names are text: `127.0.0.1:8080`, `[::]:8080`, or `pipe:/tmp/a`. */
export class Loopback {
  readonly #send: (message: GuestToFrame, transfer?: Transferable[]) => void;
  /** Connections to other guests, as the frame numbers them. */
  readonly #byId = new Map<number, ByteChannel>();
  readonly #byName = new Map<string, OnConnection>();
  readonly #queueEvent: (callback: () => void) => void;

  constructor(send: Loopback["frame"], queueEvent: (callback: () => void) => void) {
    this.#send = send;
    this.#queueEvent = queueEvent;
  }

  /** The type of what sends a message to the frame. */
  declare readonly frame: (message: GuestToFrame, transfer?: Transferable[]) => void;

  /** Begins to listen under a name; false when this guest already does. */
  listen(name: string, onConnection: OnConnection): boolean {
    if (this.#byName.has(name)) return false;
    this.#byName.set(name, onConnection);
    this.#send({ type: "listen", name });
    return true;
  }

  /** Whether this guest listens under a name. */
  isOwn(name: string): boolean {
    return this.#byName.has(name);
  }

  unlisten(name: string): void {
    if (this.#byName.delete(name)) this.#send({ type: "unlisten", name });
  }

  /** Connects to the first of these names under which someone listens. Each callback is an event of its own. */
  connect(names: readonly string[], remote: Endpoint, local: Endpoint, connecting: Connecting): void {
    const own = names.find((name) => this.#byName.has(name));
    if (own !== undefined) {
      const [near, far] = channelPair();
      // The listener hears first, as on Linux: its socket was ready before the client's was.
      this.#queueEvent(() => {
        this.accept(own, far, remote, local);
      });
      this.#queueEvent(() => {
        connecting.connected(near);
      });
      return;
    }
    const { port1, port2 } = new host.MessageChannel();
    let answered = false;
    host.addEventListener(port1, "message", (event: MessageEvent<{ type: string; id: number }>) => {
      if (answered) return;
      answered = true;
      const { type, id } = host.dataOf(event);
      const channel = type === "accepted" ? this.#keep(id, port1) : undefined;
      this.#queueEvent(() => {
        if (channel === undefined) connecting.refused();
        else connecting.connected(channel);
      });
    });
    startNatively(port1);
    this.#send({ type: "connect", names, remote, local, port: port2 }, [port2]);
  }

  /** A connection has come in. One for a listener that is gone meanwhile is reset. */
  accept(name: string, channel: ByteChannel, remote: Endpoint, local: Endpoint): void {
    const onConnection = this.#byName.get(name);
    if (onConnection === undefined) channel.close(true);
    else onConnection(channel, remote, local);
  }

  /** The frame brings a connection from another guest. */
  acceptPort({ id, name, port, remote, local }: Extract<FrameToGuest, { type: "connection" }>): void {
    const channel = this.#keep(id, port);
    this.#queueEvent(() => {
      this.accept(name, channel, remote, local);
    });
  }

  /** The guest at the other end is gone. What it had sent may still be on its way, and comes first. */
  lose(id: number): void {
    host.setTimeout(() => {
      this.#byId.get(id)?.receive({ type: "closed" });
      this.#byId.delete(id);
    }, 0);
  }

  #keep(id: number, port: MessagePort): ByteChannel {
    const channel = channelOverPort(port, () => this.#byId.delete(id));
    this.#byId.set(id, channel);
    return channel;
  }
}
