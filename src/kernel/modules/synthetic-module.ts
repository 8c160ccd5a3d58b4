import { makeNamespace } from "./module-namespace.ts";
import type { ModuleRecord, ReadExport, Resolution } from "./module-record.ts";

/** A synthetic module has no text: what it exports is set by the steps that Node's library gives it. */
export class SyntheticModule implements ModuleRecord {
  readonly #values = new Map<string, unknown>();
  readonly #steps: () => void;
  readonly #onNamespace: (namespace: object) => void;
  #namespace: object | undefined;
  isLinked = false;
  evaluated = false;
  failed = false;
  error: unknown;

  constructor(names: Iterable<string>, steps: () => void, onNamespace: (namespace: object) => void) {
    for (const name of names) this.#values.set(name, undefined);
    this.#steps = steps;
    this.#onNamespace = onNamespace;
  }

  get namespace(): object {
    if (this.#namespace === undefined) {
      this.#namespace = makeNamespace(new Map([...this.#values.keys()].map((name) => [name, this.reader(name)])));
      this.#onNamespace(this.#namespace);
    }
    return this.#namespace;
  }

  /** Sets an export; throws where the module has none of that name, as V8 does. */
  set(name: string, value: unknown): void {
    if (!this.#values.has(name)) throw new ReferenceError(`Export '${name}' is not defined in module`);
    this.#values.set(name, value);
  }

  exportedNames(): readonly string[] {
    return [...this.#values.keys()];
  }

  resolveExport(name: string): Resolution | undefined {
    return this.#values.has(name) ? { module: this, name } : undefined;
  }

  reader(name: string): ReadExport {
    return () => this.#values.get(name);
  }

  innerLink(_stack: unknown, index: number): number {
    this.isLinked = true;
    return index;
  }

  innerEvaluate(_stack: unknown, index: number): number {
    if (this.failed) throw this.error;
    if (this.evaluated) return index;
    this.evaluated = true;
    try {
      this.#steps();
    } catch (error) {
      this.failed = true;
      this.error = error;
      throw error;
    }
    return index;
  }
}
