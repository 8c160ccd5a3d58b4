// What the playground keeps on this device: the reader's own program, those that were put aside for another, and the
// reader's changes to programs from links.
import type { Program } from "#program/program.ts";
import { readProgram } from "#program/read-program.ts";

/** The part of the browser's storage that is used. */
export type Store = Pick<Storage, "getItem" | "setItem">;

/** The name under which all of it is kept; another form of data gets another number. */
export const keptUnder = "interleave.playground.1";

/** How many are kept, the newest ones, of programs put aside and of changed ones from links. */
const most = { aside: 12, links: 8 } as const;

interface Kept {
  readonly own?: Program | undefined;
  readonly aside: readonly Program[];
  readonly links: readonly { readonly hash: string; readonly program: Program }[];
}

/**
 * Kept programs outlive the page where the browser allows it; where it does not, they live as long as the page. What
 * another tab has kept meanwhile is put aside and never written over. Methods that change give null, or a sentence about
 * why the change is not kept.
 */
export class KeptPrograms {
  readonly #openStore: () => Store;
  #kept: Kept = { aside: [], links: [] };
  /** What could not be read at the start, in a sentence. */
  readonly trouble: string | null;

  /** `openStore` gives the browser's storage, or throws where it is forbidden. */
  constructor(openStore: () => Store) {
    this.#openStore = openStore;
    const stored = this.#readStored();
    this.trouble = stored === "unreadable" ? this.#setUnreadableAside() : null;
    if (typeof stored === "object") this.#kept = stored;
  }

  /** The reader's own program. */
  get own(): Program | undefined {
    return this.#kept.own;
  }

  /** The programs that had to make room for another, the newest first. */
  get aside(): readonly Program[] {
    return this.#kept.aside;
  }

  /** The program of a link with the reader's changes, where there are any. */
  changedLink(hash: string): Program | undefined {
    return this.#kept.links.find((link) => link.hash === hash)?.program;
  }

  keepOwn(own: Program): string | null {
    return this.#change((kept) => ({ ...kept, own }));
  }

  keepLink(hash: string, program: Program): string | null {
    return this.#change((kept) => ({
      ...kept,
      links: [{ hash, program }, ...without(kept, hash)].slice(0, most.links),
    }));
  }

  /** Forgets the changes to a link's program. */
  forgetLink(hash: string): string | null {
    return this.#change((kept) => ({ ...kept, links: without(kept, hash) }));
  }

  /** Makes a link's program the reader's own and puts the own one aside. */
  adopt(hash: string, program: Program): string | null {
    return this.#change((kept) => ({ own: program, aside: withAside(kept), links: without(kept, hash) }));
  }

  /** Puts the own program aside; then there is none. */
  startOver(): string | null {
    return this.#change((kept) => ({ aside: withAside(kept), links: kept.links }));
  }

  /** Makes the newest program that was put aside the own one, which is put behind all others: asked often, all come by. */
  bringBack(): string | null {
    return this.#change(({ own, aside: [newest, ...others], links }) => {
      return newest === undefined
        ? { own, aside: [], links }
        : { own: newest, aside: [...others, ...(own ? [own] : [])], links };
    });
  }

  #change(change: (kept: Kept) => Kept): string | null {
    const stored = this.#readStored();
    const { own } = this.#kept;
    if (typeof stored === "object") {
      // Another tab has kept a program since: neither of the two is to be lost.
      const isOther = stored.own !== undefined && !isSame(stored.own, own);
      this.#kept = { own, aside: isOther ? withAside(stored) : stored.aside, links: stored.links };
    }
    this.#kept = change(this.#kept);
    const { own: now, aside, links } = this.#kept;
    for (const program of [...(now ? [now] : []), ...aside, ...links.map((link) => link.program)]) {
      // What could not be read again would take all else with it.
      const read = readProgram(program);
      if (read.kind === "refused") return `This program is not kept on this device: ${read.why}.`;
    }
    try {
      this.#openStore().setItem(keptUnder, JSON.stringify(this.#kept));
      return null;
    } catch {
      return "This browser does not keep the program: its storage is full or forbidden. Copy the link to keep it.";
    }
  }

  #readStored(): Kept | "none" | "unreadable" {
    let text: string | null;
    try {
      text = this.#openStore().getItem(keptUnder);
    } catch {
      return "none";
    }
    return text === null ? "none" : (keptIn(text) ?? "unreadable");
  }

  #setUnreadableAside(): string {
    try {
      const store = this.#openStore();
      store.setItem(`${keptUnder}.unreadable`, store.getItem(keptUnder) ?? "");
    } catch {
      // Then it stays where it is until something is kept in its place.
    }
    return `What this browser had kept could not be read. It lies unchanged in its storage, under ${keptUnder}.unreadable.`;
  }
}

function keptIn(text: string): Kept | null {
  try {
    // Another shape throws somewhere below.
    const data = JSON.parse(text) as {
      own?: unknown;
      aside: unknown[];
      links: { hash: unknown; program: unknown }[];
    };
    return {
      own: data.own === undefined ? undefined : programIn(data.own),
      aside: data.aside.map(programIn),
      links: data.links.map(({ hash, program }) => ({ hash: String(hash), program: programIn(program) })),
    };
  } catch {
    return null;
  }
}

function programIn(data: unknown): Program {
  const read = readProgram(data);
  if (read.kind === "refused") throw new Error(`Expected a program, but what was kept is none: ${read.why}.`);
  return read.program;
}

/** The programs put aside, with the own one before them. */
function withAside({ own, aside }: Pick<Kept, "own" | "aside">): readonly Program[] {
  if (own === undefined) return aside;
  return [own, ...aside.filter((program) => !isSame(program, own))].slice(0, most.aside);
}

function without(kept: Pick<Kept, "links">, hash: string): Kept["links"] {
  return kept.links.filter((link) => link.hash !== hash);
}

/** isSame tells whether two programs are equal in every text. */
export function isSame(one: Program | undefined, other: Program | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
