import type { Kernel } from "../guest/kernel.ts";
import { ValueReader } from "../serdes/value-reader.ts";
import { ValueWriter } from "../serdes/value-writer.ts";
import type { Binding } from "./binding.ts";

/** What a program's subclass of the serializer may define. */
interface SerializerDelegate {
  _writeHostObject?: (object: object) => void;
  _getDataCloneError?: new (message: string) => unknown;
  _getSharedArrayBufferId?: (buffer: object) => number;
}

interface BufferClass {
  from(buffer: ArrayBuffer, offset?: number, length?: number): Uint8Array;
}

function makeError(Kind: (new (message: string) => unknown) | undefined, message: string): unknown {
  return Kind === undefined ? new Error(message) : new Kind(message);
}

/** The `serdes` binding: the classes under `v8.serialize` and `v8.deserialize`. As Node's `src/node_serdes.cc`. */
export function serdesBinding(kernel: Pick<Kernel, "library">): Binding {
  const buffers = (): BufferClass => kernel.library.require<{ Buffer: BufferClass }>("buffer").Buffer;

  class Serializer {
    #viewsAreHosts = false;
    readonly #writer: ValueWriter;

    constructor() {
      const self = this as SerializerDelegate;
      const viewsAreHosts = (): boolean => this.#viewsAreHosts;
      this.#writer = new ValueWriter({
        cloneError: (message) => makeError(self._getDataCloneError, message),
        get writeHostObject() {
          if (!viewsAreHosts()) return undefined;
          return (object: object): void => {
            if (typeof self._writeHostObject !== "function") {
              throw makeError(self._getDataCloneError, "#<Object> could not be cloned.");
            }
            self._writeHostObject(object);
          };
        },
        sharedBufferId(buffer) {
          if (typeof self._getSharedArrayBufferId === "function") return self._getSharedArrayBufferId(buffer);
          throw makeError(self._getDataCloneError, "#<SharedArrayBuffer> could not be cloned.");
        },
      });
    }

    writeHeader(): void {
      this.#writer.header();
    }

    writeValue(value: unknown): boolean {
      this.#writer.value(value);
      return true;
    }

    releaseBuffer(): Uint8Array {
      return buffers().from(this.#writer.out.release().buffer);
    }

    transferArrayBuffer(id: number, buffer: object): void {
      this.#writer.transfer(id, buffer);
    }

    writeUint32(value: number): void {
      this.#writer.out.varint(value >>> 0);
    }

    writeUint64(high: number, low: number): void {
      this.#writer.out.bigVarint((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
    }

    writeDouble(value: number): void {
      this.#writer.out.double(value);
    }

    writeRawBytes(source: ArrayBuffer | ArrayBufferView): void {
      this.#writer.out.bytes(bytesOf(source, "source"));
    }

    _setTreatArrayBufferViewsAsHostObjects(yes: boolean): void {
      this.#viewsAreHosts = yes;
    }
  }

  class Deserializer {
    readonly #reader: ValueReader;
    readonly buffer: ArrayBufferView;

    constructor(buffer: ArrayBufferView) {
      const bytes = bytesOf(buffer, "buffer");
      this.buffer = buffer;
      const self = this as { _readHostObject?: () => object };
      this.#reader = new ValueReader(bytes, () => {
        if (typeof self._readHostObject !== "function") throw new Error("Unable to deserialize cloned data.");
        return self._readHostObject();
      });
    }

    readHeader(): boolean {
      this.#reader.header();
      return true;
    }

    readValue(): unknown {
      return this.#reader.value();
    }

    getWireFormatVersion(): number {
      return this.#reader.version;
    }

    transferArrayBuffer(id: number, buffer: object): void {
      this.#reader.transfer(id, buffer);
    }

    readUint32(): number {
      return this.#reader.varint();
    }

    readUint64(): [number, number] {
      const value = this.#reader.bigVarint();
      return [Number(value >> 32n), Number(value & 0xffff_ffffn)];
    }

    readDouble(): number {
      return this.#reader.double();
    }

    _readRawBytes(length: number): number {
      return this.#reader.raw(length);
    }
  }
  return { Serializer, Deserializer };
}

function bytesOf(source: unknown, name: string): Uint8Array {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  const error = new TypeError(`${name} must be a TypedArray or a DataView`);
  throw Object.assign(error, { code: "ERR_INVALID_ARG_TYPE" });
}
