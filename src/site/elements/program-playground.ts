// The playground around a `<run-example>`: where its program comes from, and where it is kept. Nothing here starts a run but
// the reader.
import type { Program } from "#program/program.ts";
import { copyLink } from "./copy-link.ts";
import { readExampleData, type ExampleData } from "./example-data.ts";
import { isSame, KeptPrograms } from "./kept-programs.ts";
import { buttonOf } from "./element-of.ts";
import { ProgramEditor } from "./program-editor.ts";
import { holdsProgram, unpackProgram } from "./program-link.ts";
import { RunExample } from "./run-example.ts";

/** How long after the program was kept it may be kept again, in milliseconds: typing must not be slowed by it. */
const restAfterSave = 300;

/** What can be done about a notice: the words of a button, and what it does. */
type NoticeAction = readonly [words: string, act: () => void];

/**
 * `<program-playground>` lets the reader write a program and run it. It begins with the program of the page, keeps what the
 * reader makes of it on this device, and shows a program from the address beside that, never in its place.
 */
export class ProgramPlayground extends HTMLElement {
  readonly #kept = new KeptPrograms(() => localStorage);
  readonly #stripped = new Map<string, string>();
  #example: RunExample | undefined;
  #editor: ProgramEditor | undefined;
  #first: Program | undefined;
  /** The hash and the program of the link that is shown; nothing while the reader's own program is. */
  #link: { readonly hash: string; readonly program: Program } | undefined;
  #opened = 0;
  #hasShown = false;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #savedAt = -Infinity;

