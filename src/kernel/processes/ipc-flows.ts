import type { LaneId } from "#program/run-event.ts";
import { utf8Bytes } from "../bindings/buffer-text.ts";
import type { Flow } from "../bindings/port-data.ts";
import type { Kernel } from "../guest/kernel.ts";
import type { Link, Packet } from "../network/packet.ts";

/** Opens an end of a pipe; what comes to it is given to `receive`. */
type OpenLink = (receive: (packet: Packet) => void) => Link;

/** How messages of the library itself begin, such as those of `node:cluster`. */
const internal = utf8Bytes('{"cmd":"NODE_');

/**
 * withFlows tells of the messages over an IPC channel to another process. One write is one message: a line of JSON, or V8's
 * format behind four bytes that say how long it is (Node's `internal/child_process/serialization`). Messages that bring a
 * handle are the library's own.
 */
export function withFlows({ teller, self }: Kernel, other: LaneId, open: OpenLink): OpenLink {
  let sent = 0;
  return (receive) => {
    const link = open((packet) => {
      if (packet.type === "bytes" && packet.flow !== undefined) {
        teller.tell({ type: "message-received", message: packet.flow.message, from: packet.flow.from });
      }
      receive(packet);
    });
    return {
      send(packet) {
        const bytes = packet.type === "bytes" && packet.handle === undefined ? messageLength(packet.bytes) : undefined;
        if (packet.type !== "bytes" || bytes === undefined) {
          link.send(packet);
          return;
        }
        sent += 1;
        const flow: Flow = { message: `${self.lane}>${other}#${sent}`, from: self.lane };
        teller.tell({ type: "message-sent", message: flow.message, to: other, bytes });
        // The other process may tell of its receipt before this task ends: what was sent is told of first.
        teller.flush();
        link.send({ ...packet, flow });
      },
      detach: () => link.detach(),
      release: () => {
        link.release();
      },
    };
  };
}

/** How long a message is without its frame; undefined for one of the library's own. */
function messageLength(bytes: Uint8Array): number | undefined {
  if (bytes[0] === 0) return bytes.length - 4;
  return internal.every((code, at) => bytes[at] === code) ? undefined : bytes.length - 1;
}
