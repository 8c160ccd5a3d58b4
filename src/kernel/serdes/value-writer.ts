import {
  isArrayBuffer,
  isBigInt,
  isBoolean,
  isDate,
  isError,
  isMap,
  isNumber,
  isRegExp,
  isSet,
  isString,
  isSymbol,
  kindOf,
  uncloneable,
  viewKind,
} from "./brands.ts";
import { ByteWriter } from "./byte-writer.ts";
import { errorTag, formatVersion, regExpFlags, tag, versionTag, viewTags } from "./wire-format.ts";

/** What a value writer leaves to others. */
export interface WriterDuties {
  /** Makes the error that is thrown for what cannot be cloned. */
  readonly cloneError: (message: string) => unknown;
  /** Writes a view of bytes where those are not V8's matter; undefined where they are. */
  readonly writeHostObject: ((object: object) => void) | undefined;
  /** The number by which a shared buffer is known at the other end. */
  readonly sharedBufferId: (buffer: object) => number;
}

/** A value writer writes values in V8's format. */
export class ValueWriter {
  readonly out = new ByteWriter();
  readonly #ids = new Map<object, number>();
  readonly #transferred = new Map<object, number>();
  readonly #duties: WriterDuties;

  constructor(duties: WriterDuties) {
    this.#duties = duties;
  }

  header(): void {
    this.out.byte(versionTag);
    this.out.byte(formatVersion);
  }

  transfer(id: number, buffer: object): void {
    this.#transferred.set(buffer, id);
  }

  value(value: unknown): void {
    switch (typeof value) {
      case "undefined":
        this.#tag(tag.undefined);
        return;
      case "boolean":
        this.#tag(value ? tag.true : tag.false);
        return;
      case "number":
        this.#number(value);
        return;
      case "bigint":
        this.#tag(tag.bigInt);
        this.#bigInt(value);
        return;
      case "string":
        this.#string(value);
        return;
      case "object":
        if (value === null) this.#tag(tag.null);
        else this.#receiver(value);
        return;
      default:
        this.#refuse(value as symbol | object);
    }
  }

