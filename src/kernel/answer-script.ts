/**
 * answerScript gives a sleeping guest the address of the script that it asked for (`guest/ask-for-script.ts`): two numbers,
 * whether there is an answer and how long it is, and then the address, a byte for each of its ASCII letters.
 */
export function answerScript(answer: SharedArrayBuffer, address: string): void {
  const state = new Int32Array(answer, 0, 2);
  const letters = new Uint8Array(answer, state.byteLength);
  for (let at = 0; at < address.length; at += 1) letters[at] = address.charCodeAt(at);
  state[1] = address.length;
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}
