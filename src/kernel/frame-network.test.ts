import { describe, expect, test } from "vitest";
import { FrameNetwork, type NetworkGuest } from "./frame-network.ts";
import type { FrameToGuest } from "./wire.ts";

/** A guest that keeps what it is told. */
function guestOf(guest: number): NetworkGuest & { readonly told: FrameToGuest[] } {
  const told: FrameToGuest[] = [];
  return { guest, told, send: (message) => void told.push(message) };
}

/** Asks for a connection and gives the answer. */
async function connect(network: FrameNetwork, from: NetworkGuest, ...names: string[]): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const end = { family: 4, host: "127.0.0.1", port: 1 } as const;
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ type: string }>) => {
      resolve(data.type);
      port1.close();
    };
  });
  network.connect(from, { type: "connect", names, port: port2, remote: end, local: end });
  return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 50, "nothing"))]).finally(() => {
    port1.close();
  });
}

/** Takes a port as a guest does that listens. */
function take(network: FrameNetwork, port: number, kind: number): void {
  if (network.ports !== undefined) Atomics.or(new Uint8Array(network.ports), port, kind);
}

describe("the frame's part of the loopback network", () => {
  test("a connection goes to the first of its names that someone listens under", async () => {
    const network = new FrameNetwork();
    const [one, other, client] = [guestOf(1), guestOf(2), guestOf(3)];
    network.listen(one, "tcp:0.0.0.0:80");
    network.listen(other, "tcp:127.0.0.1:80");
    expect(await connect(network, client, "tcp:127.0.0.1:80", "tcp:0.0.0.0:80")).toBe("accepted");
    expect([one.told.length, other.told.length]).toEqual([0, 1]);
    expect(other.told[0]).toMatchObject({ type: "connection", name: "tcp:127.0.0.1:80" });
  });

  test("where no one listens it is refused", async () => {
    expect(await connect(new FrameNetwork(), guestOf(1), "tcp:127.0.0.1:80")).toBe("refused");
  });

  test("one for a port that is taken waits for the word of its listener", async () => {
    const network = new FrameNetwork();
    const listener = guestOf(1);
    take(network, 80, 1);
    const answer = connect(network, guestOf(2), "tcp:127.0.0.1:80");
    network.listen(listener, "tcp:127.0.0.1:80");
    expect(await answer).toBe("accepted");
  });

  test("a guest that ends frees its ports, listens no more, and is told of to those it was connected to", async () => {
    const network = new FrameNetwork();
    const [listener, client] = [guestOf(1), guestOf(2)];
    take(network, 80, 8);
    network.listen(listener, "tcp:[::]:80");
    await connect(network, client, "tcp:[::]:80");
    network.guestEnded(1);
    expect(client.told).toEqual([{ type: "connection-lost", id: 1 }]);
    expect(new Uint8Array(network.ports ?? new ArrayBuffer(81))[80]).toBe(0);
    expect(await connect(network, client, "tcp:[::]:80")).toBe("refused");
  });
});
