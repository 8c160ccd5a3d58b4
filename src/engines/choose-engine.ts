// Which engine runs an example: the cheapest that can run it truly, unless the reader wishes another. What is known before
// any engine boots is enough to tell, and the reason is a sentence that the page shows.
import { embeddedAbilities } from "#engines/embedded/embedded-abilities.ts";
import { webContainerAbilities } from "#engines/webcontainer/webcontainer-abilities.ts";
import { nameAbilities } from "#program/ability-words.ts";
import type { Abilities, PageEngineName } from "#program/engine.ts";

/** What a page is, as far as engines go. */
export interface PageFacts {
  /** The page is cross-origin isolated: its host, or the site's service worker, sends the headers for that. */
  readonly isolated: boolean;
  /** The browser hands out SharedArrayBuffer; without isolation none does. */
  readonly sharedMemory: boolean;
}

/** A choice is the engine for an example, and why. */
export interface Choice {
  /** `replay` where no engine is at hand that runs it: its recording is what there is. */
  readonly engine: PageEngineName | "replay";
  /** One sentence or two, for the reader. */
  readonly reason: string;
}

/** abilitiesIn tells what the engines of a page can do in it; an engine that cannot boot there is null. */
export function abilitiesIn({ isolated, sharedMemory }: PageFacts): Readonly<Record<PageEngineName, Abilities | null>> {
  const shared = isolated && sharedMemory;
  return { embedded: embeddedAbilities(shared), webcontainer: shared ? webContainerAbilities : null };
}

/** chooseEngine is a pure function of what an example needs, what the page is, and what the reader wishes. */
export function chooseEngine(
  needs: readonly (keyof Abilities)[],
  page: PageFacts,
  wish: PageEngineName | null = null,
): Choice {
  const there = abilitiesIn(page);
  const lacks = (engine: PageEngineName) => needs.filter((need) => there[engine]?.[need] !== true);
  const can = (engine: PageEngineName) => there[engine] !== null && lacks(engine).length === 0;
  if (wish === "webcontainer" && can(wish)) {
    return {
      engine: wish,
      reason: "Your choice: full Node.js, which stackblitz.com sends to this page when you press Run.",
    };
  }
  const refused = wish !== "webcontainer" ? "" : ` ${whyNoWebContainer(page, lacks("webcontainer"))}`;
  if (can("embedded")) {
    const has = needs.length === 0 ? "It needs no more" : `It needs ${nameAbilities(needs)}, and this page has that`;
    return { engine: "embedded", reason: `At once and offline. ${has}.${refused}` };
  }
  const missing = lacks("embedded");
  const because = missing.includes("sharedMemory") ? ` ${whyNoSharedMemory(page)}` : "";
  const offer = can("webcontainer")
    ? " A WebContainer has all that it needs; or run it yourself."
    : " You can run it yourself.";
  return {
    engine: "replay",
    reason: `It needs ${nameAbilities(missing)}, which this page does not have.${because} What you see is the recorded run.${refused || offer}`,
  };
}

function whyNoSharedMemory({ isolated }: PageFacts): string {
  return isolated
    ? "This browser gives shared memory to no page."
    : "Browsers give shared memory only to isolated pages, and this one was sent without the headers for that.";
}

function whyNoWebContainer(page: PageFacts, missing: readonly (keyof Abilities)[]): string {
  return page.isolated && page.sharedMemory
    ? `A WebContainer does not have ${nameAbilities(missing)}.`
    : `A WebContainer cannot start: it needs shared memory. ${whyNoSharedMemory(page)}`;
}
