import type { BrowserKind } from "./launch-browser.ts";

const ownWords =
  "It words syntax errors in its own way. The parser of another engine would say neither what this browser refuses nor what Node prints.";
const noMemory = "It has no SharedArrayBuffer, not even in an isolated page.";

/** Why a trial is known not to hold in a browser, by the trial's title. What is not listed is news. */
export const knownCauses: Readonly<Partial<Record<BrowserKind, Readonly<Record<string, string>>>>> = {
  firefox: {
    "a program with a name declared twice is rejected with its place and Node's own words": ownWords,
    "a name declared twice": ownWords,
    "a decorator": ownWords,
  },
  webkit: {
    "5. an aborted signal stops a thread asleep in Atomics.wait within 100 ms": noMemory,
    "waiting on shared memory in the main thread": noMemory,
    "what a thread is sent before its parent goes to sleep": noMemory,
    "a thread of a thread": `${noMemory} So threads of different parents are numbered from different thousands.`,
    "a program with a name declared twice is rejected with its place and Node's own words": ownWords,
    "a name declared twice": ownWords,
    "a decorator": ownWords,
  },
};
