import { cryptoBinding } from "../bindings/crypto.ts";
import { computeBeside } from "../bindings/derive-beside.ts";
import { handOver } from "./hand-over.ts";

interface NodeBuffer {
  from(memory: ArrayBuffer): Uint8Array & { toString(encoding: string): string };
}

interface LazyErrors {
  lazyDOMException(message: string, options: { name: string; cause: unknown }): Error;
}

handOver({
  bindings: {
    crypto: (kernel) => {
      const { Buffer } = kernel.library.require<{ Buffer: NodeBuffer }>("buffer");
      return cryptoBinding({
        work: kernel.work,
        computeBeside: computeBeside(kernel.send, () => kernel.library.addressOf("kernel-helper")),
        operationError: (cause) => {
          const { lazyDOMException } = kernel.library.require<LazyErrors>("internal/util");
          const message = "The operation failed for an operation-specific reason";
          return lazyDOMException(message, { name: "OperationError", cause });
        },
        bufferOf: (bytes) => Buffer.from(bytes.buffer),
      });
    },
  },
});
