// The frame's part of the loopback network: it knows which guest of a run listens under which name, and hands each
// connection to it. What then crosses the connection goes from guest to guest.
import { claimKinds, portTableSize } from "./network/port-claims.ts";
import type { FrameToGuest, GuestToFrame } from "./wire.ts";

type Connect = Extract<GuestToFrame, { type: "connect" }>;
type Send = (message: FrameToGuest, transfer: Transferable[]) => void;

/** A guest as the network knows it: its number in the run, and the way to it. */
export interface NetworkGuest {
  readonly guest: number;
  readonly send: Send;
}

interface Waiting {
  readonly message: Connect;
  readonly from: NetworkGuest;
}

/** The listeners of one run, by name. */
export class FrameNetwork {
  /** The table of taken ports that all guests of the run share; undefined where memory cannot be shared. */
  readonly ports = typeof SharedArrayBuffer === "undefined" ? undefined : new SharedArrayBuffer(portTableSize);
  readonly #listeners = new Map<string, NetworkGuest>();
  /** Connections between two guests, by number: when one is gone the other must hear. */
  readonly #connections = new Map<number, readonly [NetworkGuest, NetworkGuest]>();
  #waiting: Waiting[] = [];
  #made = 0;

  listen(listener: NetworkGuest, name: string): void {
    this.#listeners.set(name, listener);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { from, message } of waiting) this.connect(from, message);
  }

  unlisten(guest: number, name: string): void {
    if (this.#listeners.get(name)?.guest === guest) this.#listeners.delete(name);
  }

  /** Answers on the connection's port, and hands that to the listener. The connection stands even while the listener is busy. */
  connect(from: NetworkGuest, message: Connect): void {
    const { names, port, remote, local } = message;
    const name = names.find((one) => this.#listeners.has(one));
    const listener = name === undefined ? undefined : this.#listeners.get(name);
    if (name === undefined || listener === undefined) {
      // One that is taken but not known here: the word of its listener is still on its way.
      if (names.some((one) => this.#isTaken(one))) this.#waiting.push({ from, message });
      else port.postMessage({ type: "refused" });
      return;
    }
    this.#made += 1;
    const id = this.#made;
    this.#connections.set(id, [from, listener]);
    port.postMessage({ type: "accepted", id });
    listener.send({ type: "connection", id, name, port, remote, local }, [port]);
  }

  /** A guest is gone, and with it all that listened there. */
  guestEnded(guest: number): void {
    for (const [id, ends] of this.#connections) {
      if (!ends.some((end) => end.guest === guest)) continue;
      this.#connections.delete(id);
      for (const end of ends) if (end.guest !== guest) end.send({ type: "connection-lost", id }, []);
    }
    for (const [name, listener] of this.#listeners) {
      if (listener.guest !== guest) continue;
      this.#listeners.delete(name);
      const { port, kind } = portOf(name);
      if (port !== undefined && this.ports !== undefined) Atomics.and(new Uint8Array(this.ports), port, ~kind & 255);
    }
  }

  #isTaken(name: string): boolean {
    const { port, kind } = portOf(name);
    if (port === undefined || this.ports === undefined) return false;
    return (Atomics.load(new Uint8Array(this.ports), port) & kind) !== 0;
  }
}

/** The port that a name stands for, and what it takes of it; see `nameOf` in the `tcp_wrap` binding. */
function portOf(name: string): { port: number | undefined; kind: number } {
  const [, address = "", port] = /^tcp:(.*):(\d+)$/.exec(name) ?? [];
  const { v4, v4Any, v6, v6Any, v6OnlyAny } = claimKinds;
  const kinds: Readonly<Record<string, number>> = { "0.0.0.0": v4Any, "[::]": v6Any, "[::]only": v6OnlyAny };
  return {
    port: port === undefined ? undefined : Number(port),
    kind: kinds[address] ?? (address.startsWith("[") ? v6 : v4),
  };
}
