// What travels between the two ends of a byte channel. Plain data: it may cross from guest to guest.

import type { Flow } from "../bindings/port-data.ts";

/** The part of a channel's state that goes along when an end moves to another guest. */
export interface MovedEnd {
  readonly port: MessagePort;
  readonly arrived: readonly Arrived[];
  readonly unread: number;
  readonly unacknowledged: number;
  readonly ended: boolean;
  readonly reset: boolean;
  readonly shut: boolean;
}

/** A handle that goes along with bytes, as over an IPC channel: what kind it is, its end, and what else it knows. */
export interface SentHandle {
  readonly kind: string;
  readonly end: MovedEnd;
  readonly facts: object;
}

/** Bytes that have come, and perhaps a handle with them. */
export interface Arrived {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly handle?: SentHandle;
  /** The message that they are, where it is shown. */
  readonly flow?: Flow;
}

/**
 * One step of a channel. `taken` gives the writer its room back; `end` says that no more bytes come; `closed` that the end
 * is gone, so that nothing written from now on is read; `reset` that it is gone with bytes unread, or by force.
 */
export type Packet =
  | ({ readonly type: "bytes" } & Arrived)
  | { readonly type: "taken"; readonly count: number }
  | { readonly type: "end" | "closed" | "reset" };

/** The way to the other end of a channel. */
export interface Link {
  send(packet: Packet): void;
  /** Gives the way up and makes a port of it, which can be handed to another guest. */
  detach(): MessagePort;
  /** Gives the way up, behind all that was sent. */
  release(): void;
}
