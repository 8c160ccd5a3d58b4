// Objects of the bindings that a message can hold: what Node clones in C++, and the browser would make a plain object of.
import { SafeMap, SafeWeakMap } from "../intrinsics.ts";

/** A kind of such objects. */
export interface NativeKind<Handle extends object, Data> {
  /** Names it in a message. */
  readonly name: string;
  /** What is cloned in the place of one. */
  readonly tell: (handle: Handle) => Data;
  /** Makes one of what has arrived. */
  readonly make: (data: Data) => Handle;
}

/** The kinds that the bindings of one guest have. */
export class NativeKinds {
  readonly #kinds = new SafeMap<string, NativeKind<object, unknown>>();
  readonly #kindOf = new SafeWeakMap<object, NativeKind<object, unknown>>();

  /** Adds a kind; what it gives is to be called for every object of it. */
  add<Handle extends object, Data>(kind: NativeKind<Handle, Data>): (handle: Handle) => void {
    const known = kind as unknown as NativeKind<object, unknown>;
    this.#kinds.set(kind.name, known);
    return (handle) => {
      this.#kindOf.set(handle, known);
    };
  }

  has(object: object): boolean {
    return this.#kindOf.has(object);
  }

  /** What an object tells of itself, and the name of its kind; undefined for one of no kind. */
  tell(object: object): { data: unknown; deserializeInfo: string } | undefined {
    const kind = this.#kindOf.get(object);
    return kind === undefined ? undefined : { data: kind.tell(object), deserializeInfo: kind.name };
  }

  /** Makes an object of a kind; undefined where the name is none. */
  make(name: string, data: unknown): object | undefined {
    return this.#kinds.get(name)?.make(data);
  }
}
