import { host } from "./host.ts";

/** Stops this thread for good, at the very statement it is at: the frame then ends the Web Worker. */
export function holdForever(): never {
  if (host.SharedArrayBuffer !== undefined) {
    const never = new Int32Array(new host.SharedArrayBuffer(4));
    for (;;) Atomics.wait(never, 0, 0);
  }
  for (;;); // Without shared memory there is nothing to wait on.
}
