// A two-way stream of bytes with room for so many on the way: what a TCP connection or a pipe is to its two ends. Between
// guests it goes over a message port, inside one guest from end to end directly.
import { append, max } from "../intrinsics.ts";
import type { Arrived, Link, MovedEnd, Packet, SentHandle } from "./packet.ts";

/** How many bytes can be on the way and unread: what Linux gives a connection to itself, in round figures. */
export const channelRoom = 2_621_440;

/** What an end tells whoever holds it. */
export interface EndListener {
  /** There may be something to read: bytes, the end of them, or a reset. */
  onReadable(): void;
  /** There is room again. */
  onWritable(): void;
}

/** What reading gives: bytes with perhaps a handle, or why there are none. */
export type Reading = Arrived | "nothing" | "end" | "reset";

/** One end of a byte channel. */
export class ByteChannel {
  #link: Link | undefined;
  #listener: EndListener | undefined;
  #arrived: Arrived[] = [];
  #unread = 0;
  #unacknowledged = 0;
  /** The other end sends no more. */
  #ended = false;
  #reset = false;
  /** The other end is gone. */
  #deserted = false;
  #shut = false;
  #closed = false;

  /** Makes an end that has no way to its other end yet; see `channelPair` and `channelOverPort`. */
  constructor(moved?: MovedEnd) {
    if (moved === undefined) return;
    this.#arrived = [...moved.arrived];
    this.#unread = moved.unread;
    this.#unacknowledged = moved.unacknowledged;
    this.#ended = moved.ended;
    this.#reset = moved.reset;
    this.#shut = moved.shut;
  }

  /** Says who hears of this end from now on. */
  listen(listener: EndListener): void {
    this.#listener = listener;
    if (this.readable) listener.onReadable();
  }

  set link(link: Link) {
    this.#link = link;
  }

  /** Whether reading gives anything else than "nothing". */
  get readable(): boolean {
    return this.#arrived.length > 0 || this.#ended || this.#reset;
  }

  /** Whether the other end is gone, so that no one reads what is written. */
  get deserted(): boolean {
    return this.#deserted;
  }

  /** How many bytes can be written now. */
  get room(): number {
    return max(0, channelRoom - this.#unacknowledged);
  }

  /**
   * Whether writing fails: "gone" once the other end's absence has shown, "reset" when that was by force. The first bytes
   * written to an end that was closed are lost without a word, as on a real network.
   */
  get writeFault(): "gone" | "reset" | undefined {
    if (this.#shut || this.#closed) return "gone";
    if (this.#reset) return this.#ended ? "gone" : "reset";
    return undefined;
  }

  /** Sends bytes, which must be this channel's own copy and fit into the room there is. */
  write(bytes: Uint8Array<ArrayBuffer>, handle?: SentHandle): void {
    if (this.#deserted) {
      this.#reset = true;
      this.#listener?.onReadable();
      return;
    }
    this.#unacknowledged += bytes.length;
    this.#link?.send({ type: "bytes", bytes, ...(handle === undefined ? {} : { handle }) });
  }

  /** Takes up to `most` bytes of what has come. Bytes with a handle come alone. */
  read(most: number): Reading {
    const first = this.#arrived[0];
    if (first === undefined) return this.#ended ? "end" : this.#reset ? "reset" : "nothing";
    const taken = first.handle === undefined ? this.#take(most) : (this.#arrived.shift() ?? first);
    this.#unread -= taken.bytes.length;
    this.#link?.send({ type: "taken", count: taken.bytes.length });
    return taken;
  }

  #take(most: number): Arrived {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    while (length < most) {
      const next = this.#arrived[0];
      if (next === undefined || next.handle !== undefined) break;
      const left = most - length;
      if (next.bytes.length <= left) {
        append(parts, next.bytes);
        this.#arrived.shift();
      } else {
        append(parts, next.bytes.subarray(0, left));
        this.#arrived[0] = { bytes: next.bytes.subarray(left) };
      }
      length += parts.at(-1)?.length ?? 0;
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && only.length === only.buffer.byteLength) return { bytes: only };
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return { bytes };
  }

  /** Ends what is written; the other direction stays. */
  shutdown(): void {
    if (this.#shut || this.#closed) return;
    this.#shut = true;
    this.#link?.send({ type: "end" });
  }

  /** Gives this end up. Unread bytes, or `force`, make that a reset for the other end. */
  close(force = false): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#link?.send({ type: force || this.#unread > 0 ? "reset" : "closed" });
    this.#link?.release();
    this.#link = this.#listener = undefined;
    this.#arrived = [];
  }

  /** Gives this end up in favour of another guest, which goes on with it by `channelOverPort`. */
  move(): MovedEnd | undefined {
    const port = this.#link?.detach();
    if (port === undefined) return undefined;
    this.#closed = true;
    this.#link = this.#listener = undefined;
    const [arrived, unread, unacknowledged] = [this.#arrived, this.#unread, this.#unacknowledged];
    return { port, arrived, unread, unacknowledged, ended: this.#ended, reset: this.#reset, shut: this.#shut };
  }

  /** Takes what the other end has sent. */
  receive(packet: Packet): void {
    if (this.#closed) return;
    switch (packet.type) {
      case "bytes":
        append(this.#arrived, packet);
        this.#unread += packet.bytes.length;
        break;
      case "taken":
        this.#unacknowledged -= packet.count;
        this.#listener?.onWritable();
        return;
      case "end":
        this.#ended = true;
        break;
      case "closed":
        this.#ended = this.#deserted = true;
        break;
      case "reset":
        this.#reset = this.#deserted = true;
        break;
    }
    // No one reads any more: whatever is written is taken, and lost.
    if (this.#deserted) this.#unacknowledged = 0;
    this.#listener?.onReadable();
    if (this.#deserted) this.#listener?.onWritable();
  }
}
