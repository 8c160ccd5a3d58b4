// Texts beyond Latin letters: their encodings and widths; and texts of the kind that `.env` files have.
import { icuBinding } from "../bindings/icu.ts";
import { parseEnv } from "../bindings/parse-env.ts";
import { handOver } from "./hand-over.ts";

interface NodeBuffer {
  from(memory: ArrayBufferLike, offset: number, length: number): Uint8Array;
}

handOver({
  bindings: {
    text_body: (kernel) => {
      const { Buffer } = kernel.library.require<{ Buffer: NodeBuffer }>("buffer");
      return { ...icuBinding((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), parseEnv };
    },
  },
});
