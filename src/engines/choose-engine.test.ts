import { describe, expect, it } from "vitest";
import type { Abilities, PageEngineName } from "#program/engine.ts";
import { abilitiesIn, chooseEngine, type PageFacts } from "./choose-engine.ts";
import { embeddedAbilities } from "./embedded/embedded-abilities.ts";

const whole: PageFacts = { isolated: true, sharedMemory: true };
const sentAsIs: PageFacts = { isolated: false, sharedMemory: false };
const poor: PageFacts = { isolated: true, sharedMemory: false };
const pages = [whole, sentAsIs, poor, { isolated: false, sharedMemory: true }];
const abilities = Object.keys(embeddedAbilities(true)) as (keyof Abilities)[];
const someNeeds: (keyof Abilities)[][] = [[], ...abilities.map((ability) => [ability]), ["threads", "sharedMemory"]];
const wishes = [null, "embedded", "webcontainer"] as const;

describe("what is said of engines before they boot", () => {
  it("is of the embedded engine all but shared memory, where the page has none", () => {
    expect(pages.map((page) => abilitiesIn(page).embedded?.sharedMemory)).toEqual([true, false, false, false]);
  });

  it("is nothing of a WebContainer where it cannot start", () => {
    expect(pages.map((page) => abilitiesIn(page).webcontainer !== null)).toEqual([true, false, false, false]);
  });
});

describe("chooseEngine", () => {
  const all = pages.flatMap((page) =>
    someNeeds.flatMap((needs) =>
      wishes.map((wish) => ({ page, needs, wish, choice: chooseEngine(needs, page, wish) })),
    ),
  );

  /** What the rule comes to by hand: an engine that is there and has all of it. */
  const ableIn = (page: PageFacts, needs: readonly (keyof Abilities)[]) =>
    (["embedded", "webcontainer"] as const).filter((engine) => {
      const has = abilitiesIn(page)[engine];
      return has !== null && needs.every((need) => has[need]);
    });

  it("never chooses an engine that lacks what the example needs, and replays only where none has it or wants to", () => {
    for (const { page, needs, wish, choice } of all) {
      const able = ableIn(page, needs);
      if (choice.engine !== "replay") expect(able).toContain(choice.engine);
      else expect(able.filter((engine) => engine === "embedded" || engine === wish)).toEqual([]);
    }
  });

  it("asks a third party only where the reader wishes it", () => {
    for (const { wish, choice } of all) if (choice.engine === "webcontainer") expect(wish).toBe("webcontainer");
  });

  it("follows the wish wherever it can, and says why where it cannot", () => {
    for (const { page, needs, wish, choice } of all) {
      if (wish !== "webcontainer") continue;
      if (ableIn(page, needs).includes("webcontainer")) expect(choice.engine).toBe("webcontainer");
      else expect(choice.reason).toContain("A WebContainer");
    }
  });

  it("gives sentences", () => {
    for (const { choice } of all) expect(choice.reason).toMatch(/^[A-Z].*\.$/);
    const reasons = (needs: (keyof Abilities)[], page: PageFacts, wish?: PageEngineName) =>
      chooseEngine(needs, page, wish).reason;
    expect(reasons([], whole)).toBe("At once and offline. It needs no more.");
    expect(reasons(["threads", "sharedMemory"], whole)).toContain("It needs threads and shared memory");
    expect(reasons(["sharedMemory"], sentAsIs)).toContain("without the headers");
    expect(reasons(["sharedMemory"], poor)).toContain("This browser gives shared memory to no page");
    expect(reasons(["separateStderr"], whole, "webcontainer")).toContain(
      "A WebContainer does not have a stderr of its own.",
    );
  });
});
