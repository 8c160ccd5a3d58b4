import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import { ucs2Bytes, ucs2Text } from "./buffer-text.ts";
import { characterWidth } from "./character-width.ts";

/** ICU's numbers of errors, by which the library knows them. */
const illegalArgument = 1;
const invalidCharacter = 10;
const errorNames: Readonly<Record<number, string>> = {
  [illegalArgument]: "U_ILLEGAL_ARGUMENT_ERROR",
  [invalidCharacter]: "U_INVALID_CHAR_FOUND",
};

/** Bits of a converter's flags, as `internal/encoding` has them. */
const flush = 1;
const fatal = 2;
const ignoreByteOrderMark = 4;

/** Texts out of bytes and back, for the encodings that Node's `buffer.transcode` knows. */
type Codec = readonly [decode: (bytes: Uint8Array) => string, encode: (text: string) => Uint8Array];

const codecs: Readonly<Record<string, Codec>> = {
  ascii: [(bytes) => narrow(bytes, 0x7f), (text) => narrowed(text, 0x7f)],
  latin1: [(bytes) => narrow(bytes, 0xff), (text) => narrowed(text, 0xff)],
  binary: [(bytes) => narrow(bytes, 0xff), (text) => narrowed(text, 0xff)],
  utf8: [
    (bytes) => new host.TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice()),
    (text) => new host.TextEncoder().encode(text),
  ],
  ucs2: [ucs2Text, ucs2Bytes],
  utf16le: [ucs2Text, ucs2Bytes],
};

function narrow(bytes: Uint8Array, highest: number): string {
  return Array.from(bytes, (byte) => (byte > highest ? "\ufffd" : String.fromCharCode(byte))).join("");
}

function narrowed(text: string, highest: number): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > highest ? 0x3f : code;
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new host.TextDecoder("utf-8", { fatal: true }).decode(bytes.slice());
    return true;
  } catch {
    return false;
  }
}

/** What the library keeps of a decoder between its chunks. */
class Converter {
  readonly #decoder: TextDecoder;

  constructor(decoder: TextDecoder) {
    this.#decoder = decoder;
  }

  decode(bytes: Uint8Array<ArrayBuffer>, ends: boolean): string {
    return this.#decoder.decode(bytes, { stream: !ends });
  }
}

/**
 * The `icu` binding: encodings and the width of text, which Node has of ICU, by the browser's own decoders and Unicode's
 * table of widths. `bufferOf` makes one of Node's buffers.
 */
export function icuBinding(bufferOf: (bytes: Uint8Array) => Uint8Array): Binding {
  return {
    getStringWidth(text: string): number {
      let width = 0;
      for (const character of text) width += characterWidth(character);
      return width;
    },
    icuErrName: (code: number) => errorNames[code] ?? "",
    transcode(source: Uint8Array, from: string, to: string): Uint8Array | number {
      const [, encode] = codecs[to] ?? [];
      // Into units of 16 bits Node goes by ways of its own: ASCII is as wide as Latin-1, and faults of UTF-8 are told.
      const widens = encode === ucs2Bytes;
      const [decode] = codecs[widens && from === "ascii" ? "latin1" : from] ?? [];
      if (decode === undefined || encode === undefined) return illegalArgument;
      if (widens && from === "utf8" && !isUtf8(source)) return invalidCharacter;
      return bufferOf(encode(decode(source)));
    },
    getConverter(encoding: string, flags: number): Converter | undefined {
      try {
        const options = { fatal: (flags & fatal) !== 0, ignoreBOM: (flags & ignoreByteOrderMark) !== 0 };
        return new Converter(new host.TextDecoder(encoding, options));
      } catch {
        return undefined;
      }
    },
    hasConverter(encoding: string): boolean {
      try {
        return new host.TextDecoder(encoding).encoding !== "";
      } catch {
        return false;
      }
    },
    decode(converter: Converter, input: ArrayBuffer | ArrayBufferView, flags: number, encoding: string): string {
      const bytes = ArrayBuffer.isView(input)
        ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
        : new Uint8Array(input);
      try {
        return converter.decode(bytes.slice(), (flags & flush) !== 0);
      } catch {
        const error = new TypeError(`The encoded data was not valid for encoding ${encoding}`);
        throw Object.assign(error, { code: "ERR_ENCODING_INVALID_ENCODED_DATA" });
      }
    },
  };
}
