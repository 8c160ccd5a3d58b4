import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import { unicodeDomain } from "./unicode-domain.ts";
import { asciiDomain } from "./url.ts";

/** The `encoding_binding` binding: what Node's TextEncoder and TextDecoder do in C++, by the browser's own. */
export function encodingBinding(): Binding {
  const encoder = new host.TextEncoder();
  const results = new Uint32Array(2);
  return {
    encodeIntoResults: results,
    encodeInto(source: string, target: Uint8Array<ArrayBuffer>) {
      const { read, written } = encoder.encodeInto(source, target);
      results[0] = read;
      results[1] = written;
    },
    toASCII: asciiDomain,
    toUnicode: unicodeDomain,
    encodeUtf8String: (text: string) => encoder.encode(text),
    decodeUTF8(source: ArrayBuffer | ArrayBufferView, ignoreBOM: boolean, fatal: boolean) {
      const bytes = ArrayBuffer.isView(source)
        ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
        : new Uint8Array(source);
      try {
        // A copy, because bytes in shared memory may not be decoded in a page.
        return new host.TextDecoder("utf-8", { ignoreBOM, fatal }).decode(bytes.slice());
      } catch {
        const error = new TypeError("The encoded data was not valid for encoding utf-8");
        throw Object.assign(error, { code: "ERR_ENCODING_INVALID_ENCODED_DATA" });
      }
    },
  };
}
