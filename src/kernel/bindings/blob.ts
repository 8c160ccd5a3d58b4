import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import type { NativeKinds } from "./native-kinds.ts";

/** What a reader calls back with: 1 and some bytes, then 0 at the end. */
type Pulled = (status: number, bytes?: ArrayBuffer) => void;

/** The parts of a blob, which nobody changes; a source that is itself a blob gives its own. */
function partsOf(source: BlobHandle | Uint8Array): readonly Uint8Array[] {
  return source instanceof BlobHandle ? source.parts : [source];
}

class BlobReader {
  #rest: readonly Uint8Array[];

  constructor(parts: readonly Uint8Array[]) {
    this.#rest = parts;
  }

  /** Hands over the next part. Everything is in memory, so the answer comes at once. */
  pull(callback: Pulled): void {
    const [next, ...rest] = this.#rest;
    this.#rest = rest;
    if (next === undefined) callback(0);
    else callback(1, next.slice().buffer);
  }

  setWakeup(): void {}
}

class BlobHandle {
  static made: (handle: BlobHandle) => void = () => {};
  readonly #parts: readonly Uint8Array[];

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
    BlobHandle.made(this);
  }

  get parts(): readonly Uint8Array[] {
    return this.#parts;
  }

  getReader(): BlobReader {
    return new BlobReader(this.parts);
  }

  slice(start: number, end: number): BlobHandle {
    const parts: Uint8Array[] = [];
    let before = 0;
    for (const part of this.parts) {
      const from = Math.max(start - before, 0);
      const to = Math.min(end - before, part.length);
      if (from < to) parts.push(part.subarray(from, to));
      before += part.length;
    }
    return new BlobHandle(parts);
  }
}

interface StoredBlob {
  readonly handle: BlobHandle;
  readonly length: number;
  readonly type: string;
}

/** The `blob` binding: what `Blob` keeps its bytes in, and the blobs that have an address. */
export function blobBinding({ natives }: { readonly natives: NativeKinds }): Binding {
  const stored = new Map<string, StoredBlob>();
  BlobHandle.made = natives.add<BlobHandle, readonly Uint8Array[]>({
    name: "blob",
    tell: ({ parts }) => parts,
    make: (parts) => new BlobHandle(parts),
  });
  return {
    createBlob: (sources: readonly (BlobHandle | Uint8Array)[]) => new BlobHandle(sources.flatMap(partsOf)),
    concat(views: readonly (ArrayBuffer | ArrayBufferView)[]): ArrayBuffer {
      const parts = views.map((view) =>
        ArrayBuffer.isView(view) ? new Uint8Array(view.buffer, view.byteOffset, view.byteLength) : new Uint8Array(view),
      );
      const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole.buffer;
    },
    storeDataObject(id: string, handle: BlobHandle, length: number, type: string) {
      stored.set(id, { handle, length, type });
    },
    getDataObject(id: string) {
      const found = stored.get(id);
      return found === undefined ? undefined : [found.handle, found.length, found.type];
    },
    /** An address is `blob:nodedata:` and the blob's id. */
    revokeObjectURL(address: string) {
      const id = host.URL.canParse(address) ? /^nodedata:(.*)$/.exec(new host.URL(address).pathname)?.[1] : undefined;
      if (id !== undefined) stored.delete(id);
    },
  };
}
