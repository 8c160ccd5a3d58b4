import { expect, test } from "vitest";
import { beginInterview, writeNotes, type RunningInterview } from "../../practice/running-interview.ts";
import { KeptInterviews, keptInterviewName, type InterviewStore } from "./kept-interviews.ts";

class MadeStore implements InterviewStore {
  readonly kept = new Map<string, string>();
  isFull = false;
  get length(): number {
    return this.kept.size;
  }
  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, text: string): void {
    if (this.isFull) throw new Error("Full.");
    this.kept.set(name, text);
  }
  removeItem(name: string): void {
    this.kept.delete(name);
  }
}

const card = {
  number: 5,
  question: "Why?",
  level: "mid" as const,
  type: "concept" as const,
  topics: ["locks"] as const,
  path: "/interview/why/",
};
const begun = (id: string, page: string, keptAt = 1): RunningInterview =>
  beginInterview({ id, level: "mid", minutes: 15, seed: "abc", page, keptAt }, [card]);

/** Two pages over one storage. */
function twoPages(): { store: MadeStore; one: KeptInterviews; other: KeptInterviews } {
  const store = new MadeStore();
  return { store, one: new KeptInterviews(() => store), other: new KeptInterviews(() => store) };
}

test("what one page keeps another reads, the newest first", () => {
  const { one, other } = twoPages();
  one.keep(begun("old", "one", 1));
  one.keep(begun("new", "one", 2));
  expect(other.readAll()).toEqual({ interviews: [begun("new", "one", 2), begun("old", "one", 1)], troubles: [] });
});

test("a page does not write over what another one has taken up", () => {
  const { one, other } = twoPages();
  one.keep(begun("it", "one"));
  const taken = other.takeUp("it", "other");
  expect(taken?.page).toBe("other");
  expect(other.keep(writeNotes(begun("it", "other"), "from the other"))).toEqual({ kind: "kept" });
  expect(one.keep(writeNotes(begun("it", "one"), "from the one"))).toEqual({ kind: "elsewhere" });
  expect(one.stored("it")?.questions[0]?.notes).toBe("from the other");
});

test("what was ended in another page does not come back", () => {
  const { one, other, store } = twoPages();
  one.keep(begun("it", "one"));
  other.takeUp("it", "other");
  other.forget("it");
  expect(one.keep(begun("it", "one"))).toEqual({ kind: "elsewhere" });
  expect(store.length).toBe(0);
  expect(one.takeUp("it", "one")).toBeNull();
});

test("what cannot be read is put aside unchanged, told once, and never written over", () => {
  const { one, store } = twoPages();
  store.setItem(keptInterviewName("bad"), "{broken");
  expect(one.keep(begun("bad", "one"))).toEqual({ kind: "elsewhere" });
  const { interviews, troubles } = one.readAll();
  expect(interviews).toEqual([]);
  expect(troubles).toEqual([expect.stringContaining("interleave.interview.unreadable.bad")]);
  expect(store.kept).toEqual(new Map([["interleave.interview.unreadable.bad", "{broken"]]));
  expect(one.readAll().troubles).toEqual([]);

  store.setItem(keptInterviewName("bad"), "{broken otherwise");
  expect(one.readAll().troubles).toHaveLength(1);
  expect([...store.kept.values()].sort()).toEqual(["{broken", "{broken otherwise"]);
});

test("an interview under another one's name is not read", () => {
  const { one, store } = twoPages();
  store.setItem(keptInterviewName("one"), JSON.stringify(begun("two", "one")));
  expect(one.readAll()).toMatchObject({ interviews: [], troubles: [expect.stringContaining("unreadable.one")] });
});

test("what a newer version kept is left where it is, and told", () => {
  const { one, store } = twoPages();
  store.setItem("interleave.interview.2.id", "anything");
  store.setItem("interleave.playground.1", "something else");
  expect(one.readAll().troubles).toEqual([expect.stringContaining("interleave.interview.2.id")]);
  expect(store.getItem("interleave.interview.2.id")).toBe("anything");
  expect(store.length).toBe(2);
});

test("where storage is full or forbidden, it says so and goes on", () => {
  const { one, store } = twoPages();
  store.isFull = true;
  expect(one.keep(begun("it", "one"))).toMatchObject({ kind: "failed", why: expect.stringContaining("full") });
  const forbidden = new KeptInterviews(() => {
    throw new Error("Forbidden.");
  });
  expect(forbidden.readAll()).toEqual({ interviews: [], troubles: [] });
  expect(forbidden.keep(begun("it", "one")).kind).toBe("failed");
  expect(forbidden.keep(begun("it", "one")).kind).toBe("failed");
  forbidden.forget("it");
});
