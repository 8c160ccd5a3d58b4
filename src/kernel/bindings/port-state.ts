import type { LaneId } from "#program/run-event.ts";
import type { Queue } from "../intrinsics.ts";

/** What really crosses a port: the program's value, or that the other end was closed. */
export interface Envelope {
  readonly value?: unknown;
  readonly closed?: true;
  /** Names a message that is shown as a flow between two lanes. */
  readonly flow?: { readonly message: string; readonly from: LaneId };
}

/** What the kernel knows of one port. */
export interface PortState {
  readonly waiting: Queue<{ envelope: Envelope; ports: readonly MessagePort[]; failed: boolean }>;
  receiving: boolean;
  native: boolean;
  ref: boolean;
  open: boolean;
  /** The lane at the other end, where the kernel knows it. */
  peer?: LaneId;
  /** Called when the browser hands over the last message of the other end. */
  onClosed?: () => void;
  otherEndClosed: boolean;
}
