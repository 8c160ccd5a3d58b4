import type { LaneId } from "#program/run-event.ts";
import type { AsyncWrap } from "../guest/async-wraps.ts";
import type { AsyncHandle } from "../guest/async-handles.ts";
import { Queue } from "../intrinsics.ts";
import type { Beside } from "./marked-objects.ts";

/** Names a message that is shown as a flow between two lanes. */
export interface Flow {
  readonly message: string;
  readonly from: LaneId;
}

/** A message that waits at a port, or that the other end was closed. */
export interface Waiting {
  readonly value?: unknown;
  readonly beside?: Beside;
  /** The ports that came with it; they become Node's when it is delivered. */
  readonly ports: readonly MessagePort[];
  readonly flow?: Flow;
  readonly closed?: true;
  /** The browser could not read it. */
  readonly failed?: true;
}

/**
 * What the kernel knows of one end of a channel. As with Node's `MessagePortData` it outlives the port that holds it: when
 * the port is moved within this thread, the data is the new port's.
 */
export interface PortData {
  /** The browser's port, which is also Node's once it is adopted. */
  port: MessagePort;
  /** The other end, while both are in this thread: messages then pass without the browser. */
  sibling: PortData | undefined;
  /** The lane of the other end, while it is in another thread and known. */
  at?: LaneId | undefined;
  /** The other end was closed or is not known any more. */
  alone: boolean;
  waiting: Queue<Waiting>;
  /** Whether the browser's messages are listened to. */
  native: boolean;
  /** The rest is there while a port of Node's holds this end. */
  owner: PortOwner | undefined;
}

/** The state of a port that the program holds, from its making to the end of its closing. */
export interface PortOwner {
  /** The port as hooks know it; there once the port is all made. */
  wrap?: AsyncWrap;
  readonly data: PortData;
  readonly handle: AsyncHandle;
  receiving: boolean;
  ref: boolean;
  closing: boolean;
  /** The closing is told of. */
  closed: boolean;
  /** The lane at the other end, where the kernel knows it. */
  peer?: LaneId;
  otherEndClosed: boolean;
  /** Called when the browser hands over the last message of the other end. */
  onClosed?: () => void;
}

/** dataOf makes the data of a browser's port of which nothing is known yet. */
export function dataOf(port: MessagePort): PortData {
  return { port, sibling: undefined, alone: false, waiting: new Queue(), native: false, owner: undefined };
}
