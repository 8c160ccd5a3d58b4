import { describe, expect, it } from "vitest";
import { otherEnd, Pipes } from "./pipes.ts";
import type { PipeMessage } from "./wire-processes.ts";

const parent = 1;
const child = 2;
const grandchild = 3;

function bytes(text: string): PipeMessage["packet"] {
  return { type: "bytes", bytes: new TextEncoder().encode(text) };
}

/** What came to an end: text, and how it went on. */
function seen(messages: readonly PipeMessage[]): string[] {
  return messages.map(({ packet }) => (packet.type === "bytes" ? new TextDecoder().decode(packet.bytes) : packet.type));
}

function pipes(): { pipes: Pipes; near: PipeMessage[]; far: PipeMessage[] } {
  const made = new Pipes();
  const near: PipeMessage[] = [];
  const far: PipeMessage[] = [];
  made.create("p", parent, child);
  return { pipes: made, near, far };
}

describe("otherEnd", () => {
  it("goes from one end to the other and back", () => {
    expect(otherEnd("2/0/7.0")).toBe("2/0/7.1");
    expect(otherEnd(otherEnd("x.0"))).toBe("x.0");
  });
});

describe("Pipes", () => {
  it("keeps what is written until someone reads, and its order", () => {
    const { pipes: made, near } = pipes();
    made.send("p.1", bytes("a"));
    made.send("p.1", bytes("b"));
    made.open("p.0", (message) => near.push(message));
    made.send("p.1", bytes("c"));
    expect(seen(near)).toEqual(["a", "b", "c"]);
    expect(near.map(({ end }) => end)).toEqual(["p.0", "p.0", "p.0"]);
  });

  it("tells of the end behind the last bytes, when the writer has ended", () => {
    const { pipes: made, near } = pipes();
    made.open("p.0", (message) => near.push(message));
    made.send("p.1", bytes("last words"));
    made.dropAll(child);
    expect(seen(near)).toEqual(["last words", "closed"]);
  });

  it("stays open while another process has the end too", () => {
    const { pipes: made, near } = pipes();
    made.hold("p.1", grandchild);
    made.open("p.0", (message) => near.push(message));
    made.dropAll(child);
    made.send("p.1", bytes("still here"));
    expect(seen(near)).toEqual(["still here"]);
    made.dropAll(grandchild);
    expect(seen(near)).toEqual(["still here", "closed"]);
  });

  it("is read in both directions, as a pair of sockets", () => {
    const { pipes: made, near, far } = pipes();
    made.open("p.0", (message) => near.push(message));
    made.open("p.1", (message) => far.push(message));
    made.send("p.0", bytes("down"));
    made.send("p.1", bytes("up"));
    made.drop("p.0", parent);
    expect([seen(near), seen(far)]).toEqual([["up"], ["down", "closed"]]);
  });

  it("lets no process use an end that it does not have", () => {
    const { pipes: made } = pipes();
    expect([made.holds("p.0", parent), made.holds("p.0", child), made.holds("q.0", parent)]).toEqual([
      true,
      false,
      false,
    ]);
    made.drop("p.0", parent);
    expect(made.holds("p.0", parent)).toBe(false);
  });

  it("drops what nobody can read", () => {
    const { pipes: made, near } = pipes();
    made.drop("p.0", parent);
    made.send("p.1", bytes("lost"));
    made.open("p.0", (message) => near.push(message));
    expect(near).toEqual([]);
  });
});
