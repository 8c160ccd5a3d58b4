import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StandbyGuests } from "./standby-guests.ts";

class FakeWorker {
  static readonly made: FakeWorker[] = [];
  readonly told: string[] = [];
  ended = false;
  onmessage: ((event: { data: { type: string } }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage({ type }: { type: string }): void {
    this.told.push(type);
  }
  terminate(): void {
    this.ended = true;
  }
  /** Answers as a guest that has loaded what a thread needs. */
  answer(): void {
    this.onmessage?.({ data: { type: "ready" } });
    this.onmessage?.({ data: { type: "warm" } });
  }
}

const { made } = FakeWorker;

function standbys(): StandbyGuests {
  return new StandbyGuests(() => ({ guest: "blob:x", facts: "{}", chunks: {} }));
}

beforeEach(() => {
  vi.stubGlobal("Worker", FakeWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
  made.length = 0;
});

describe("StandbyGuests", () => {
  it("boots one after the other", () => {
    standbys().want(2);
    expect(made).toHaveLength(1);
    made[0]?.answer();
    expect(made).toHaveLength(2);
    made[1]?.answer();
    expect(made).toHaveLength(2);
    expect(made.map(({ told }) => told)).toEqual([
      ["born", "warm"],
      ["born", "warm"],
    ]);
  });

  it("gives each once, and has another in its place", () => {
    const guests = standbys();
    guests.want(1);
    const first = guests.take();
    expect(first).toBe(made[0]);
    expect(made).toHaveLength(2);
    expect(guests.take()).toBe(made[1]);
  });

  it("bears one when none stands by", () => {
    const guests = standbys();
    expect(guests.take()).toBe(made[0]);
    expect(made).toHaveLength(1);
    expect(made[0]?.told).toEqual(["born"]);
  });

  it("gives none that has died", () => {
    const guests = standbys();
    guests.want(1);
    made[0]?.onerror?.();
    guests.want(0);
    expect(guests.take()).toBe(made[1]);
  });

  it("ends those that are too many", () => {
    const guests = standbys();
    guests.want(2);
    made[0]?.answer();
    guests.want(1);
    guests.trim();
    expect(made.map(({ ended }) => ended)).toEqual([false, true]);
  });
});
