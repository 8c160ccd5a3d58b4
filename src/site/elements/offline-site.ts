import type { KeepEnd, OfflineState } from "../offline-worker/wire.ts";
import { elementOf } from "./element-of.ts";
import { activeWorker, askRemoval, askState, askWhole } from "./offline-talk.ts";

/** `<offline-site>` shows what of the site is kept on this device, and keeps or removes all of it. It also stands in for pages that are not kept. */
export class OfflineSite extends HTMLElement {
  #worker: ServiceWorker | undefined;
  #keeping: AbortController | undefined;

  connectedCallback(): void {
    const base = this.dataset["base"] ?? "/";
    if (location.pathname !== `${base}offline/`) this.#standIn();
    this.#press("keep", () => this.#keep());
    this.#press("cancel", () => this.#keeping?.abort());
    this.#press("remove", () => this.#remove());
    void this.#begin(base);
  }

  async #begin(base: string): Promise<void> {
    try {
      this.#worker = await activeWorker(base);
      await this.#show();
    } catch (fault) {
      this.#say(fault instanceof Error ? fault.message : String(fault));
    }
    this.dataset["state"] = "ready";
  }

  /** The page stands where another was asked for: that one is named, and shown once it can be had. */
  #standIn(): void {
    const place = this.#part(".stand-in");
    const name = this.#part(".stand-in code");
    name.textContent = location.pathname;
    place.hidden = false;
    this.dataset["standsIn"] = "";
    const heading = document.querySelector("h1");
    if (heading !== null) heading.textContent = "Not kept on this device";
    document.title = "Not kept on this device · Interleave";
    this.#press("again", () => location.reload());
    addEventListener("online", () => location.reload(), { once: true });
  }

  async #show(): Promise<OfflineState | undefined> {
    if (this.#worker === undefined) return undefined;
    const state = await askState(this.#worker);
    const { kept, all, pages, whole, mended, missing } = state;
    const isWhole = kept.files === all.files;
    const base = this.dataset["base"] ?? "/";
    this.#part(".kept").textContent = isWhole
      ? `The whole site is kept on this device: ${sizeOf(all.bytes)}. It can be read, searched and run without a connection.`
      : `${sizeOf(kept.bytes)} of ${sizeOf(all.bytes)} are kept on this device. What you visit is kept by itself.`;
    this.#part("ul").replaceChildren(
      ...pages.map(({ path, title }) => {
        const link = elementOf("a", { textContent: title });
        link.href = base + path;
        return elementOf("li", {}, link);
      }),
    );
    this.#part(".pages").hidden = pages.length === 0;
    this.#part(".faults").textContent = [
      mended.length > 0 ? `Damaged, and fetched again: ${mended.join(", ")}.` : "",
      missing.length > 0 ? `Not here, and not to be had at the moment: ${named(missing)}.` : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
    this.#part('[data-do="keep"]').textContent =
      whole && !isWhole ? "Fetch what is missing" : "Keep the whole site offline";
    this.#part('[data-do="keep"]').hidden = isWhole;
    this.#part('[data-do="remove"]').hidden = pages.length === 0;
    this.#part(".room").textContent = isWhole ? "" : await this.#room(all.bytes - kept.bytes);
    return state;
  }

  async #room(needed: number): Promise<string> {
    const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
    const free = (estimate?.quota ?? 0) - (estimate?.usage ?? 0);
    const room =
      estimate?.quota === undefined ? "" : ` The browser lets this site have about ${sizeOf(Math.max(0, free))} more.`;
    return `The rest is ${sizeOf(needed)}.${room}`;
  }

  async #keep(): Promise<void> {
    if (this.#worker === undefined || this.#keeping !== undefined) return;
    const keeping = new AbortController();
    this.#keeping = keeping;
    const progress = this.#part<HTMLProgressElement>("progress");
    this.#busy(true);
    // A browser that is asked for it does not throw away what is kept when its disk runs low.
    await navigator.storage?.persist?.().catch(() => false);
    const onProgress = (done: number, of: number): void => {
      [progress.value, progress.max] = [done, of];
      this.#say(`${sizeOf(done)} of ${sizeOf(of)}`);
    };
    const end = await askWhole(this.#worker, onProgress, keeping.signal);
    this.#keeping = undefined;
    this.#busy(false);
    await this.#show();
    this.#say(sentenceOf(end));
  }

  async #remove(): Promise<void> {
    if (this.#worker === undefined) return;
    await askRemoval(this.#worker);
    await this.#show();
    this.#say("Removed from this device.");
  }

  #busy(isBusy: boolean): void {
    this.#part("progress").hidden = !isBusy;
    this.#part('[data-do="cancel"]').hidden = !isBusy;
    this.#part('[data-do="keep"]').hidden = isBusy;
    if (isBusy) this.#part('[data-do="remove"]').hidden = true;
  }

  #press(name: string, act: () => void | Promise<void>): void {
    this.#part(`[data-do="${name}"]`).addEventListener("click", () => void act());
  }

  #say(sentence: string): void {
    this.#part("[role=status]").textContent = sentence;
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (part === null) throw new Error(`Expected ${selector} in <offline-site>, but there is none.`);
    return part;
  }
}

function sentenceOf(end: KeepEnd): string {
  switch (end.end) {
    case "kept":
      return "Done. Every file has been checked.";
    case "cancelled":
      return "Cancelled. What has come so far stays.";
    case "full":
      return `There is no room for ${sizeOf(end.needed)} more on this device; what was kept before is still here.`;
    case "unreachable":
      return `${end.file} could not be fetched; what has come so far stays. Check the connection and try again.`;
    case "changed":
      return `${end.file} is of another version of this site on the host. Load the new version, then try again.`;
  }
}

function named(files: readonly string[]): string {
  const shown = files.slice(0, 3).join(", ");
  return files.length > 3 ? `${shown} and ${files.length - 3} more` : shown;
}

function sizeOf(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
