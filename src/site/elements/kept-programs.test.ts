import { describe, expect, it } from "vitest";
import { programOf, type Program } from "#program/program.ts";
import { KeptPrograms, keptUnder, type Store } from "./kept-programs.ts";

const [one, two, three] = ["1", "2", "3"].map((text) => programOf({ "main.ts": text })) as [Program, Program, Program];

class MadeStore implements Store {
  readonly texts = new Map<string, string>();
  room = Infinity;
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (text.length > this.room) throw new DOMException("Full.", "QuotaExceededError");
    this.texts.set(key, text);
  }
}

function pageOn(store: Store): KeptPrograms {
  return new KeptPrograms(() => store);
}

describe("kept programs", () => {
  it("are there for the next page, and before the first there are none", () => {
    const store = new MadeStore();
    const page = pageOn(store);
    expect([page.own, page.aside, page.changedLink("#p=a"), page.trouble]).toEqual([undefined, [], undefined, null]);
    expect(page.keepOwn(one)).toBeNull();
    expect(page.keepLink("#p=a", two)).toBeNull();
    const next = pageOn(store);
    expect([next.own, next.changedLink("#p=a")]).toEqual([one, two]);
    expect(next.changedLink("#p=b")).toBeUndefined();
  });

  it("are put aside and brought back, never dropped", () => {
    const store = new MadeStore();
    const page = pageOn(store);
    page.keepOwn(one);
    page.keepLink("#p=a", two);
    page.adopt("#p=a", two);
    expect([page.own, page.aside, page.changedLink("#p=a")]).toEqual([two, [one], undefined]);
    page.bringBack();
    expect([pageOn(store).own, pageOn(store).aside]).toEqual([one, [two]]);
    page.startOver();
    expect([pageOn(store).own, pageOn(store).aside]).toEqual([undefined, [one, two]]);
    page.startOver();
    page.keepOwn(three);
    page.startOver();
    expect(page.aside).toEqual([three, one, two]);
    for (const next of [three, one, two, three]) {
      page.bringBack();
      expect(page.own).toEqual(next);
    }
    expect(page.aside).toHaveLength(2);
  });

  it("that are put aside twice are kept once, and a dozen of them", () => {
    const page = pageOn(new MadeStore());
    for (let number = 0; number < 20; number += 1) {
      page.keepOwn(programOf({ "main.ts": String(number % 15) }));
      page.startOver();
    }
    expect(page.aside.map(({ files }) => files["main.ts"]).slice(0, 6)).toEqual(["4", "3", "2", "1", "0", "14"]);
    expect(page.aside).toHaveLength(12);
  });

  it("of another tab are put aside and not written over", () => {
    const store = new MadeStore();
    const [here, there] = [pageOn(store), pageOn(store)];
    here.keepOwn(one);
    there.keepOwn(two);
    expect([pageOn(store).own, pageOn(store).aside]).toEqual([two, [one]]);
    here.keepOwn(three);
    expect([pageOn(store).own, pageOn(store).aside]).toEqual([three, [two, one]]);
    here.keepOwn(one);
    expect(here.aside).toEqual([two, one]);
  });

  it("of links are kept for the newest few", () => {
    const page = pageOn(new MadeStore());
    for (let number = 0; number < 10; number += 1) page.keepLink(`#p=${number}`, one);
    page.keepLink("#p=2", two);
    expect(page.changedLink("#p=1")).toBeUndefined();
    expect(page.changedLink("#p=2")).toEqual(two);
    page.forgetLink("#p=2");
    expect(page.changedLink("#p=2")).toBeUndefined();
  });
});

describe("where the browser keeps nothing", () => {
  it("it is said, and the programs live as long as the page", () => {
    const page = new KeptPrograms(() => {
      throw new DOMException("No.", "SecurityError");
    });
    expect(page.trouble).toBeNull();
    expect(page.keepOwn(one)).toMatch(/^This browser does not keep the program: .* Copy the link to keep it\.$/);
    expect(page.adopt("#p=a", two)).not.toBeNull();
    expect([page.own, page.aside]).toEqual([two, [one]]);
  });

  it("a program that could not be read again is not written", () => {
    const store = new MadeStore();
    const page = pageOn(store);
    page.keepOwn(one);
    const long = programOf({ "main.ts": "a".repeat(1_048_577) });
    expect(page.keepOwn(long)).toMatch(/^This program is not kept on this device: expected files of at most 1,048,576/);
    expect([page.own, pageOn(store).own]).toEqual([long, one]);
  });

  it("a full storage keeps what was in it", () => {
    const store = new MadeStore();
    pageOn(store).keepOwn(one);
    store.room = 50;
    const page = pageOn(store);
    expect(page.keepOwn(two)).toContain("full or forbidden");
    expect(page.own).toEqual(two);
    expect(pageOn(store).own).toEqual(one);
  });
});

it.each([
  "{",
  "null",
  "[]",
  '{"own":3,"aside":[],"links":[]}',
  '{"aside":[],"links":[{"hash":"#p="}]}',
  '{"aside":[1],"links":[]}',
  '{"own":{"files":{},"entry":""},"aside":[],"links":[]}',
])("what cannot be read is told and set aside unchanged: %s", (text) => {
  const store = new MadeStore();
  store.setItem(keptUnder, text);
  const page = pageOn(store);
  expect(page.own).toBeUndefined();
  expect(page.trouble).toContain(`under ${keptUnder}.unreadable`);
  page.keepOwn(one);
  expect(store.getItem(`${keptUnder}.unreadable`)).toBe(text);
  expect(pageOn(store).trouble).toBeNull();
});
