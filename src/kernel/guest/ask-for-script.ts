import type { GuestToFrame } from "../wire.ts";
import { host } from "./host.ts";

const { fromCharCode } = String;

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
  while (Atomics.load(state, 0) === 0) Atomics.wait(state, 0, 0);
  const letters = new Uint8Array(answer, 2 * Int32Array.BYTES_PER_ELEMENT);
  const length = state[1] ?? 0;
  let address = "";
  for (let at = 0; at < length; at += 1) address += fromCharCode(letters[at] ?? 0);
  return length === 0 ? undefined : address;
}
