import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ByteChannel } from "./byte-channel.ts";
import { channelRoom } from "./byte-channel.ts";

vi.mock("../guest/host.ts", () => ({
  host: {
    MessageChannel,
    TextEncoder,
    TextDecoder,
    portMethods: {
      postMessage: Object.getOwnPropertyDescriptor(MessagePort.prototype, "postMessage")?.value as unknown,
      start: Object.getOwnPropertyDescriptor(MessagePort.prototype, "start")?.value as unknown,
      close: Object.getOwnPropertyDescriptor(MessagePort.prototype, "close")?.value as unknown,
    },
    dataOf: (event: MessageEvent<unknown>) => event.data,
    addEventListener: (port: MessagePort, type: string, listener: (event: Event) => void) => {
      port.addEventListener(type, listener);
    },
  },
}));

const { channelOfMoved, channelOverPort, channelPair } = await import("./channel-links.ts");

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const textOf = (channel: ByteChannel, most = 65_536): string => {
  const reading = channel.read(most);
  return typeof reading === "string" ? reading : Buffer.from(reading.bytes).toString();
};

/** Waits until an end has something to read. */
async function readable(channel: ByteChannel): Promise<void> {
  await new Promise<void>((resolve) => {
    channel.listen({ onReadable: resolve, onWritable() {} });
  });
}

describe("a channel inside one guest", () => {
  let [one, other] = channelPair();

  beforeEach(() => {
    [one, other] = channelPair();
  });

  test("what was written in pieces is read as one", () => {
    one.write(bytes("ab"));
    one.write(bytes("cd"));
    expect(textOf(other)).toBe("abcd");
    expect(other.read(10)).toBe("nothing");
  });

  test("reading takes no more than is asked for, and gives the writer its room back", () => {
    one.write(bytes("abcdef"));
    expect(one.room).toBe(channelRoom - 6);
    expect(textOf(other, 4)).toBe("abcd");
    expect(one.room).toBe(channelRoom - 2);
    expect(textOf(other, 4)).toBe("ef");
    expect(one.room).toBe(channelRoom);
  });

  test("the end comes behind the bytes, and the other direction stays open", () => {
    one.write(bytes("last"));
    one.shutdown();
    expect([textOf(other), other.read(1), one.writeFault]).toEqual(["last", "end", "gone"]);
    other.write(bytes("answer"));
    expect(textOf(one)).toBe("answer");
  });

  test("the first bytes for an end that was closed are lost, the next are refused", () => {
    one.close();
    expect([other.read(1), other.writeFault, other.deserted]).toEqual(["end", undefined, true]);
    other.write(bytes("lost"));
    expect(other.writeFault).toBe("gone");
  });

  test("closing with unread bytes is a reset for the other end", () => {
    one.write(bytes("unread"));
    other.close();
    expect([one.read(1), one.writeFault]).toEqual(["reset", "reset"]);
  });

  test("bytes that came before a reset are read first", () => {
    one.write(bytes("before"));
    one.close(true);
    expect([textOf(other), other.read(1)]).toEqual(["before", "reset"]);
  });
});

describe("a channel over a message port", () => {
  test("bytes, room and the end cross it", async () => {
    const { port1, port2 } = new MessageChannel();
    const [one, other] = [channelOverPort(port1), channelOverPort(port2)];
    one.write(bytes("abc"));
    one.shutdown();
    await readable(other);
    expect(textOf(other)).toBe("abc");
    await vi.waitFor(() => {
      expect(other.read(1)).toBe("end");
    });
    await vi.waitFor(() => {
      expect(one.room).toBe(channelRoom);
    });
    other.close();
    await vi.waitFor(() => {
      expect(one.deserted).toBe(true);
    });
    one.close();
  });

  test("an end that moves takes along what has come, and goes on", async () => {
    const [one, other] = channelPair();
    one.write(bytes("before "));
    const moved = other.move();
    if (moved === undefined) throw new Error("Expected the end to move.");
    one.write(bytes("after"));
    const elsewhere = channelOfMoved(moved);
    let text = textOf(elsewhere);
    await vi.waitFor(() => {
      text += textOf(elsewhere).replace("nothing", "");
      expect(text).toBe("before after");
    });
    elsewhere.write(bytes("answer"));
    await readable(one);
    expect(textOf(one)).toBe("answer");
    one.close();
    elsewhere.close();
  });
});
