import { bytesOf, lengthOf, min, part, setBytes } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";
import { base64Text, byteText, hexText, ucs2Text, utf8Text } from "./buffer-text.ts";

/** The encodings by number, as `string_decoder.encodings` of Node lists them, and where its state keeps the number. */
export interface DecoderLayout {
  readonly encodings: readonly (string | undefined)[];
  readonly kEncodingField: number;
  readonly kBufferedBytes: number;
  readonly kMissingBytes: number;
  readonly kIncompleteCharactersStart: number;
}

/** A character that the bytes end in the middle of: how many of its bytes are there, and how many are to come. */
interface Unfinished {
  readonly held: number;
  readonly missing: number;
}

const nothing: Unfinished = { held: 0, missing: 0 };

function unfinishedAt(bytes: Uint8Array, encoding: string): Unfinished {
  const last = bytes[lengthOf(bytes) - 1] ?? 0;
  if (encoding === "utf8") return last < 0x80 ? nothing : unfinishedUtf8(bytes);
  if (encoding === "utf16le") {
    if (lengthOf(bytes) % 2 === 1) return { held: 1, missing: 1 };
    return isHighSurrogate(last) ? { held: 2, missing: 2 } : nothing;
  }
  const held = encoding === "base64" || encoding === "base64url" ? lengthOf(bytes) % 3 : 0;
  return held === 0 ? nothing : { held, missing: 3 - held };
}

function unfinishedUtf8(bytes: Uint8Array): Unfinished {
  for (let held = 1; held <= min(4, lengthOf(bytes)); held += 1) {
    const byte = bytes[lengthOf(bytes) - held] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = (byte & 0xe0) === 0xc0 ? 2 : (byte & 0xf0) === 0xe0 ? 3 : (byte & 0xf8) === 0xf0 ? 4 : 0;
    return held < length ? { held, missing: length - held } : nothing;
  }
  return nothing;
}

/** Whether a UTF-16 unit with this high byte is the first of a pair. */
function isHighSurrogate(highByte: number): boolean {
  return (highByte & 0xfc) === 0xd8;
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
      return utf8Text(bytes);
  }
}

/**
 * The `string_decoder` binding: it keeps up to four bytes of an unfinished character in the state that Node gives it. The
 * steps are those of `StringDecoder::DecodeData` in Node's `src/string_decoder.cc`.
 */
export function stringDecoderBinding(layout: DecoderLayout): Binding {
  const { kEncodingField, kBufferedBytes, kMissingBytes, kIncompleteCharactersStart: start } = layout;
  const encodingOf = (state: Uint8Array): string => layout.encodings[state[kEncodingField] ?? 1] ?? "utf8";
  const keep = (state: Uint8Array, { held, missing }: Unfinished): void => {
    state[kBufferedBytes] = held;
    state[kMissingBytes] = missing;
  };

  /** Goes on with the unfinished character. Returns its text, once it is whole, and how many bytes it took. */
  function finish(state: Uint8Array, bytes: Uint8Array, encoding: string): { text: string; taken: number } {
    const held = state[kBufferedBytes] ?? 0;
    let missing = state[kMissingBytes] ?? 0;
    if (encoding === "utf8") {
      // A byte that cannot go on with the character ends it, and begins another.
      let going = 0;
      const most = min(missing, lengthOf(bytes));
      while (going < most && ((bytes[going] ?? 0) & 0xc0) === 0x80) going += 1;
      if (going < most) missing = going;
    }
    const taken = min(missing, lengthOf(bytes));
    setBytes(state, part(bytes, 0, taken), start + held);
    keep(state, { held: held + taken, missing: missing - taken });
    if (taken < missing) return { text: "", taken };
    const whole = part(state, start, start + held + taken);
    keep(state, nothing);
    return { text: textOf(whole, encoding), taken };
  }

  return {
    decode(state: Uint8Array, view: ArrayBufferView): string {
      const encoding = encodingOf(state);
      const bytes = bytesOf(view);
      const begun = (state[kMissingBytes] ?? 0) > 0 ? finish(state, bytes, encoding) : { text: "", taken: 0 };
      const rest = part(bytes, begun.taken);
      const length = lengthOf(rest);
      if (length === 0) return begun.text;
      const unfinished = unfinishedAt(rest, encoding);
      keep(state, unfinished);
      setBytes(state, part(rest, length - unfinished.held), start);
      return begun.text + textOf(part(rest, 0, length - unfinished.held), encoding);
    },
    flush(state: Uint8Array): string {
      const encoding = encodingOf(state);
      const held = state[kBufferedBytes] ?? 0;
      keep(state, nothing);
      return textOf(part(state, start, start + held), encoding);
    },
  };
}
