import { append, defineProperty, isArray, startsWith } from "../intrinsics.ts";
import type { Binding } from "../bindings/binding.ts";
import { named } from "../named.ts";
import type { Dumped, Marked } from "../library-facts.ts";

/** The error for a part of Node that this engine does not have; programs see the message. */
function missingBinding(message: string): Error {
  return Object.assign(new Error(message), { code: "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM" });
}

const arrays = { Uint8Array, Int32Array, Uint32Array, Float64Array } as const;

/** revive makes values of what the build dumped; functions become ones that say what is missing. */
export function revive(dumped: Dumped, path: string): unknown {
  if (isArray(dumped)) {
    const revived: unknown[] = [];
    for (let at = 0; at < dumped.length; at += 1) append(revived, revive(dumped[at] as Dumped, `${path}[${at}]`));
    return revived;
  }
  if (typeof dumped !== "object" || dumped === null) return dumped;
  if ("$" in dumped && typeof dumped.$ === "string") return reviveMarked(dumped as Marked, path);
  // Node's own constants stand in objects without a prototype, which shows where a program prints them.
  const revived = startsWith(path, "constants.") ? (Object.create(null) as object) : {};
  reviveMembers(revived, dumped as Readonly<Record<string, Dumped>>, path);
  return revived;
}

/** reviveBinding makes a binding of Node's own data with our functions laid over it. */
export function reviveBinding(name: string, dumped: Readonly<Record<string, Dumped>>, ours: Binding): Binding {
  const binding = Object.create(null) as Binding;
  reviveMembers(binding, dumped, name);
  return Object.defineProperties(binding, Object.getOwnPropertyDescriptors(ours)) as Binding;
}

/** A binding may be made long after the program has begun, so this uses no iterator and no method of arrays. */
function reviveMembers(into: object, dumped: Readonly<Record<string, Dumped>>, path: string): void {
  const keys = Object.keys(dumped);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as string;
    const value = revive(dumped[key] as Dumped, `${path}.${key}`);
    const changes = typeof value !== "number" || !startsWith(path, "constants.");
    defineProperty(into, key, { value, writable: changes, enumerable: true, configurable: changes });
  }
}

function reviveMarked(marked: Marked, path: string): unknown {
  switch (marked.$) {
    case "bigint":
      return BigInt(marked.value ?? "0");
    case "number":
      return Number(marked.value);
    case "symbol":
      return Symbol(marked.name);
    case "array":
      return new (arrays[marked.kind as keyof typeof arrays] ?? Float64Array)(marked.length ?? 0);
    case "function":
      return missing(path);
    default:
      return undefined;
  }
}

function missing(path: string): () => never {
  // A function, not an arrow: Node's library makes classes of some of these.
  const absent = function (): never {
    throw missingBinding(
      `The embedded engine has no ${path}, a part of Node that a browser page lacks: run this program with full Node.`,
    );
  };
  return named(path.slice(path.lastIndexOf(".") + 1), absent);
}
