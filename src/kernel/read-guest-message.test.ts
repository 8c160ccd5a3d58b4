import { describe, expect, it } from "vitest";
import { readGuestMessage } from "./read-guest-message.ts";

const { port1 } = new MessageChannel();
const thread = { threadId: 1, name: "", openedBy: "main", env: { A: "b" } };
const output = { at: 1, lane: "main", happening: { type: "output", stream: "stdout", text: "hello\n" } };

const sound: readonly unknown[] = [
  { type: "ready" },
  { type: "began", origin: 1.5, javaScript: { "main.ts": "" } },
  { type: "told", facts: [] },
  { type: "told", facts: [output, { at: 0, lane: "main", happening: { type: "marked", label: "soup" } }] },
  { type: "hold-port", threadId: 1, port: port1 },
  { type: "spawn", thread },
  { type: "spawn", thread: { ...thread, sharedEnv: new SharedArrayBuffer(8) } },
  { type: "terminate", threadId: 3 },
  { type: "wake-threads", threadIds: [0, 2] },
  { type: "exit", exitCode: 0, at: 12.5 },
  { type: "rejected", diagnostics: [{ file: "main.ts", line: 1, column: 2, message: "no" }] },
  { type: "failed", message: "worse" },
];

const forged: readonly unknown[] = [
  ...[null, undefined, 1, "exit", [], {}, { type: "constructor" }, { type: "toString" }, { type: 5 }],
  { type: "told" },
  { type: "told", facts: {} },
  { type: "told", facts: [null] },
  { type: "told", facts: [output, { ...output, at: Number.NaN }] },
  { type: "told", facts: [{ ...output, lane: "x".repeat(10_000) }] },
  { type: "told", facts: [{ ...output, happening: { type: "output", stream: "constructor", text: "" } }] },
  { type: "told", facts: [{ ...output, happening: { type: "marked", label: "x".repeat(10_000) } }] },
  { type: "told", facts: [{ ...output, happening: { type: "hasOwnProperty" } }] },
  { type: "spawn", thread: { ...thread, threadId: 0 } },
  { type: "spawn", thread: { ...thread, sharedEnv: new ArrayBuffer(8) } },
  { type: "wake-threads", threadIds: ["main"] },
  { type: "hold-port", threadId: 1, port: {} },
  { type: "hold-port", threadId: 0, port: port1 },
  { type: "spawn", thread: { ...thread, env: { A: 1 } } },
  { type: "terminate", threadId: 0 },
  { type: "exit", exitCode: "0", at: 0 },
  { type: "exit", exitCode: 0, at: Infinity },
  { type: "rejected", diagnostics: [{ file: "main.ts" }] },
  { type: "failed", message: { toString: "no" } },
];

describe("readGuestMessage", () => {
  it.each(sound.map((message) => [message]))("lets through what a kernel says: %j", (message) => {
    expect(readGuestMessage(message)).toBe(message);
  });

  it.each(forged.map((message) => [message]))("takes nothing else for a message: %j", (message) => {
    expect(readGuestMessage(message)).toBeUndefined();
  });
});