  #tag(letter: string): void {
    this.out.byte(letter.charCodeAt(0));
  }

  #number(value: number): void {
    if ((value | 0) === value && !Object.is(value, -0)) {
      this.#tag(tag.int32);
      this.out.varint(((value << 1) ^ (value >> 31)) >>> 0);
    } else {
      this.#tag(tag.double);
      this.out.double(value);
    }
  }

  #bigInt(value: bigint): void {
    const magnitude = value < 0n ? -value : value;
    const digits: number[] = [];
    for (let rest = magnitude; rest > 0n; rest >>= 64n) {
      for (let byte = 0n; byte < 8n; byte += 1n) digits.push(Number((rest >> (byte * 8n)) & 0xffn));
    }
    this.out.varint(digits.length * 2 + (value < 0n ? 1 : 0));
    this.out.bytes(Uint8Array.from(digits));
  }

  #string(text: string): void {
    if (/^[\0-\xff]*$/.test(text)) {
      this.#tag(tag.latin1);
      this.out.varint(text.length);
      this.out.latin1(text);
      return;
    }
    const bytes = text.length * 2;
    const sizeOfLength = bytes < 0x80 ? 1 : Math.ceil((32 - Math.clz32(bytes)) / 7);
    if ((this.out.length + 1 + sizeOfLength) % 2 === 1) this.#tag(tag.padding);
    this.#tag(tag.utf16);
    this.out.varint(bytes);
    this.out.utf16(text);
  }

  #receiver(value: object): void {
    const isView = ArrayBuffer.isView(value);
    // A view is read back over its buffer, so that comes first.
    if (isView && this.#duties.writeHostObject === undefined && !this.#ids.has(value) && !this.#ids.has(value.buffer)) {
      this.#receiver(value.buffer);
    }
    const known = this.#ids.get(value);
    if (known !== undefined) {
      this.#tag(tag.reference);
      this.out.varint(known);
      return;
    }
    this.#ids.set(value, this.#ids.size);
    if (isView) this.#view(value);
    else this.#object(value);
  }

  #object(value: object): void {
    if (Array.isArray(value)) this.#array(value);
    else if (isMap(value)) this.#collection(tag.map, tag.mapEnd, [...(value as Map<unknown, unknown>)].flat(1));
    else if (isSet(value)) this.#collection(tag.set, tag.setEnd, [...(value as Set<unknown>)]);
    else if (isArrayBuffer(value)) this.#arrayBuffer(value as ArrayBuffer);
    else if (kindOf(value) === "SharedArrayBuffer") this.#shared(value);
    else if (isDate(value)) {
      this.#tag(tag.date);
      this.out.double(Date.prototype.getTime.call(value));
    } else if (isError(value)) this.#error(value as Error);
    else if (isRegExp(value)) this.#regExp(value as RegExp);
    else if (!this.#boxed(value)) {
      if (typeof value === "function" || uncloneable.test(kindOf(value))) this.#refuse(value);
      this.#plain(value);
    }
  }

  #plain(value: object): void {
    this.#tag(tag.object);
    const count = this.#properties(value, Object.keys(value));
    this.#tag(tag.objectEnd);
    this.out.varint(count);
  }

  /** Writes the properties that are still there when their turn comes, and counts them. */
  #properties(value: object, keys: readonly string[]): number {
    let count = 0;
    for (const key of keys) {
      if (!Object.hasOwn(value, key)) continue;
      const index = Number(key);
      if (Number.isInteger(index) && index >= 0 && index < 2 ** 32 - 1 && String(index) === key) this.#number(index);
      else this.#string(key);
      this.value((value as Record<string, unknown>)[key]);
      count += 1;
    }
    return count;
  }

  #array(array: readonly unknown[]): void {
    const { length } = array;
    const keys = Object.keys(array);
    let isDense = length === 0 || keys.length >= length;
    for (let at = 0; isDense && at < length; at += 1) isDense = keys[at] === String(at);
    this.#tag(isDense ? tag.dense : tag.sparse);
    this.out.varint(length);
    if (isDense) {
      for (let at = 0; at < length; at += 1) {
        if (at < array.length && Object.hasOwn(array, at)) this.value(array[at]);
        else this.#tag(at < array.length ? tag.hole : tag.undefined);
      }
    }
    const count = this.#properties(array, isDense ? keys.slice(length) : keys);
    this.#tag(isDense ? tag.denseEnd : tag.sparseEnd);
    this.out.varint(count);
    this.out.varint(length);
  }

  #collection(begin: string, end: string, values: readonly unknown[]): void {
    this.#tag(begin);
    for (const one of values) this.value(one);
    this.#tag(end);
    this.out.varint(values.length);
  }

  #arrayBuffer(buffer: ArrayBuffer): void {
    const id = this.#transferred.get(buffer);
    if (id !== undefined) {
      this.#tag(tag.transferred);
      this.out.varint(id);
      return;
    }
    if (buffer.detached) throw this.#duties.cloneError("An ArrayBuffer is detached and could not be cloned.");
    this.#tag(buffer.resizable ? tag.resizable : tag.arrayBuffer);
    this.out.varint(buffer.byteLength);
    if (buffer.resizable) this.out.varint(buffer.maxByteLength);
    this.out.bytes(new Uint8Array(buffer));
  }

  #shared(buffer: object): void {
    const id = this.#duties.sharedBufferId(buffer);
    this.#tag(tag.shared);
    this.out.varint(id);
  }

  #view(view: ArrayBufferView): void {
    const { writeHostObject } = this.#duties;
    if (writeHostObject !== undefined) {
      this.#tag(tag.host);
      writeHostObject(view);
      return;
    }
    this.#tag(tag.view);
    const kind = (viewKind.call(view) ?? "DataView") as keyof typeof viewTags;
    this.#tag(viewTags[kind]);
    this.out.varint(view.byteOffset);
    this.out.varint(view.byteLength);
    this.out.varint(0);
  }

  #boxed(value: object): boolean {
    if (isNumber(value)) {
      this.#tag(tag.numberObject);
      this.out.double(Number.prototype.valueOf.call(value));
    } else if (isString(value)) {
      this.#tag(tag.stringObject);
      this.#string(String.prototype.valueOf.call(value));
    } else if (isBoolean(value)) this.#tag(Boolean.prototype.valueOf.call(value) ? tag.trueObject : tag.falseObject);
    else if (isBigInt(value)) {
      this.#tag(tag.bigIntObject);
      this.#bigInt(BigInt.prototype.valueOf.call(value));
    } else if (isSymbol(value)) this.#refuse(value);
    else return false;
    return true;
  }

  #regExp(value: RegExp): void {
    this.#tag(tag.regExp);
    this.#string(value.source);
    let bits = 0;
    for (const flag of value.flags) bits |= 1 << regExpFlags.indexOf(flag);
    this.out.varint(bits);
  }

  #error(error: Error): void {
    const { name } = error;
    this.#tag(tag.error);
    if (Object.hasOwn(errorTag.prototypes, name)) {
      this.#tag(errorTag.prototypes[name as keyof typeof errorTag.prototypes]);
    }
    const message = Object.getOwnPropertyDescriptor(error, "message");
    if (message !== undefined && "value" in message) {
      this.#tag(errorTag.message);
      this.#string(String(message.value));
    }
    if (typeof error.stack === "string") {
      this.#tag(errorTag.stack);
      this.#string(error.stack);
    }
    const cause = Object.getOwnPropertyDescriptor(error, "cause");
    if (cause !== undefined && "value" in cause) {
      this.#tag(errorTag.cause);
      this.value(cause.value);
    }
    this.#tag(errorTag.end);
  }

  #refuse(value: symbol | object): never {
    throw this.#duties.cloneError(`${wordsFor(value)} could not be cloned.`);
  }
}

/** A value as V8 names it in such a message. */
function wordsFor(value: symbol | object): string {
  if (typeof value === "symbol") return value.toString();
  if (typeof value === "function") return Function.prototype.toString.call(value);
  return `#<${(value.constructor as { name?: string } | undefined)?.name ?? "Object"}>`;
}
