import { isProxy } from "node:util/types";
import { serialize } from "node:v8";

const mostParts = 1000;

/**
 * messageBytes tells how long a message is as structured-clone bytes, or nothing where looking would cost much or could
 * be noticed: accessors, proxies, classes, transferred and shared things.
 */
export function messageBytes(message: unknown): number | undefined {
  if (message instanceof ArrayBuffer) return message.byteLength;
  if (ArrayBuffer.isView(message) && message.buffer instanceof ArrayBuffer) return message.byteLength;
  if (!isPlain(message, { left: mostParts })) return undefined;
  return serialize(message).length;
}

function isPlain(value: unknown, parts: { left: number }): boolean {
  parts.left -= 1;
  if (parts.left < 0) return false;
  if (typeof value === "symbol" || typeof value === "function") return false;
  if (typeof value === "string") return value.length < 1_000_000;
  if (typeof value !== "object" || value === null) return true;
  if (isProxy(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) return false;
  for (const key of Object.keys(value)) {
    const { get, value: part } = Object.getOwnPropertyDescriptor(value, key) ?? {};
    if (get !== undefined || !isPlain(part, parts)) return false;
  }
  return true;
}
