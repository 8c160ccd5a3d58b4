// Objects of Node's library that say themselves how they are cloned or moved: a DOMException, an AbortSignal, a stream; or
// that they cannot be, such as a URL. The library marks them with a private symbol, and V8's serializer asks Node about each
// (`JSTransferable` in Node's `src/node_messaging.cc`). The browser's structured clone does not ask, so they are looked for
// beforehand: what such an object tells of itself travels beside the message, and its place in it is empty meanwhile.
import { append, isArray, SafeMap, SafeSet } from "../intrinsics.ts";
import type { NativeKinds } from "./native-kinds.ts";
import type { PrivateSymbols } from "./private-symbols.ts";
import { entriesOf, hasMembers, isKnownToV8, isLeaf, isPlain, put } from "./object-members.ts";
import { notMovable, notTransferable } from "./transfer-list.ts";
import { isMap, isSet } from "./types.ts";

/** What a marked object tells of itself. */
interface Told {
  readonly data: unknown;
  /** The library's module and class that make one of it, as `internal/blob:Blob`. */
  readonly deserializeInfo: string;
}

/** A place in a message that a marked object had: in an object or array, or among the entries of a map or set. */
interface Place {
  /** Absent for the message itself. */
  readonly holder?: object;
  readonly key: PropertyKey;
  readonly object: number;
}

/** What travels beside a message with marked objects in it. */
export interface Beside {
  readonly objects: readonly { data: unknown; readonly info: string }[];
  readonly places: readonly Place[];
}

/** Something with a value in it that is to be cloned. */
export interface Content {
  value?: unknown;
  beside?: Beside;
}

/** What marked objects need of the rest of the kernel. */
export interface MarkContext {
  /** The symbols under which the library's classes keep what they tell. */
  readonly symbols: Readonly<
    Record<
      | "messaging_clone_symbol"
      | "messaging_transfer_symbol"
      | "messaging_transfer_list_symbol"
      | "messaging_deserialize_symbol",
      symbol
    >
  >;
  /** How an object is marked: bit 0, it can be moved; bit 1, it can be cloned. Undefined for one that is not. */
  readonly modeOf: (object: object) => number | undefined;
  /** Whether the program has marked an object as one that stays. */
  readonly stays: (object: object) => boolean;
  /** Objects of our own bindings. */
  readonly natives: NativeKinds;
  /** Whether any object has been marked yet. */
  readonly any: () => boolean;
  /** Whether any plain object or array has been. */
  readonly anyPlain: () => boolean;
  readonly fail: (message: string) => Error;
}

const movable = 1;
const cloneable = 2;
const { keys } = Object;

/** Marked objects are taken out of messages and put into them again. */
export class MarkedObjects {
  readonly #context: MarkContext;
  /** Makes an empty object of a class of the library. */
  create: (info: string) => object = () => {
    throw this.#context.fail("Expected the library to make objects of its classes.");
  };

  constructor(context: MarkContext) {
    this.#context = context;
  }

