import { host } from "../guest/host.ts";
import { errorTag, formatVersion, regExpFlags, tag, versionTag, viewTags } from "./wire-format.ts";

/** Reads what the writer's host objects are. */
export type ReadHostObject = () => object;

const failed = "Unable to deserialize cloned data.";
const constructors = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

/** A value reader reads values that V8, or a value writer, has written. */
export class ValueReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #readHostObject: ReadHostObject;
  readonly #objects: unknown[] = [];
  readonly #transferred = new Map<number, object>();
  #at = 0;
  version = 0;

  constructor(bytes: Uint8Array, readHostObject: ReadHostObject) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readHostObject = readHostObject;
  }

  get position(): number {
    return this.#at;
  }

  header(): void {
    if (this.#bytes[this.#at] === versionTag) {
      this.#at += 1;
      this.version = this.varint();
    }
    if (this.version > formatVersion || this.version === 0) {
      throw new Error("Unable to deserialize cloned data due to invalid or unsupported version.");
    }
  }

  transfer(id: number, buffer: object): void {
    this.#transferred.set(id, buffer);
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  bigVarint(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value & 0xffff_ffff_ffff_ffffn;
    }
  }

  double(): number {
    this.#need(8);
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, true);
  }

  /** Passes over bytes and gives where they begin. */
  raw(length: number): number {
    this.#need(length);
    this.#at += length;
    return this.#at - length;
  }

  value(): unknown {
    const value = this.#valueOf(this.#tag());
    // A view comes behind its buffer.
    if (value instanceof ArrayBuffer && this.#peek() === tag.view) {
      this.#tag();
      return this.#readView(value);
    }
    return value;
  }

  #valueOf(letter: string): unknown {
    switch (letter) {
      case tag.undefined:
      case tag.hole:
        return undefined;
      case tag.null:
        return null;
      case tag.true:
        return true;
      case tag.false:
        return false;
      case tag.int32: {
        const bits = this.varint();
        return (bits >>> 1) ^ -(bits & 1);
      }
      case tag.uint32:
        return this.varint();
      case tag.double:
        return this.double();
      case tag.bigInt:
        return this.#bigInt();
      case tag.latin1:
      case tag.utf8:
      case tag.utf16:
        return this.#text(letter);
      case tag.reference: {
        const id = this.varint();
        if (id >= this.#objects.length) throw new Error(failed);
        const found = this.#objects[id];
        return found;
      }
      default:
        return this.#object(letter);
    }
  }

  #object(letter: string): unknown {
    const id = this.#objects.length;
    switch (letter) {
      case tag.object:
        return this.#properties(this.#keep({}), tag.objectEnd, 1);
      case tag.dense: {
        const array = this.#keep(new Array<unknown>(this.varint()));
        for (let at = 0; at < array.length; at += 1) {
          if (this.#peek() === tag.hole) this.#tag();
          else array[at] = this.value();
        }
        return this.#properties(array, tag.denseEnd, 2);
      }
      case tag.sparse: {
        const array = this.#keep<unknown[]>([]);
        array.length = this.varint();
        return this.#properties(array, tag.sparseEnd, 2);
      }
      case tag.map: {
        const map = this.#keep(new Map());
        this.#until(tag.mapEnd, () => map.set(this.value(), this.value()));
        return map;
      }
      case tag.set: {
        const set = this.#keep(new Set());
        this.#until(tag.setEnd, () => set.add(this.value()));
        return set;
      }
      case tag.date:
        return this.#keep(new Date(this.double()));
      case tag.trueObject:
      case tag.falseObject:
        return this.#keep(Object(letter === tag.trueObject));
      case tag.numberObject:
        return this.#keep(Object(this.double()));
      case tag.bigIntObject:
        return this.#keep(Object(this.#bigInt()));
      case tag.stringObject:
        return this.#keep(Object(this.#text(this.#tag())));
      case tag.regExp: {
        const source = this.#text(this.#tag());
        const bits = this.varint();
        const flags = Array.from(regExpFlags)
          .filter((_, bit) => (bits & (1 << bit)) !== 0)
          .join("");
        return this.#keep(new RegExp(source, flags));
      }
      case tag.arrayBuffer:
      case tag.resizable:
        return this.#keep(this.#arrayBuffer(letter === tag.resizable));
      case tag.transferred: {
        const buffer = this.#transferred.get(this.varint());
        if (buffer === undefined) throw new Error(failed);
        return this.#keep(buffer);
      }
      case tag.error:
        return this.#error();
      case tag.host: {
        this.#objects.push(undefined);
        const object = this.#readHostObject();
        this.#objects[id] = object;
        return object;
      }
      default:
        throw new Error(failed);
    }
  }

  #keep<Kept>(object: Kept): Kept {
    this.#objects.push(object);
    return object;
  }

  #properties<Kept extends object>(object: Kept, end: string, numbers: number): Kept {
    let count = 0;
    while (this.#peek() !== end) {
      const key = this.value() as PropertyKey;
      const value = this.value();
      Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
      count += 1;
    }
    this.#tag();
    if (this.varint() !== count) throw new Error(failed);
    if (numbers === 2) this.varint();
    return object;
  }

  #until(end: string, read: () => void): void {
    while (this.#peek() !== end) read();
    this.#tag();
    this.varint();
  }

  #text(letter: string): string {
    const length = this.varint();
    const from = this.raw(length);
    const bytes = this.#bytes.subarray(from, from + length);
    if (letter === tag.utf8) return new host.TextDecoder().decode(bytes);
    let text = "";
    if (letter === tag.latin1) {
      for (let at = 0; at < length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return text;
    }
    if (letter !== tag.utf16) throw new Error(failed);
    for (let at = 0; at + 1 < length; at += 2) text += String.fromCharCode(this.#view.getUint16(from + at, true));
    return text;
  }

  #bigInt(): bigint {
    const bits = this.varint();
    const length = bits >>> 1;
    const from = this.raw(length);
    let value = 0n;
    for (let at = length - 1; at >= 0; at -= 1) value = (value << 8n) | BigInt(this.#bytes[from + at] ?? 0);
    return bits % 2 === 1 ? -value : value;
  }

  #arrayBuffer(isResizable: boolean): ArrayBuffer {
    const length = this.varint();
    const options = isResizable ? { maxByteLength: this.varint() } : undefined;
    const from = this.raw(length);
    const buffer = new ArrayBuffer(length, options);
    new Uint8Array(buffer).set(this.#bytes.subarray(from, from + length));
    return buffer;
  }

  #readView(buffer: ArrayBuffer): object {
    const letter = this.#tag();
    const offset = this.varint();
    const bytes = this.varint();
    if (this.version >= 14) this.varint();
    const kind = Object.entries(viewTags).find(([, one]) => one === letter)?.[0];
    if (kind === undefined) throw new Error(failed);
    if (kind === "DataView") return this.#keep(new DataView(buffer, offset, bytes));
    const View = (globalThis as unknown as Record<string, Uint8ArrayConstructor>)[kind];
    if (View === undefined) throw new Error(failed);
    return this.#keep(new View(buffer, offset, bytes / View.BYTES_PER_ELEMENT));
  }

  #error(): Error {
    const error = this.#keep(new Error());
    Reflect.deleteProperty(error, "stack");
    const define = (name: string, value: unknown): void => {
      Object.defineProperty(error, name, { value, writable: true, configurable: true, enumerable: false });
    };
    for (let letter = this.#tag(); letter !== errorTag.end; letter = this.#tag()) {
      if (letter === errorTag.message) define("message", this.#text(this.#tag()));
      else if (letter === errorTag.cause) define("cause", this.value());
      else if (letter === errorTag.stack) define("stack", this.#text(this.#tag()));
      else {
        const name = Object.entries(errorTag.prototypes).find(([, one]) => one === letter)?.[0];
        if (name === undefined) throw new Error(failed);
        Object.setPrototypeOf(error, constructors[name as keyof typeof constructors].prototype as object);
      }
    }
    return error;
  }

  #byte(): number {
    this.#need(1);
    this.#at += 1;
    return this.#bytes[this.#at - 1] ?? 0;
  }

  #tag(): string {
    let byte = this.#byte();
    while (byte === 0) byte = this.#byte();
    return String.fromCharCode(byte);
  }

  #peek(): string {
    while (this.#bytes[this.#at] === 0) this.#at += 1;
    return String.fromCharCode(this.#bytes[this.#at] ?? 0);
  }

  #need(count: number): void {
    if (count > this.#bytes.length - this.#at) throw new Error(failed);
  }
}
