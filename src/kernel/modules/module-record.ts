// Modules as ECMAScript has them (ECMA-262, "Cyclic Module Records"): what they export, and the order in which they are
// linked and evaluated. The names of the steps are the standard's.

/** Gives the value that a module has under a name at that moment. */
export type ReadExport = () => unknown;

/** What a name leads to; `name` is null where it is a module's namespace. */
export interface Resolution {
  readonly module: ModuleRecord;
  readonly name: string | null;
}

/** A module of any kind. */
export interface ModuleRecord {
  readonly namespace: object;
  exportedNames(above: Set<ModuleRecord>): readonly string[];
  /** Undefined where there is no such name, "ambiguous" where two modules offer it. */
  resolveExport(name: string, above: { module: ModuleRecord; name: string }[]): Resolution | "ambiguous" | undefined;
  /** Reads an export of this module's own. */
  reader(name: string): ReadExport;
  innerLink(stack: LinkedModule[], index: number, cycles: LinkedModule[]): number;
  innerEvaluate(stack: LinkedModule[], index: number): number;
}

/** The stages of a module, as the standard names them. */
export type Stage = "unlinked" | "linking" | "linked" | "evaluating" | "evaluating-async" | "evaluated";

interface Capability {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: undefined) => void;
  readonly reject: (error: unknown) => void;
}

let asyncCount = 0;

/** A linked module is one with a text: it requests others, may stand in a circle with them, and may wait. */
export abstract class LinkedModule implements ModuleRecord {
  stage: Stage = "unlinked";
  failed = false;
  error: unknown;
  /** Modules that import each other in a circle are made ready before any of them is evaluated. */
  inCycle = false;
  requested: readonly ModuleRecord[] = [];
  #index = 0;
  #ancestor = 0;
  #root: LinkedModule = this;
  #asyncOrder = 0;
  #pending = 0;
  #parents: LinkedModule[] = [];
  #capability: Capability | undefined;

  abstract readonly hasTopLevelAwait: boolean;
  abstract readonly namespace: object;
  abstract exportedNames(above: Set<ModuleRecord>): readonly string[];
  abstract resolveExport(
    name: string,
    above: { module: ModuleRecord; name: string }[],
  ): Resolution | "ambiguous" | undefined;
  abstract reader(name: string): ReadExport;
  /** Checks that all that is imported is there; throws a SyntaxError. */
  abstract initialize(): void;
  /** Makes functions and exports exist before evaluation. */
  abstract setUp(): void;
  /** Runs the text to its end; one that waits gives a promise. */
  abstract execute(): Promise<unknown> | undefined;

  link(): void {
    const stack: LinkedModule[] = [];
    const cycles: LinkedModule[] = [];
    try {
      this.innerLink(stack, 0, cycles);
    } catch (error) {
      for (const module of stack) module.stage = "unlinked";
      throw error;
    }
    for (const module of cycles) module.setUp();
  }

  innerLink(stack: LinkedModule[], index: number, cycles: LinkedModule[] = []): number {
    if (this.stage !== "unlinked") return index;
    this.stage = "linking";
    this.#index = this.#ancestor = index;
    let next = index + 1;
    stack.push(this);
    for (const required of this.requested) {
      next = required.innerLink(stack, next, cycles);
      if (required instanceof LinkedModule && required.stage === "linking") {
        this.#ancestor = Math.min(this.#ancestor, required.#ancestor);
      }
    }
    this.initialize();
    if (this.#ancestor === this.#index) {
      const circle = stack.splice(stack.indexOf(this));
      const isCircle = circle.length > 1 || this.requested.includes(this);
      for (const module of circle) {
        module.stage = "linked";
        module.inCycle = isCircle;
        if (isCircle) cycles.push(module);
      }
    }
    return next;
  }

