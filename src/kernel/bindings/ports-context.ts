import type { LaneId } from "#program/run-event.ts";
import type { WrapAsync } from "../guest/async-wraps.ts";
import type { EventLoop } from "../guest/event-loop.ts";
import type { DeliveryContext } from "./message-delivery.ts";

/** What ports need of the rest of the kernel. */
export interface PortsContext extends Omit<DeliveryContext, "adopt" | "close"> {
  readonly loop: EventLoop;
  readonly lane: () => LaneId;
  readonly symbols: Readonly<Record<"oninit" | "handle_onclose" | "no_message_symbol", symbol>>;
  readonly DOMException: new (message: string, name: string) => Error;
  readonly warn: (message: string) => void;
  readonly wrap: WrapAsync;
  /** Whether the program has marked an object as not to be transferred. */
  readonly isUntransferable: (one: object) => boolean;
  /** Sends a message that is shown as a flow, and tells of it. */
  readonly onSend: (message: string, to: LaneId, send: () => void, bytes: () => number | undefined) => void;
}
