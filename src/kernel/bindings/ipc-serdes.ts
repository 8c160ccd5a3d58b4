import type { Kernel } from "../guest/kernel.ts";
import { ValueReader } from "../serdes/value-reader.ts";
import { ValueWriter } from "../serdes/value-writer.ts";
import type { Binding } from "./binding.ts";

/** Kinds of views, in the order of the numbers by which Node sends them; the eleventh is a Buffer. */
const kinds = [
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
  "Float32Array",
  "Float64Array",
  "DataView",
  "Buffer",
  "BigInt64Array",
  "BigUint64Array",
  "Float16Array",
] as const;
const bufferKind = 10;
const sizeOfLength = 4;

type BufferClass = new (buffer: ArrayBuffer, offset: number, length: number) => Uint8Array;
type ViewClass = Uint8ArrayConstructor;

/**
 * The `ipc_serdes` binding: messages of `serialization: "advanced"`, V8's format behind the number of its bytes. Views
 * travel by themselves, without the buffers below them.
 */
export function ipcSerdesBinding(kernel: Pick<Kernel, "library">): Binding {
  return {
    serialize(message: unknown, Buffer: unknown): Uint8Array {
      const writer: ValueWriter = new ValueWriter({
        cloneError: (words) => new Error(words),
        writeHostObject: (view) => {
          writeView(writer, view as ArrayBufferView, Buffer);
        },
        sharedBufferId() {
          throw new Error("#<SharedArrayBuffer> could not be cloned.");
        },
      });
      writer.out.bytes(new Uint8Array(sizeOfLength));
      writer.header();
      writer.value(message);
      const bytes = writer.out.release();
      new DataView(bytes.buffer).setUint32(0, bytes.length - sizeOfLength);
      const { FastBuffer } = kernel.library.require<{ FastBuffer: BufferClass }>("internal/buffer");
      return new FastBuffer(bytes.buffer, 0, bytes.length);
    },
    deserialize(bytes: Uint8Array): unknown {
      const { FastBuffer } = kernel.library.require<{ FastBuffer: BufferClass }>("internal/buffer");
      const reader: ValueReader = new ValueReader(bytes, () => readView(reader, bytes, FastBuffer));
      reader.header();
      return reader.value();
    },
  };
}

function writeView({ out }: ValueWriter, view: ArrayBufferView, Buffer: unknown): void {
  out.varint(0);
  const name = Object.prototype.toString.call(view).slice(8, -1) as (typeof kinds)[number];
  const isBuffer = (view as { constructor?: unknown }).constructor === Buffer;
  out.varint(isBuffer ? bufferKind : kinds.indexOf(name));
  out.varint(view.byteLength);
  out.bytes(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
}

function readView(reader: ValueReader, bytes: Uint8Array, FastBuffer: BufferClass): object {
  if (reader.varint() !== 0) return reader.value() as object;
  const kind = reader.varint();
  const length = reader.varint();
  const from = reader.raw(length);
  // A Buffer's own `slice` would be a view of the same bytes.
  const { buffer } = new Uint8Array(bytes.subarray(from, from + length));
  if (kind === bufferKind) return new FastBuffer(buffer, 0, length);
  const name = kinds[kind];
  if (name === undefined) throw new Error("Unable to deserialize cloned data.");
  if (name === "DataView") return new DataView(buffer);
  const View = (globalThis as unknown as Record<string, ViewClass | undefined>)[name];
  if (View === undefined) throw new Error("Unable to deserialize cloned data.");
  return new View(buffer);
}
