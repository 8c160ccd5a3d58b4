// How an error that ended a thread travels to its parent: what `internal/error_serdes` does with V8's own serializer, by
// structured clone. A builtin error arrives with its class and its own properties; what cannot be cloned arrives as text.
import type { RequireInternal } from "../guest/library.ts";

/** An error on its way: plain data. */
type Carried =
  | {
      readonly kind: "error";
      readonly constructor: string;
      readonly properties: Readonly<Record<string, CarriedProperty>>;
    }
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "symbol"; readonly description: string }
  | { readonly kind: "inspected"; readonly text: string }
  | { readonly kind: "custom-inspected"; readonly text: string }
  | { readonly kind: "circular" };

interface CarriedProperty {
  readonly value: unknown;
  readonly enumerable: boolean;
  /** Set where the value is itself a carried error. */
  readonly carried?: true;
}

const builtins = { AggregateError, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
const customInspect = Symbol.for("nodejs.util.inspect.custom");

/** What the shim needs of the kernel: whether a value can be cloned. */
export type CanClone = (value: unknown) => boolean;

/** errorSerdes makes the two functions of the module. */
export function errorSerdes(
  require: RequireInternal,
  canClone: CanClone,
): { serializeError: (error: unknown) => Carried; deserializeError: (carried: Carried) => unknown } {
  const inspect = (value: unknown): string =>
    require<{ inspect: (value: unknown) => string }>("internal/util/inspect").inspect(value);

  function serializeError(error: unknown, above: ReadonlySet<unknown> = new Set()): Carried {
    if (typeof error === "symbol") return { kind: "symbol", description: error.description ?? "" };
    if (above.has(error)) return { kind: "circular" };
    const constructor = error instanceof Error ? builtinNameOf(error) : undefined;
    if (constructor !== undefined) {
      return { kind: "error", constructor, properties: propertiesOf(error as Error, new Set(above).add(error)) };
    }
    if (typeof error === "object" && error !== null && customInspect in error) {
      return { kind: "custom-inspected", text: inspect(error) };
    }
    return canClone(error) ? { kind: "value", value: error } : { kind: "inspected", text: inspect(error) };
  }

  /** The error's own properties and what its classes add to their prototypes; functions stay behind. */
  function propertiesOf(error: Error, above: ReadonlySet<unknown>): Record<string, CarriedProperty> {
    const properties: Record<string, CarriedProperty> = {};
    const chain: object[] = [];
    for (let object: object | null = error; object !== null; object = Object.getPrototypeOf(object) as object | null) {
      if (object === Object.prototype) break;
      chain.unshift(object);
    }
    for (const object of chain) {
      for (const name of Object.getOwnPropertyNames(object)) {
        const value: unknown = Reflect.get(error, name);
        if (name === "constructor" || typeof value === "function") continue;
        const enumerable = Object.prototype.propertyIsEnumerable.call(object, name);
        if (value instanceof Error) {
          properties[name] = { value: serializeError(value, above), enumerable, carried: true };
        } else if (canClone(value)) {
          properties[name] = { value, enumerable };
        }
      }
    }
    return properties;
  }

  function deserializeError(carried: Carried): unknown {
    switch (carried.kind) {
      case "error": {
        const descriptors = Object.entries(carried.properties).map(([name, property]) => {
          const value = property.carried ? deserializeError(property.value as Carried) : property.value;
          // V8's own stack is read by a getter: what is left of it in Node cannot be written, nor can an emitter add to it.
          const writable = name !== "stack";
          return [name, { value, enumerable: property.enumerable, writable, configurable: true }] as const;
        });
        const Kind = builtins[carried.constructor as keyof typeof builtins];
        // As Node's: no real error, but one by its class and by this tag, which the inspection of it shows.
        const tag = { value: "Error", configurable: true };
        return Object.create(Kind.prototype as object, {
          ...Object.fromEntries(descriptors),
          [Symbol.toStringTag]: tag,
        });
      }
      case "value":
        return carried.value;
      case "symbol":
        return Symbol.for(carried.description);
      case "inspected":
        return carried.text;
      case "custom-inspected":
        return { __proto__: null, [customInspect]: () => carried.text };
      case "circular":
        return { __proto__: null, [customInspect]: () => "[Circular object]" };
    }
  }

  return { serializeError, deserializeError };
}

function builtinNameOf(error: Error): string | undefined {
  for (let object: object | null = error; object !== null; object = Object.getPrototypeOf(object) as object | null) {
    const constructor: unknown = Object.getOwnPropertyDescriptor(object, "constructor")?.value;
    if (typeof constructor === "function" && Object.hasOwn(builtins, constructor.name)) return constructor.name;
  }
  return undefined;
}
