/** A hash that takes some milliseconds of this thread. */
export function slowHash(text: string) {
  const start = performance.now();
  let hash = 0x811c9dc5;
  for (let round = 0; round < 200_000; round += 1) {
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
  }
  performance.measure(text, { start });
  return (hash >>> 0).toString(16).padStart(8, "0");
}
