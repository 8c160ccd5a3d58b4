// An environment that threads share (`worker_threads.SHARE_ENV`): each thread keeps a copy, which it brings up to date
// before the program reads it; what the program writes, all see at once.
import { append, defineProperty, deleteProperty } from "../intrinsics.ts";
import { shareList } from "../share-list.ts";
import type { Environment } from "./environment.ts";
import { host } from "./host.ts";
import type { Kernel } from "./kernel.ts";
import { type Plain, SharedList } from "./shared-list.ts";

const noSharedMemory =
  "The embedded engine has no environment that threads share where memory cannot be shared: run this program with full Node.";
const { get, getOwnPropertyDescriptor, has, ownKeys } = Reflect;

/** What gives the memory of a thread's environment. */
export interface SharedEnvironment {
  /** The environment is another's from now on, if its memory is given. */
  share(memory?: SharedArrayBuffer): SharedArrayBuffer;
}

/** sharedEnvironment makes what lets other threads have this thread's environment. */
export function sharedEnvironment(kernel: Kernel): SharedEnvironment {
  let shared: SharedArrayBuffer | undefined;
  return {
    share: (memory) => {
      if (shared !== undefined) return shared;
      shared = memory ?? shareList(host.SharedArrayBuffer);
      if (shared === undefined) throw new Error(noSharedMemory);
      const { environment, holder } = kernel.amongThreads;
      const copy = new EnvironmentCopy(environment.variables, new SharedList(shared, holder));
      if (memory === undefined) copy.write(() => {});
      copy.replace(environment.traps);
      return shared;
    },
  };
}

class EnvironmentCopy {
  readonly #variables: Record<string, string>;
  readonly #list: SharedList;
  #seen: readonly Plain[] | undefined;

  constructor(variables: Record<string, string>, list: SharedList) {
    this.#variables = variables;
    this.#list = list;
  }

  /** Puts other traps in the place of those that know of one thread only. */
  replace(traps: Environment["traps"]): void {
    const own = { ...traps };
    // What a program's value does when it is made a text must be over before the list is locked.
    const textFrom = (key: string | symbol, put: (scratch: Record<string, string>) => unknown): string => {
      const scratch: Record<string, string> = {};
      put(scratch);
      return scratch[key as string] ?? "";
    };
    const set = (key: string | symbol, text: string): boolean =>
      this.write(() => void setVariable(this.#variables, key as string, text));
    const shared: Environment["traps"] = {
      get: (target, key) => (this.#refresh(), get(target, key) as unknown),
      has: (target, key) => (this.#refresh(), has(target, key)),
      ownKeys: (target) => (this.#refresh(), ownKeys(target)),
      getOwnPropertyDescriptor: (target, key) => (this.#refresh(), getOwnPropertyDescriptor(target, key)),
      deleteProperty: (target, key) => this.write(() => void deleteProperty(target, key)),
      set: (_, key, value) =>
        set(
          key,
          textFrom(key, (scratch) => own.set?.(scratch, key, value, scratch)),
        ),
      defineProperty: (_, key, described) =>
        set(
          key,
          textFrom(key, (scratch) => own.defineProperty?.(scratch, key, described)),
        ),
    };
    const names = ownKeys(shared);
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] as keyof typeof shared;
      defineProperty(traps, name, { value: shared[name] });
    }
  }

  /** Changes the copy and what all see while no other thread does. */
  write(change: () => void): true {
    this.#list.change((values) => {
      this.#take(values);
      change();
      const pairs: Plain[] = [];
      const keys = ownKeys(this.#variables);
      for (let at = 0; at < keys.length; at += 1) {
        append(pairs, keys[at] as string);
        append(pairs, this.#variables[keys[at] as string] ?? "");
      }
      return (this.#seen = pairs) as Plain[];
    });
    return true;
  }

  #refresh(): void {
    this.#take(this.#list.read());
  }

  #take(pairs: readonly Plain[]): void {
    if (pairs === this.#seen) return;
    // Whoever shares what it has finds nothing there.
    if (this.#seen !== undefined || pairs.length > 0) {
      const keys = ownKeys(this.#variables);
      for (let at = 0; at < keys.length; at += 1) deleteProperty(this.#variables, keys[at] as string);
      for (let at = 0; at < pairs.length; at += 2) {
        setVariable(this.#variables, pairs[at] as string, pairs[at + 1] as string);
      }
    }
    this.#seen = pairs;
  }
}

function setVariable(variables: Record<string, string>, key: string, value: string): void {
  defineProperty(variables, key, { value, writable: true, enumerable: true, configurable: true });
}
