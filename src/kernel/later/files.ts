// Files in memory: a guest that asks for them for the first time meets the files that the run's other guests have.
import { fsBinding, type FsContext } from "../bindings/fs.ts";
import { fsDirBinding } from "../bindings/fs-dir.ts";
import { Requests } from "../bindings/fs-request.ts";
import type { WriteStream } from "../files/descriptors.ts";
import { Files } from "../files/files.ts";
import { host } from "../guest/host.ts";
import type { Kernel } from "../guest/kernel.ts";
import { handOver } from "./hand-over.ts";

interface NodeBuffer {
  from(text: string, encoding: string): { toString(encoding: string): string };
  from(memory: ArrayBuffer): Uint8Array;
}

interface Validators {
  validateInt32(value: unknown, name: string, least: number, most: number): void;
}

let context: FsContext | undefined;

function contextOf(kernel: Kernel): FsContext {
  if (context !== undefined) return context;
  const { Buffer } = kernel.library.require<{ Buffer: NodeBuffer }>("buffer");
  const files = new Files({ ...kernel.fileStart(), write: streamWriter(kernel) });
  kernel.enterFolder = (path) => {
    try {
      files.enter(path);
    } catch (error) {
      throw requests.errorOf(error, "chdir", kernel.place.folder, path);
    }
  };
  const requests = new Requests(kernel.facts.errorMap, kernel.work);
  context = {
    files,
    requests,
    encode: (text, encoding) => {
      if (encoding === undefined || encoding === null || encoding === "utf8" || encoding === "utf-8") return text;
      const bytes = Buffer.from(text, "utf8");
      return encoding === "buffer" ? bytes : bytes.toString(encoding as string);
    },
    checkDescriptor: (fd) => {
      if (typeof fd === "number" && (fd | 0) === fd && fd >= 0) return;
      const { validateInt32 } = kernel.library.require<Validators>("internal/validators");
      validateInt32(fd, "fd", 0, 2 ** 31 - 1);
    },
    bufferOf: (bytes) => Buffer.from(bytes.buffer),
  };
  return context;
}

/** What is written to descriptors 1 and 2 is printed; a character may come in two parts. */
function streamWriter(kernel: Kernel): WriteStream {
  const decoders = { stdout: new host.TextDecoder(), stderr: new host.TextDecoder() };
  return (stream, bytes) => {
    kernel.teller.print(stream, decoders[stream].decode(new Uint8Array(bytes), { stream: true }));
  };
}

handOver({
  bindings: {
    fs: (kernel) => fsBinding(contextOf(kernel)),
    fs_dir: (kernel) => fsDirBinding(contextOf(kernel)),
  },
});