  /** Whether this module or one that it needs waits at its top level. */
  hasAsyncGraph(seen = new Set<ModuleRecord>()): boolean {
    if (seen.has(this)) return false;
    seen.add(this);
    if (this.hasTopLevelAwait) return true;
    return this.requested.some((one) => one instanceof LinkedModule && one.hasAsyncGraph(seen));
  }

  evaluate(): Promise<unknown> {
    const start = this.stage === "evaluating-async" || this.stage === "evaluated" ? this.#root : this;
    if (start.#capability !== undefined) return start.#capability.promise;
    const capability: Capability = Promise.withResolvers<undefined>();
    start.#capability = capability;
    const stack: LinkedModule[] = [];
    try {
      start.innerEvaluate(stack, 0);
      if (start.#asyncOrder === 0) capability.resolve(undefined);
    } catch (error) {
      for (const module of stack) module.#fail(error);
      start.#fail(error);
      capability.reject(error);
    }
    return capability.promise;
  }

  #fail(error: unknown): void {
    this.stage = "evaluated";
    this.failed = true;
    this.error = error;
  }

  innerEvaluate(stack: LinkedModule[], index: number): number {
    if (this.stage === "evaluating-async" || this.stage === "evaluated") {
      if (this.failed) throw this.error;
      return index;
    }
    if (this.stage === "evaluating") return index;
    this.stage = "evaluating";
    this.#index = this.#ancestor = index;
    this.#pending = 0;
    let next = index + 1;
    stack.push(this);
    for (const required of this.requested) {
      next = required.innerEvaluate(stack, next);
      if (!(required instanceof LinkedModule)) continue;
      let waitedFor: LinkedModule = required;
      if (required.stage === "evaluating") this.#ancestor = Math.min(this.#ancestor, required.#ancestor);
      else {
        waitedFor = required.#root;
        if (waitedFor.failed) throw waitedFor.error;
      }
      if (waitedFor.#asyncOrder > 0 && waitedFor.stage !== "evaluated") {
        this.#pending += 1;
        waitedFor.#parents.push(this);
      }
    }
    if (this.#pending > 0 || this.hasTopLevelAwait) {
      asyncCount += 1;
      this.#asyncOrder = asyncCount;
      if (this.#pending === 0) this.#executeAsync();
    } else void this.execute();
    if (this.#ancestor === this.#index) {
      for (const module of stack.splice(stack.indexOf(this))) {
        module.stage = module.#asyncOrder === 0 ? "evaluated" : "evaluating-async";
        module.#root = this;
      }
    }
    return next;
  }

  #executeAsync(): void {
    void this.execute()?.then(
      () => {
        this.#fulfilled();
      },
      (error: unknown) => {
        this.#rejected(error);
      },
    );
  }

  /** AsyncModuleExecutionFulfilled. */
  #fulfilled(): void {
    if (this.stage === "evaluated") return;
    this.stage = "evaluated";
    this.#capability?.resolve(undefined);
    const ready: LinkedModule[] = [];
    this.#gather(ready);
    for (const module of ready.toSorted((one, other) => one.#asyncOrder - other.#asyncOrder)) {
      if (module.stage === "evaluated") continue;
      if (module.hasTopLevelAwait) {
        module.#executeAsync();
        continue;
      }
      try {
        void module.execute();
      } catch (error) {
        module.#rejected(error);
        continue;
      }
      module.stage = "evaluated";
      module.#capability?.resolve(undefined);
    }
  }

  /** GatherAvailableAncestors. */
  #gather(ready: LinkedModule[]): void {
    for (const parent of this.#parents) {
      if (ready.includes(parent) || parent.#root.failed) continue;
      parent.#pending -= 1;
      if (parent.#pending > 0) continue;
      ready.push(parent);
      if (!parent.hasTopLevelAwait) parent.#gather(ready);
    }
  }

  /** AsyncModuleExecutionRejected. */
  #rejected(error: unknown): void {
    if (this.stage === "evaluated") return;
    this.#fail(error);
    for (const parent of this.#parents) parent.#rejected(error);
    this.#capability?.reject(error);
  }
}
