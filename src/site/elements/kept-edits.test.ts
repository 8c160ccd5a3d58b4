import { expect, test } from "vitest";
import { hasKept, keptEditsName } from "./has-kept.ts";
import { KeptEdits } from "./kept-edits.ts";

const originals = { "main.ts": "one", "cook.ts": "two" };
const id = "10-foundations/soup";

function storeOf(entries: Record<string, string> = {}): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const all = new Map(Object.entries(entries));
  return {
    getItem: (name) => all.get(name) ?? null,
    setItem: (name, text) => void all.set(name, text),
    removeItem: (name) => void all.delete(name),
  };
}

test("what was changed is there again, and nothing else is kept", () => {
  const store = storeOf();
  const edits = new KeptEdits(() => store, id, originals);
  expect(hasKept(keptEditsName(id), () => store)).toBe(false);
  expect(edits.keep("main.ts", "mine")).toBeNull();
  const again = new KeptEdits(() => store, id, originals);
  expect(again.texts).toEqual({ "main.ts": "mine" });
  expect([again.textOf("main.ts"), again.textOf("cook.ts"), again.trouble]).toEqual(["mine", "two", null]);
  again.keep("main.ts", "one");
  expect(hasKept(keptEditsName(id), () => store)).toBe(false);
});

test("edits of one example are not those of another", () => {
  const store = storeOf();
  new KeptEdits(() => store, id, originals).keep("main.ts", "mine");
  expect(new KeptEdits(() => store, "other", originals).texts).toEqual({});
});

test("a reset can be taken back", () => {
  const store = storeOf();
  const edits = new KeptEdits(() => store, id, originals);
  edits.keep("main.ts", "mine");
  edits.reset();
  expect(new KeptEdits(() => store, id, originals).texts).toEqual({});
  expect(edits.undoReset()).toEqual({ "main.ts": "mine" });
  expect(new KeptEdits(() => store, id, originals).texts).toEqual({ "main.ts": "mine" });
  expect(edits.undoReset()).toBeNull();
});

test("an example that has changed since says so, and the reader's text stands", () => {
  const store = storeOf();
  new KeptEdits(() => store, id, originals).keep("main.ts", "mine");
  const now = new KeptEdits(() => store, id, { "main.ts": "one, better" });
  expect(now.texts).toEqual({ "main.ts": "mine" });
  expect(now.trouble).toMatch(/^The example has changed since you did\./);
  expect(new KeptEdits(() => store, id, { "other.ts": "" }).texts).toEqual({});
});

test.each(["nonsense", "null", "7", '{"texts":{"main.ts":3},"of":{}}', '{"texts":[]}'])(
  "what cannot be read (%s) is set aside, told, and not lost",
  (text) => {
    const store = storeOf({ [keptEditsName(id)]: text });
    const edits = new KeptEdits(() => store, id, originals);
    expect(edits.texts).toEqual({});
    expect(edits.trouble).toContain(`${keptEditsName(id)}.unreadable`);
    expect(store.getItem(`${keptEditsName(id)}.unreadable`)).toBe(text);
  },
);

test("without storage the edits live as long as the page, and the reader is told", () => {
  const forbidden = () => {
    throw new Error("forbidden");
  };
  const edits = new KeptEdits(forbidden, id, originals);
  expect(edits.trouble).toBeNull();
  expect(edits.keep("main.ts", "mine")).toMatch(/does not keep your changes/);
  expect(edits.textOf("main.ts")).toBe("mine");
  expect(hasKept(keptEditsName(id), forbidden)).toBe(false);
});
