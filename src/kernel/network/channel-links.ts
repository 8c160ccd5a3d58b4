// The ways between the two ends of a byte channel: directly inside one guest, over a message port between two.
import { closeNatively, postNatively, startNatively } from "../bindings/native-port.ts";
import { host } from "../guest/host.ts";
import { ByteChannel } from "./byte-channel.ts";
import type { Link, MovedEnd, Packet } from "./packet.ts";

/** channelPair makes a channel whose two ends are both in this guest. */
export function channelPair(): readonly [ByteChannel, ByteChannel] {
  const one = new ByteChannel();
  const other = new ByteChannel();
  one.link = directLink(other);
  other.link = directLink(one);
  return [one, other];
}

/**
 * channelOverPort makes the end of a channel whose other end is wherever the other end of the port is. `onRelease` is
 * called when this end is given up.
 */
export function channelOverPort(port: MessagePort, onRelease: () => void = () => {}): ByteChannel {
  const channel = new ByteChannel();
  const link = portLink(port, channel);
  channel.link = {
    ...link,
    release() {
      onRelease();
      link.release();
    },
  };
  return channel;
}

/** channelOfMoved goes on with an end that another guest has given up. */
export function channelOfMoved(moved: MovedEnd): ByteChannel {
  const channel = new ByteChannel(moved);
  channel.link = portLink(moved.port, channel);
  return channel;
}

/** channelOverLink makes the end of a channel whose way to its other end is made by someone else. */
export function channelOverLink(makeLink: (receive: (packet: Packet) => void) => Link): ByteChannel {
  const channel = new ByteChannel();
  channel.link = makeLink((packet) => {
    channel.receive(packet);
  });
  return channel;
}

function directLink(other: ByteChannel): Link {
  return {
    send(packet) {
      other.receive(packet);
    },
    detach() {
      const { port1, port2 } = new host.MessageChannel();
      other.link = portLink(port1, other);
      return port2;
    },
    release() {},
  };
}

function portLink(port: MessagePort, own: ByteChannel): Link {
  host.addEventListener(port, "message", (event: MessageEvent<Packet>) => {
    own.receive(host.dataOf(event));
  });
  startNatively(port);
  return {
    send(packet) {
      const transfer: Transferable[] = packet.type === "bytes" ? [packet.bytes.buffer] : [];
      if (packet.type === "bytes" && packet.handle !== undefined) transfer.push(packet.handle.end.port);
      postNatively(port, packet, transfer);
    },
    detach: () => port,
    release() {
      closeNatively(port);
    },
  };
}
