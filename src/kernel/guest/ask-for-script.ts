import type { GuestToFrame } from "../wire.ts";
import { host } from "./host.ts";

/** The longest address of a script, in characters; a blob's has some 80. */
const room = 1024;

/**
 * askForScript gets the address of a part of the engine that was not foreseen when the program started. This thread
 * sleeps meanwhile, since whoever requires the part needs it now; without shared memory it cannot, and gets none.
 * Undefined too where the page could not fetch it.
 */
export function askForScript(send: (message: GuestToFrame) => void, name: string): string | undefined {
  if (host.SharedArrayBuffer === undefined) return undefined;
  const answer = new host.SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * 2 + room);
  const state = new Int32Array(answer, 0, 2);
  send({ type: "need-script", name, answer });
  while (Atomics.load(state, 0) === 0) host.wait(state, 0, 0);
  const letters = new Uint8Array(answer, state.byteLength, state[1]);
  return letters.length === 0 ? undefined : String.fromCharCode(...letters);
}
