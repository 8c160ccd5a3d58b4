import "#support/worker-globals.ts";
import { afterAll, describe, expect, test } from "vitest";
import { inspect } from "node:util";
import { differencesFromNode } from "#support/node-binding.ts";
import { PrivateSymbols } from "./private-symbols.ts";
import { utilBinding } from "./util.ts";

const loaded: string[] = [];
const library: Record<string, Record<PropertyKey, unknown>> = { colors: { red: "#f00", blue: "#00f" } };
const binding = utilBinding(
  (id) => {
    loaded.push(id);
    return library[id] ?? {};
  },
  new PrivateSymbols(["kept_private_symbol", "other_private_symbol"]),
  () => ({}),
  (frames) => [...frames],
  () => undefined,
);
const symbols = binding["privateSymbols"] as Record<string, symbol>;

afterAll(() => {
  for (const symbol of Object.values(symbols)) Reflect.deleteProperty(Object.prototype, symbol);
});

function differences(method: string, made: readonly string[], ...args: unknown[]): string[] {
  const calls = made.map((source) => ({ method, made: source, args }));
  return differencesFromNode("util", binding, calls);
}

describe("as Node's own binding", () => {
  const listed = [
    "[1, 2, 3]",
    "Object.assign([1], { a: 1, [Symbol.for('s')]: 2, '01': 3, '-1': 4, '1.5': 5, 4294967294: 6, 4294967295: 7 })",
    "Object.defineProperty([1], 'hidden', { value: 1 })",
    "Object.defineProperty([1], Symbol.for('hidden'), { value: 1 })",
    "Object.assign(new Uint8Array(2), { a: 1 })",
    "({ 0: 1, a: 2, [Symbol.for('s')]: 3 })",
    "Object.assign(Buffer.from('ab'), { a: 1 })",
  ];

  test.each([
    ["all", 0],
    ["enumerable", 2],
    ["all but symbols", 16],
    ["enumerable, no symbols", 18],
  ])("getOwnNonIndexProperties: %s", (_name, filter) => {
    expect(differences("getOwnNonIndexProperties", listed, filter)).toEqual([]);
  });

  test("getConstructorName", () => {
    const made = [
      ...[
        "({})",
        "[]",
        "new Map()",
        "() => {}",
        "Object.create(null)",
        "Object.create(Object.create(null))",
        "new Date(0)",
      ],
      "new (class A {})()",
      "new (class A extends Map {})()",
      "Object.create((class B {}).prototype)",
      "Object.assign(new (class C {})(), { constructor: 5 })",
      "Object.setPrototypeOf([], null)",
      "Object.setPrototypeOf(() => {}, null)",
      "Object.create({ constructor: { name: 'no function' } })",
      "new (class extends Array {})()",
    ];
    expect(differences("getConstructorName", made)).toEqual([]);
  });

  test("previewEntries", () => {
    const made = ["new Map([[1, [2, [3]]], ['a', {}]])", "new Set([1, [2]])", "new Map()", "new Set()"];
    expect(differences("previewEntries", made)).toEqual([]);
    expect(differences("previewEntries", made, true)).toEqual([]);
  });

  test("what an iterator still has is not to be seen, and looking takes nothing from it", () => {
    const entries = new Map([[1, 2]]).entries();
    const preview = binding["previewEntries"] as (value: object, kind: boolean) => unknown;
    expect(inspect(preview(entries, true))).toBe("[ [ <not known in a page> ], false ]");
    expect([...entries]).toEqual([[1, 2]]);
  });
});

describe("symbols that no program sees", () => {
  const kept = symbols["kept_private_symbol"] as unknown as "kept";

  test("what is stored under one is read back, of that object only", () => {
    const [one, other]: Record<string, unknown>[] = [{}, Object.freeze({})];
    if (one === undefined || other === undefined) throw new Error("Expected two objects.");
    one[kept] = 1;
    other[kept] = 2;
    expect([one[kept], other[kept], Object.create(one)[kept], ({} as typeof one)[kept]]).toEqual([
      1,
      2,
      undefined,
      undefined,
    ]);
  });

  test("nothing lists it", () => {
    const object: Record<string, unknown> = { shown: 1 };
    object[kept] = 1;
    expect(Reflect.ownKeys(object)).toEqual(["shown"]);
    expect({ ...object }).toEqual({ shown: 1 });
    expect(Object.hasOwn(object, kept)).toBe(false);
    const seen: unknown[] = [];
    for (const key in object) seen.push(key);
    expect(seen).toEqual(["shown"]);
  });
});

describe("defineLazyProperties", () => {
  const define = binding["defineLazyProperties"] as (
    target: object,
    id: string,
    keys: readonly string[],
    enumerable?: boolean,
  ) => void;

  test("loads when first read, once, and then is a plain value", () => {
    loaded.length = 0;
    const target: Record<string, unknown> = {};
    define(target, "colors", ["red", "blue"]);
    expect(Object.keys(target)).toEqual(["red", "blue"]);
    expect(loaded).toEqual([]);
    expect([target["red"], target["red"]]).toEqual(["#f00", "#f00"]);
    expect(loaded).toEqual(["colors"]);
    const plain = { value: "#f00", writable: true, enumerable: true, configurable: true };
    expect(Object.getOwnPropertyDescriptor(target, "red")).toEqual(plain);
  });

  test("what is assigned first is never loaded", () => {
    loaded.length = 0;
    const target: Record<string, unknown> = {};
    define(target, "colors", ["red"], false);
    target["red"] = "mine";
    expect([target["red"], Object.keys(target), loaded]).toEqual(["mine", [], []]);
  });

  test("the getter is named as in Node", () => {
    const target = {};
    define(target, "colors", ["red"]);
    expect(Object.getOwnPropertyDescriptor(target, "red")?.get?.name).toBe("get red");
  });
});
