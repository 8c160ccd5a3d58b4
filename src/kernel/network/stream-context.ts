import type { HandleContext } from "./handle.ts";
import type { SentHandle } from "./packet.ts";
import type { WriteRequest } from "./requests.ts";
import type { StreamHandle } from "./stream-handle.ts";
import type { StreamState } from "./stream-state.ts";

/** What streams need of the kernel. */
export interface StreamContext extends HandleContext {
  readonly state: StreamState;
  /** Makes a request object of the kind that the library expects back from a write that is under way. */
  readonly makeWriteRequest: () => WriteRequest;
  /** Takes a handle apart so that it can be sent along with bytes; undefined where it cannot. */
  readonly send: (handle: object) => SentHandle | undefined;
  /** Makes a handle of what came with bytes. */
  readonly receive: (sent: SentHandle) => object;
  /** Hears that a handle has let go of its channel. */
  readonly onClosed: (handle: StreamHandle) => void;
}

/** Takes what a stream reads in place of its `onread`: the bytes that came. Node's HTTP parser is one. */
export type Consumer = (bytes: Uint8Array<ArrayBuffer>) => void;
