// The request objects that Node's library makes, or is given, for what is under way.
import { base64Bytes, hexBytes, latin1Bytes, ucs2Bytes, utf8Bytes } from "../bindings/buffer-text.ts";
import { type AsyncContext, AsyncResource } from "./async-resource.ts";

/** A write that is under way; the library fills it in. */
export interface WriteRequest extends AsyncResource {
  readonly writeStatus: null;
}

/** requestClass makes a class of requests as the library finds them in a binding: `new` without arguments. */
export function requestClass(
  context: AsyncContext,
  provider: string,
  fields: Readonly<Record<string, unknown>> = {},
): new () => AsyncResource {
  const { [provider]: named } = {
    [provider]: class extends AsyncResource {
      constructor() {
        super(context, provider.toUpperCase(), false);
        Object.assign(this, fields);
      }
    },
  };
  if (named === undefined) throw new Error("Expected a class to have been made.");
  return named;
}

/** bytesOf copies a chunk of a write: the program may use its own again at once. */
export function bytesOf(chunk: Uint8Array | string, encoding: string): Uint8Array<ArrayBuffer> {
  if (typeof chunk !== "string") {
    const { buffer, byteOffset, byteLength } = chunk;
    return new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
  }
  switch (encoding) {
    case "latin1":
    case "binary":
    case "ascii":
      return latin1Bytes(chunk) as Uint8Array<ArrayBuffer>;
    case "ucs2":
    case "ucs-2":
    case "utf16le":
    case "utf-16le":
      return ucs2Bytes(chunk) as Uint8Array<ArrayBuffer>;
    case "hex":
      return hexBytes(chunk) as Uint8Array<ArrayBuffer>;
    case "base64":
    case "base64url":
      return base64Bytes(chunk) as Uint8Array<ArrayBuffer>;
    default:
      return utf8Bytes(chunk) as Uint8Array<ArrayBuffer>;
  }
}

/** bytesOfAll joins the chunks of one write: buffers, or chunks and their encodings in turn. */
export function bytesOfAll(chunks: readonly unknown[], allBuffers: boolean): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < chunks.length; at += allBuffers ? 1 : 2) {
    const chunk = chunks[at] as Uint8Array | string;
    parts[parts.length] = bytesOf(chunk, allBuffers ? "buffer" : String(chunks[at + 1]));
  }
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
