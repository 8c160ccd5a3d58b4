import { expect, test } from "vitest";
import { keptProgressName } from "./kept-progress-name.ts";
import { keepProgress, readProgress } from "./kept-progress.ts";

const id = "10-foundations/soup-start";

function storeOf(entries: Record<string, string> = {}): Pick<Storage, "getItem" | "setItem"> {
  const all = new Map(Object.entries(entries));
  return { getItem: (name) => all.get(name) ?? null, setItem: (name, text) => void all.set(name, text) };
}

const forbidden = (): never => {
  throw new DOMException("no", "SecurityError");
};

test("what is kept is there again, and of one exercise only", () => {
  const store = storeOf();
  const progress = { passed: ["one"], isSolved: false };
  expect(keepProgress(() => store, id, progress)).toBeNull();
  expect(readProgress(() => store, id)).toEqual({ progress, trouble: null });
  expect(readProgress(() => store, "other").progress).toBeNull();
});

test.each(["nonsense", "null", "[]", '{"passed":"one","isSolved":true}', '{"passed":["one"]}'])(
  "%s is set aside unchanged, and told",
  (text) => {
    const name = keptProgressName(id);
    const store = storeOf({ [name]: text });
    const { progress, trouble } = readProgress(() => store, id);
    expect(progress).toBeNull();
    expect(trouble).toContain(`${name}.unreadable`);
    expect(store.getItem(`${name}.unreadable`)).toBe(text);
  },
);

test("a storage that is forbidden is told when something is to be kept, and not before", () => {
  expect(readProgress(forbidden, id)).toEqual({ progress: null, trouble: null });
  expect(keepProgress(forbidden, id, { passed: [], isSolved: false })).toContain("does not keep your progress");
});
