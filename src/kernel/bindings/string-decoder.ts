import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import { base64Text, byteText, hexText, ucs2Text } from "./buffer-text.ts";

/** The encodings by number, as `string_decoder.encodings` of Node lists them, and where its state keeps the number. */
export interface DecoderLayout {
  readonly encodings: readonly (string | undefined)[];
  readonly kEncodingField: number;
  readonly kBufferedBytes: number;
  readonly kMissingBytes: number;
  readonly kIncompleteCharactersStart: number;
}

/** How many bytes at the end belong to a character that is not whole yet. */
function incompleteTail(bytes: Uint8Array, encoding: string): number {
  if (encoding === "utf8") {
    for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
      const byte = bytes[bytes.length - back] ?? 0;
      if ((byte & 0xc0) === 0x80) continue;
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      return length > back ? back : 0;
    }
    return 0;
  }
  if (encoding === "utf16le") {
    const odd = bytes.length % 2;
    const high = bytes[bytes.length - odd - 1] ?? 0;
    return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
  }
  return encoding === "base64" || encoding === "base64url" ? bytes.length % 3 : 0;
}

function textOf(bytes: Uint8Array, encoding: string): string {
  switch (encoding) {
    case "utf16le":
      return ucs2Text(bytes);
    case "base64":
    case "base64url":
      return base64Text(bytes, encoding === "base64url");
    case "hex":
      return hexText(bytes);
    case "ascii":
      return byteText(bytes, 0x7f);
    case "latin1":
      return byteText(bytes, 0xff);
    default:
      return new host.TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice());
  }
}

/** The `string_decoder` binding: it keeps up to four bytes of an unfinished character in the state that Node gives it. */
export function stringDecoderBinding(layout: DecoderLayout): Binding {
  const { kEncodingField, kBufferedBytes, kMissingBytes, kIncompleteCharactersStart: start } = layout;
  const encodingOf = (state: Uint8Array): string => layout.encodings[state[kEncodingField] ?? 1] ?? "utf8";
  const take = (state: Uint8Array): Uint8Array => {
    const kept = state.slice(start, start + (state[kBufferedBytes] ?? 0));
    state[kBufferedBytes] = state[kMissingBytes] = 0;
    return kept;
  };
  return {
    decode(state: Uint8Array, view: ArrayBufferView): string {
      const encoding = encodingOf(state);
      const before = take(state);
      const bytes = new Uint8Array(before.length + view.byteLength);
      bytes.set(before);
      bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), before.length);
      const tail = incompleteTail(bytes, encoding);
      state.set(bytes.subarray(bytes.length - tail), start);
      state[kBufferedBytes] = tail;
      state[kMissingBytes] = tail === 0 ? 0 : 1;
      return textOf(bytes.subarray(0, bytes.length - tail), encoding);
    },
    flush: (state: Uint8Array): string => textOf(take(state), encodingOf(state)),
  };
}
