import "#support/worker-globals.ts";
import { createRequire } from "node:module";
import { types } from "node:util";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { typesBinding } from "./types.ts";

type Check = (value: unknown) => boolean;

const ours = typesBinding() as unknown as Readonly<Record<string, Check>>;
const nodes = types as unknown as Readonly<Record<string, Check>>;

/** The differences that a page cannot avoid; the last test shows that they are still there. */
const apart = ["isExternal"];
const names = Object.keys(nodes).filter((name) => !apart.includes(name) && name in ours);

const tag = Symbol.toStringTag;
const fakeTags = [
  ...["Arguments", "Generator", "AsyncGenerator", "Map Iterator", "Set Iterator", "Module", "Promise", "Map", "Date"],
  ...["Error", "RegExp", "Uint8Array", "Number", "AsyncFunction", "GeneratorFunction"],
];

class PromiseOfMine extends Promise<unknown> {}
class MapOfMine extends Map {}
class ErrorOfMine extends Error {
  get [tag](): string {
    throw new Error("nobody may ask");
  }
}

function argumentsOf(..._given: unknown[]): unknown {
  return arguments;
}

function detached(): DataView {
  const buffer = new ArrayBuffer(8);
  const view = new DataView(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  return view;
}

function everyKind(): Record<string, unknown> {
  const values: Record<string, unknown> = {
    undefined: undefined,
    null: null,
    number: 1,
    text: "a",
    symbol: tag,
    bigint: 1n,
    object: {},
    array: [],
    "object of nothing": Object.create(null),
    function: () => {},
    class: class {},
    "async function": async () => {},
    "generator function": function* () {},
    "async generator function": async function* () {},
    generator: (function* () {})(),
    "async generator": (async function* () {})(),
    arguments: argumentsOf(1, 2),
    "boxed number": Object(1),
    "boxed text": Object("a"),
    "boxed boolean": Object(true),
    "boxed bigint": Object(1n),
    "boxed symbol": Object(tag),
    date: new Date(0),
    regexp: /a/,
    error: new TypeError("a"),
    "error of a class": new ErrorOfMine("a"),
    DOMException: new DOMException("a"),
    "what looks like an error": { __proto__: Error.prototype },
    promise: Promise.resolve(1),
    "promise of a class": PromiseOfMine.resolve(1),
    thenable: { then() {} },
    "what looks like a promise": Object.create(Promise.prototype),
    map: new Map(),
    "map of a class": new MapOfMine(),
    set: new Set(),
    "map entries": new Map().entries(),
    "map keys": new Map().keys(),
    "set entries": new Set().values(),
    "array entries": [].values(),
    weakmap: new WeakMap(),
    weakset: new WeakSet(),
    weakref: new WeakRef({}),
    "array buffer": new ArrayBuffer(1),
    "shared array buffer": new SharedArrayBuffer(1),
    "data view": new DataView(new ArrayBuffer(1)),
    "data view of nothing": detached(),
    bytes: new Uint8Array(1),
    buffer: Buffer.alloc(1),
    floats: new Float64Array(1),
    // A namespace that is Node's own: what `import` gives in a test is not.
    "module namespace": createRequire(import.meta.url)("es-module-lexer/js"),
  };
  const prototypes = [
    Promise,
    Map,
    Set,
    Date,
    RegExp,
    Error,
    WeakMap,
    ArrayBuffer,
    DataView,
    Uint8Array,
    Number,
    String,
  ];
  for (const { name, prototype } of prototypes) {
    values[`${name}.prototype`] = prototype;
    values[`made with ${name}.prototype`] = Object.create(prototype as object);
  }
  values["prototype of generators"] = Object.getPrototypeOf(function* () {}.prototype);
  values["prototype of map entries"] = Object.getPrototypeOf(new Map().entries());
  values["prototype of set entries"] = Object.getPrototypeOf(new Set().entries());
  for (const name of fakeTags) {
    values[`object tagged ${name}`] = { [tag]: name };
    values[`object of nothing tagged ${name}`] = Object.freeze({ __proto__: null, [tag]: `${name}s` });
    const builtins = { function: () => {}, map: new Map(), promise: Promise.resolve(), date: new Date(0) };
    for (const [kind, value] of Object.entries(builtins)) {
      values[`${kind} tagged ${name}`] = Object.defineProperty(value, tag, { value: name });
    }
  }
  for (const kind of ["map", "promise", "date", "error", "generator", "async function", "arguments", "bytes"]) {
    values[`proxy of ${kind}`] = new Proxy(values[kind] as object, {});
  }
  return values;
}

/** What no way of asking tells, with what Node says of it. */
const known: readonly (readonly [string, string])[] = [
  ["isGeneratorObject", "proxy of generator"],
  ["isAsyncFunction", "proxy of async function"],
];

describe("values of every kind", () => {
  const values = everyKind();

  test.each(names)("%s", (name) => {
    const ignored = new Set(known.flatMap(([check, value]) => (check === name ? [value] : [])));
    const found = Object.entries(values).filter(
      ([kind, value]) => !ignored.has(kind) && ours[name]?.(value) !== nodes[name]?.(value),
    );
    expect(found.map(([kind]) => kind)).toEqual([]);
  });

  test.each(known)("%s still cannot tell: %s", (name, kind) => {
    expect(ours[name]?.(values[kind])).not.toBe(nodes[name]?.(values[kind]));
  });

  test("asking of what only looks like a promise rejects nothing", async () => {
    const rejections: unknown[] = [];
    const listen = (reason: unknown): void => void rejections.push(reason);
    process.on("unhandledRejection", listen);
    expect(ours["isPromise"]?.(Object.create(Promise.prototype))).toBe(false);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", listen);
    expect(rejections).toEqual([]);
  });

  test("asking of a rejected promise leaves it unhandled", async () => {
    const reasons: unknown[] = [];
    const listen = (reason: unknown): void => void reasons.push(reason);
    process.on("unhandledRejection", listen);
    const rejected = Promise.reject(new Error("left alone"));
    expect(ours["isPromise"]?.(rejected)).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", listen);
    expect(reasons).toHaveLength(1);
  });

  test("values of another global object", () => {
    expect(nodes["isModuleNamespaceObject"]?.(values["module namespace"])).toBe(true);
    const others = runInContext(
      "[new Map, new Date, new Uint8Array(1), new ArrayBuffer(1), /a/, new WeakSet]",
      createContext(),
    );
    for (const value of others as unknown[]) {
      for (const name of names) expect([name, ours[name]?.(value)]).toEqual([name, nodes[name]?.(value)]);
    }
  });
});

test("a proxy is told without a trap of it running; no value is C++'s", () => {
  const trap = (): never => {
    throw new Error("a trap ran");
  };
  const traps = { get: trap, has: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap, apply: trap };
  for (const value of [
    new Proxy({}, traps),
    new Proxy(() => {}, traps),
    new Proxy([], {}),
    {},
    [],
    () => {},
    null,
    1,
  ]) {
    expect(ours["isProxy"]?.(value)).toBe(nodes["isProxy"]?.(value));
  }
  expect(apart.every((name) => name in ours)).toBe(true);
});

test("no check of Node's binding is left out", () => {
  // The library itself makes those of each kind of array, and of keys.
  const inTheLibrary = /^is(U?[Ii]nt\d+|Float\d+|BigU?[Ii]nt64|Uint8Clamped)Array$|^is(KeyObject|CryptoKey)$/;
  expect(Object.keys(nodes).filter((name) => !inTheLibrary.test(name) && !(name in ours))).toEqual([]);
});
