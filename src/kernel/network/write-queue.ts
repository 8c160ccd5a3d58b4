// What a stream has been given to write and its channel has no room for yet. As libuv's write queue (src/unix/stream.c).
import { Queue } from "../intrinsics.ts";
import type { ByteChannel } from "./byte-channel.ts";
import type { SentHandle } from "./packet.ts";

interface Waiting {
  rest: Uint8Array<ArrayBuffer>;
  handle: SentHandle | undefined;
  readonly done: (failed: boolean) => void;
}

/** Writes in their order; each is done when the channel has taken its last byte. */
export class WriteQueue {
  #waiting = new Queue<Waiting>();
  #first: Waiting | undefined;
  #size = 0;

  /** Bytes that wait. */
  get size(): number {
    return this.#size;
  }

  get empty(): boolean {
    return this.#first === undefined;
  }

  add(rest: Uint8Array<ArrayBuffer>, handle: SentHandle | undefined, done: (failed: boolean) => void): void {
    const waiting = { rest, handle, done };
    if (this.#first === undefined) this.#first = waiting;
    else this.#waiting.add(waiting);
    this.#size += rest.length;
  }

  /** Gives the channel what it has room for. */
  pump(channel: ByteChannel): void {
    for (let write = this.#first; write !== undefined; write = this.#first) {
      if (write.handle !== undefined) channel.write(write.rest, write.handle);
      else {
        const left = giveTo(channel, write.rest);
        this.#size -= write.rest.length - left.length;
        write.rest = left;
        if (left.length > 0) return;
      }
      this.#next(false);
    }
  }

  /** Fails all that waits. */
  fail(): void {
    while (this.#first !== undefined) this.#next(true);
  }

  #next(failed: boolean): void {
    const write = this.#first;
    this.#first = this.#waiting.take();
    this.#size -= write?.handle === undefined && !failed ? 0 : (write?.rest.length ?? 0);
    write?.done(failed);
  }
}

/** Writes as much as there is room for; returns what is left. */
export function giveTo(channel: ByteChannel, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { room } = channel;
  if (bytes.length === 0) return bytes;
  if (bytes.length <= room) {
    // What is sent to another guest is gone from here.
    channel.write(bytes);
    return new Uint8Array();
  }
  // Copies: what is sent to another guest takes its whole buffer along.
  if (room > 0) channel.write(bytes.slice(0, room));
  return bytes.subarray(room);
}
