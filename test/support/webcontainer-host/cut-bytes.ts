/** cutBytes cuts bytes into pieces of a length, however they are to be read; without a length, it leaves them as they are. */
export function* cutBytes(bytes: Buffer, length = bytes.length): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** toTerminal puts a carriage return before each line feed, as a terminal does. */
export function toTerminal(bytes: Buffer): Buffer {
  // Latin 1 has a character for each byte.
  return Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1");
}
