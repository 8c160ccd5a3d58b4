// What the frame does for the files of a run: it makes their memory, and frees the lock of a guest that was ended.
import { bytesFor, word } from "./file-layout.ts";

/** How long a guest that is being ended may still hold the lock, in milliseconds: what it was doing is then over. */
const lastBreath = 50;

/** shareFiles makes the memory for files of a total size; it takes up nothing before it is used. */
export function shareFiles(limit: number): SharedArrayBuffer | undefined {
  if (typeof SharedArrayBuffer === "undefined") return undefined;
  return new SharedArrayBuffer(0, { maxByteLength: bytesFor(limit) });
}

/** freeLockOf frees the lock if a guest that was ended held it; others sleep until then. */
export function freeLockOf(holder: number, files: SharedArrayBuffer | undefined): void {
  if (files === undefined || files.byteLength === 0) return;
  const words = new Int32Array(files, 0, word.lock + 1);
  if (Atomics.load(words, word.lock) !== holder) return;
  setTimeout(() => {
    Atomics.compareExchange(words, word.lock, holder, 0);
    Atomics.notify(words, word.lock);
  }, lastBreath);
}