  connectedCallback(): void {
    const [example, editor] = [this.querySelector("run-example"), this.querySelector("program-editor")];
    if (!(example instanceof RunExample) || !(editor instanceof ProgramEditor) || this.#example === example) return;
    this.#example = example;
    this.#editor = editor;
    const { program, stripped } = readExampleData(example);
    this.#first = program;
    for (const [path, javaScript] of Object.entries(stripped)) {
      this.#stripped.set(program.files[path] ?? "", javaScript);
    }
    example.dataSource = () => this.#data(editor.program);
    this.addEventListener("edit", () => this.#saveLater());
    this.addEventListener("run", () => this.#save());
    this.addEventListener("keydown", (event) => this.#key(event), { capture: true });
    window.addEventListener("hashchange", () => void this.#open());
    window.addEventListener("pagehide", () => this.#save());
    document.addEventListener("visibilitychange", () => this.#save());
    this.#part(".commands").prepend(
      buttonOf("Copy link", () => void this.#copyLink()),
      buttonOf("Start over", () => this.#startOver(), "quiet start-over"),
      buttonOf("Bring back a program put aside", () => this.#bringBack(), "quiet bring-back"),
    );
    this.#warn(this.#kept.trouble);
    if (holdsProgram(location.hash)) void this.#open();
    else this.#showOwn();
  }

  /** Shows what the address asks for: a link's program, or where it asks for none the reader's own. */
  async #open(): Promise<void> {
    const { hash } = location;
    // Another fragment is a place in the page.
    if (hash !== "" && !holdsProgram(hash)) return;
    this.#opened += 1;
    const opened = this.#opened;
    const read = holdsProgram(hash) ? await unpackProgram(hash) : null;
    if (opened !== this.#opened) return;
    this.#save();
    if (read?.kind === "read") {
      this.#showLink({ hash, program: read.program });
      return;
    }
    if (this.#link !== undefined || !this.#hasShown) this.#showOwn();
    if (read === null) this.#notice(null);
    else this.#notice(`${read.why} Below is your own program, as you left it.`, "bad");
  }

  #showLink(link: { readonly hash: string; readonly program: Program }): void {
    this.#link = link;
    const changed = this.#kept.changedLink(link.hash);
    this.#show(changed ?? link.program);
    const hasOwn = this.#kept.own !== undefined;
    const back: NoticeAction = [hasOwn ? "Back to your own program" : "Back to the first program", () => this.#leave()];
    const adopt: NoticeAction = ["Make it your own", () => this.#adopt(link.hash)];
    if (changed === undefined) {
      this.#notice("This program came from a link. It runs only when you press Run.", "link", back, adopt);
      return;
    }
    this.#notice(
      "This program came from a link, and has the changes that you made to it. It runs only when you press Run.",
      "link",
      back,
      adopt,
      [
        "Show it as it came",
        () => {
          this.#warn(this.#kept.forgetLink(link.hash));
          this.#showLink(link);
        },
      ],
    );
  }

  #leave(): void {
    this.#save();
    this.#showOwn();
    this.#notice(null);
    this.#clearAddress();
  }

  #adopt(hash: string): void {
    if (this.#editor === undefined) return;
    const had = this.#kept.own !== undefined;
    this.#warn(this.#kept.adopt(hash, this.#editor.program));
    this.#link = undefined;
    this.#clearAddress();
    this.#drawCommands();
    this.#notice(`It is your own program now.${had ? " The one you had is put aside." : ""}`, "quiet");
  }

  #startOver(): void {
    this.#save();
    this.#warn(this.#kept.startOver());
    this.#showOwn();
    this.#notice("Your program is put aside, and this is the one to begin with.", "quiet");
  }

  #bringBack(): void {
    this.#save();
    this.#warn(this.#kept.bringBack());
    this.#showOwn();
    this.#notice("It is back, and is your own program again.", "quiet");
  }

  #showOwn(): void {
    this.#link = undefined;
    const program = this.#kept.own ?? this.#first;
    if (program !== undefined) this.#show(program);
  }

  #show(program: Program): void {
    this.#hasShown = true;
    void this.#example?.clear();
    this.#editor?.show(program);
    this.#drawCommands();
    this.#part(".link-said").replaceChildren();
  }

  /** What a link's program is shown with cannot be done to it: it is not the reader's own. */
  #drawCommands(): void {
    const isOwn = this.#link === undefined;
    this.#part(".start-over").hidden = !isOwn || this.#kept.own === undefined || isSame(this.#kept.own, this.#first);
    this.#part(".bring-back").hidden = !isOwn || this.#kept.aside.length === 0;
  }

  /** A page that is left may have no time to keep anything, so nothing waits longer than it must. */
  #saveLater(): void {
    const wait = Math.max(0, this.#savedAt + restAfterSave - performance.now());
    this.#saving ??= setTimeout(() => this.#save(), wait);
    this.#part(".link-said").replaceChildren();
  }

  /** Keeps what was changed and is not kept yet. */
  #save(): void {
    if (this.#saving === undefined || this.#editor === undefined) return;
    clearTimeout(this.#saving);
    this.#saving = undefined;
    this.#savedAt = performance.now();
    const { program } = this.#editor;
    const link = this.#link;
    this.#warn(link === undefined ? this.#kept.keepOwn(program) : this.#kept.keepLink(link.hash, program));
    this.#drawCommands();
  }

  #data(program: Program): ExampleData {
    const prepared = Object.entries(program.files).flatMap(([path, source]) => {
      const javaScript = this.#stripped.get(source);
      return javaScript === undefined ? [] : [[path, javaScript] as const];
    });
    return { id: "playground", program, stripped: Object.fromEntries(prepared), order: "any" };
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#save();
    void this.#example?.run();
  }

  async #copyLink(): Promise<void> {
    if (this.#editor !== undefined) await copyLink(this.#editor.program, this.#part(".link-said"));
  }

  #clearAddress(): void {
    history.pushState(null, "", location.pathname + location.search);
  }

  #notice(sentence: string | null, tone: "quiet" | "link" | "bad" = "quiet", ...actions: NoticeAction[]): void {
    const notice = this.#part(".notice");
    notice.hidden = sentence === null;
    notice.dataset["tone"] = tone;
    this.#part(".notice > p").textContent = sentence ?? "";
    this.#part(".notice > div").replaceChildren(...actions.map(([words, act]) => buttonOf(words, act)));
  }

  #warn(sentence: string | null): void {
    this.#part(".keeping").textContent = sentence ?? "";
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`Expected ${selector} in <program-playground>, but there is none.`);
    return part;
  }
}