  /** Throws where something in a transfer list cannot be moved. */
  assertMovable(transfer: readonly unknown[]): void {
    for (let at = 0; at < transfer.length; at += 1) {
      const one = transfer[at] as object;
      if (this.#context.stays(one)) throw this.#context.fail(notMovable);
    }
  }

  /**
   * Does something with a message that has its marked objects beside it, and with what the browser is to transfer; the
   * program's own objects are as they were afterwards.
   */
  without<Result>(content: Content, transfer: readonly unknown[], body: (transfer: Transferable[]) => Result): Result {
    this.assertMovable(transfer);
    if (!this.#context.any()) return body(transfer as Transferable[]);
    const moving = new SafeSet<unknown>();
    const natively: Transferable[] = [];
    for (let at = 0; at < transfer.length; at += 1) {
      const one = transfer[at] as object;
      const mode = this.#context.modeOf(one);
      if (mode === undefined) append(natively, one as Transferable);
      else if ((mode & movable) === 0) throw this.#context.fail(notTransferable);
      else moving.add(one);
    }
    const search = new Search(this.#context, moving, natively);
    try {
      search.through(content);
      if (search.beside.objects.length > 0) content.beside = search.beside;
      return body(natively);
    } finally {
      search.putBack();
      delete content.beside;
    }
  }

  /** Makes the marked objects of a message that has arrived, and puts them where they were. */
  restore(content: Content): void {
    const { beside } = content;
    if (beside === undefined) return;
    const { objects, places } = beside;
    const made: object[] = [];
    for (let at = 0; at < objects.length; at += 1) {
      const { info, data } = objects[at] as { data: unknown; info: string };
      append(made, this.#context.natives.make(info, data) ?? this.create(info));
    }
    for (let at = 0; at < places.length; at += 1) {
      const { holder = content, key, object } = places[at] as Place;
      put(holder, key, made[object]);
    }
    const deserialize = this.#context.symbols.messaging_deserialize_symbol;
    for (let at = 0; at < objects.length; at += 1) {
      const one = made[at] as Record<symbol, (data: unknown) => void>;
      one[deserialize]?.(objects[at]?.data);
    }
  }
}

/** A place with what was in it. */
interface Taken {
  readonly holder: object;
  readonly key: PropertyKey;
  readonly value: unknown;
}

/** One look through a message. */
class Search {
  readonly #context: MarkContext;
  readonly #moving: SafeSet<unknown>;
  readonly #natively: Transferable[];
  readonly #numbers = new SafeMap<object, number>();
  readonly #seen = new SafeSet<object>();
  readonly #taken: Taken[] = [];
  readonly #objects: { data: unknown; readonly info: string }[] = [];
  readonly #places: Place[] = [];
  #content: Content = {};
  readonly #plain: boolean;
  readonly beside: Beside = { objects: this.#objects, places: this.#places };

  constructor(context: MarkContext, moving: SafeSet<unknown>, natively: Transferable[]) {
    this.#context = context;
    this.#plain = context.anyPlain();
    this.#moving = moving;
    this.#natively = natively;
  }

  through(content: Content): void {
    const waiting: object[] = [];
    this.#content = content;
    this.#look(content, "value", content.value, waiting);
    while (waiting.length > 0) {
      const holder = waiting[waiting.length - 1] as object;
      waiting.length -= 1;
      this.#lookInto(holder, waiting);
    }
  }

  putBack(): void {
    for (let at = this.#taken.length - 1; at >= 0; at -= 1) {
      const { holder, key, value } = this.#taken[at] as Taken;
      put(holder, key, value);
    }
  }

  #lookInto(holder: object, waiting: object[]): void {
    if (isArray(holder)) {
      for (let at = 0; at < holder.length; at += 1) this.#look(holder, at, holder[at], waiting);
    } else if (isMap(holder) || isSet(holder)) {
      const entries = entriesOf(holder);
      for (let at = 0; at < entries.length; at += 1) this.#look(holder, at, entries[at], waiting);
    } else {
      const names = keys(holder);
      for (let at = 0; at < names.length; at += 1) {
        const name = names[at] as string;
        this.#look(holder, name, (holder as Record<string, unknown>)[name], waiting);
      }
    }
  }

  #look(holder: object, key: PropertyKey, value: unknown, waiting: object[]): void {
    if (typeof value !== "object" || value === null) {
      if (typeof value !== "function" || this.#context.modeOf(value) === undefined) return;
    }
    const cannotBe = !this.#plain && isPlain(value);
    const mode = cannotBe ? undefined : this.#context.modeOf(value);
    if (mode === undefined) {
      // Most of a large message: what is looked through at once need not be remembered.
      if (cannotBe && !isArray(value) && isLeaf(value)) return;
      if (this.#seen.has(value)) return;
      this.#seen.add(value);
      if (hasMembers(value)) append(waiting, value);
      return;
    }
    const object = this.#numberOf(value, mode, waiting);
    append(this.#places, holder === this.#content ? { key, object } : { holder, key, object });
    append(this.#taken, { holder, key, value });
    // In a set each must be another.
    put(holder, key, {});
  }

  #numberOf(object: object, mode: number, waiting: object[]): number {
    const known = this.#numbers.get(object);
    if (known !== undefined) return known;
    const number = this.#objects.length;
    this.#numbers.set(object, number);
    const { data, deserializeInfo } = this.#tell(object, mode);
    const told = { data, info: deserializeInfo };
    append(this.#objects, told);
    this.#look(told, "data", data, waiting);
    return number;
  }

  #tell(object: object, mode: number): Told {
    const { symbols, fail, natives } = this.#context;
    const native = natives.tell(object);
    if (native !== undefined) return native;
    const methods = object as Record<symbol, (() => unknown) | undefined>;
    if ((mode & movable) !== 0 && this.#moving.has(object)) {
      const along = (methods[symbols.messaging_transfer_list_symbol]?.() ?? []) as Transferable[];
      for (let at = 0; at < along.length; at += 1) append(this.#natively, along[at] as Transferable);
      return methods[symbols.messaging_transfer_symbol]?.() as Told;
    }
    const told =
      (mode & cloneable) === 0 ? undefined : (methods[symbols.messaging_clone_symbol]?.() as Told | undefined);
    if (told !== undefined) return told;
    if ((mode & movable) === 0) throw fail("Cannot clone object of unsupported type.");
    throw fail("Object that needs transfer was found in message but not listed in transferList");
  }
}

/** markedObjects are those of a booted library: the symbols are its own, and so are the classes that they are made of. */
export function markedObjects(
  privates: PrivateSymbols,
  require: <T>(id: string) => T,
  symbols: MarkContext["symbols"],
  DOMException: new (message: string, name: string) => Error,
  natives: NativeKinds,
): MarkedObjects {
  const marked = new MarkedObjects({
    symbols,
    natives,
    modeOf: (object) => {
      const mode = privates.valueOf("transfer_mode_private_symbol", object) as number | undefined;
      if (mode === undefined) return natives.has(object) ? cloneable : undefined;
      return isKnownToV8(object) ? undefined : mode;
    },
    stays: (object) => privates.valueOf("untransferable_object_private_symbol", object) !== undefined,
    any: () => privates.isUsed("transfer_mode_private_symbol"),
    anyPlain: () => privates.isUsedOnPlain("transfer_mode_private_symbol"),
    fail: (message) => new DOMException(message, "DataCloneError"),
  });
  marked.create = (info) => {
    require<{ setup(): void }>("internal/worker/js_transferable").setup();
    return marked.create(info);
  };
  return marked;
}
