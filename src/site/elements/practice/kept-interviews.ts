// The mock interviews under way on this device, each under a name of its own in the browser's storage.
import { readRunning } from "../../practice/read-running.ts";
import type { RunningInterview } from "../../practice/running-interview.ts";

/** The part of the browser's storage that is used. */
export type InterviewStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What every name begins with; a number follows, another one for another form of data, and the id. */
const anyForm = "interleave.interview.";
const prefix = `${anyForm}1.`;

/** The name under which what cannot be read is put aside. */
const asidePrefix = `${anyForm}unreadable.`;

/** The name under which an interview is kept. */
export function keptInterviewName(id: string): string {
  return prefix + id;
}

/** What came of keeping: kept, or not because it goes on in another page, or is gone, or why not, in a sentence. */
export type KeptOrNot = { readonly kind: "kept" | "elsewhere" } | { readonly kind: "failed"; readonly why: string };

/** KeptInterviews keeps interviews under way. No page writes over what another one has taken up. */
export class KeptInterviews {
  readonly #openStore: () => InterviewStore;
  /** Those that were kept by this page: one of them that is gone was ended elsewhere. */
  readonly #own = new Set<string>();

  /** `openStore` gives the browser's storage, or throws where it is forbidden. */
  constructor(openStore: () => InterviewStore) {
    this.#openStore = openStore;
  }

  /** readAll gives what is kept, the newest first, and what the reader has to know about the rest, in sentences. */
  readAll(): { readonly interviews: readonly RunningInterview[]; readonly troubles: readonly string[] } {
    let names: string[];
    try {
      const store = this.#openStore();
      names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
    } catch {
      return { interviews: [], troubles: [] };
    }
    const interviews: RunningInterview[] = [];
    const troubles: string[] = [];
    for (const name of names.sort()) {
      if (name.startsWith(prefix)) {
        const interview = this.stored(name.slice(prefix.length));
        if (interview === null) troubles.push(this.#setAside(name));
        else interviews.push(interview);
      } else if (/^\d+\./.test(name.slice(anyForm.length)) && name.startsWith(anyForm)) {
        troubles.push(
          `An interview under way was kept by a newer version of this site. It lies unchanged in this browser’s storage, under ${name}.`,
        );
      }
    }
    return { interviews: interviews.sort((one, other) => other.keptAt - one.keptAt), troubles };
  }

  /** stored reads one interview; null where it is gone, cannot be read, or storage is forbidden. */
  stored(id: string): RunningInterview | null {
    try {
      const text = this.#openStore().getItem(keptInterviewName(id));
      const interview = text === null ? null : readRunning(text);
      return interview?.id === id ? interview : null;
    } catch {
      return null;
    }
  }

  /** takeUp makes an interview go on in the page of this name, wherever it was before; null where it is gone. */
  takeUp(id: string, page: string): RunningInterview | null {
    const stored = this.stored(id);
    if (stored === null) return null;
    const taken = { ...stored, page };
    this.#write(taken);
    return taken;
  }

  /** keep keeps an interview as it is now, unless another page has taken it up. */
  keep(interview: RunningInterview): KeptOrNot {
    return this.isElsewhere(interview.id, interview.page) ? { kind: "elsewhere" } : this.#write(interview);
  }

  /** isElsewhere is true of an interview that another page has taken up or ended since this one had it. */
  isElsewhere(id: string, page: string): boolean {
    const stored = this.stored(id);
    return stored === null ? this.#isGone(id) : stored.page !== page;
  }

  /** forget takes an interview away that is in the journal. */
  forget(id: string): void {
    this.#own.delete(id);
    try {
      this.#openStore().removeItem(keptInterviewName(id));
    } catch {
      // Then it was not kept either.
    }
  }

  #write(interview: RunningInterview): KeptOrNot {
    try {
      this.#openStore().setItem(keptInterviewName(interview.id), JSON.stringify(interview));
      this.#own.add(interview.id);
      return { kind: "kept" };
    } catch {
      const why = "This browser does not keep the interview: its storage is full or forbidden. Leave this page open.";
      return { kind: "failed", why };
    }
  }

  /** True where it was kept by this page and is no more: also what lies there and cannot be read is not written over. */
  #isGone(id: string): boolean {
    try {
      return this.#own.has(id) || this.#openStore().getItem(keptInterviewName(id)) !== null;
    } catch {
      return false;
    }
  }

  #setAside(name: string): string {
    const aside = asidePrefix + name.slice(prefix.length);
    try {
      const store = this.#openStore();
      const text = store.getItem(name) ?? "";
      // What is there already under this name is never written over.
      if (store.getItem(aside) !== null && store.getItem(aside) !== text) return sayAside(name);
      store.setItem(aside, text);
      store.removeItem(name);
      return sayAside(aside);
    } catch {
      return sayAside(name);
    }
  }
}

function sayAside(name: string): string {
  return `An interview under way could not be read. It lies unchanged in this browser’s storage, under ${name}.`;
}
