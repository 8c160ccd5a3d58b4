import type { FrameToGuest } from "../wire.ts";
import type { AsyncContext } from "./async-resource.ts";
import type { Link, Packet } from "./packet.ts";
import type { Consumer } from "./stream-context.ts";

/** What the rest of the kernel does with the handles of streams, such as those of a child process's standard streams. */
export interface StreamDuties {
  /** What resources of other later scripts need, which have classes of their own. */
  readonly async: AsyncContext;
  /** Gives what a stream reads to a consumer in place of its `onread`; undefined gives it to `onread` again. */
  readonly consume: (handle: object, consumer: Consumer | undefined) => void;
  /** Gives a new handle a channel; the port returned is its other end, for another guest. */
  readonly openThrough: (handle: object) => MessagePort;
  /** Gives a new handle the channel whose other end is at the other end of the port. */
  readonly attach: (handle: object, port: MessagePort) => void;
  /** Gives a new handle a channel whose way to its other end someone else makes, told where to bring what comes. */
  readonly attachLink: (handle: object, makeLink: (receive: (packet: Packet) => void) => Link) => void;
  /** Takes a connection that the frame brings. */
  readonly accept: (connection: Extract<FrameToGuest, { type: "connection" }>) => void;
  /** The other end of a connection that came through the frame is gone. */
  readonly lose: (id: number) => void;
  /** Tells the other ends of all channels that this guest is gone. */
  readonly closeAll: () => void;
}
