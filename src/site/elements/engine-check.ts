// A test that the reader, or whoever puts the site on a host, can run here: what this browser and this host can do, and
// what they cannot, and why.
import { buttonOf, elementOf } from "./element-of.ts";
import { checkEngine } from "./check-engine.ts";
import { checkHost } from "./check-host.ts";
import { findIsolation, findSharedMemory, findStorage, findWorker, type Finding, type PageSeen } from "./check-page.ts";
import { engineNamed } from "./page-engines.ts";
import { pageEngine } from "./page-engine.ts";
import { siteBase } from "./site-environment.ts";
import { inTurn } from "./page-turn.ts";

const marks: Readonly<Record<Finding["verdict"], string>> = { yes: "✓", "so-so": "–", no: "✕" };
const spoken: Readonly<Record<Finding["verdict"], string>> = {
  yes: "Works: ",
  "so-so": "Worth knowing: ",
  no: "Does not work: ",
};

/** How many faults of a host are said: one broken setting must not fill the page. */
const mostNamed = 5;

/** `<engine-check>` looks at the browser and the host when it is asked to, and lists what it found. */
export class EngineCheck extends HTMLElement {
  #stopping: AbortController | undefined;
  readonly #findings = elementOf("dl", { className: "findings" });
  readonly #status = elementOf("p");

  connectedCallback(): void {
    if (this.#findings.isConnected) return;
    this.#status.setAttribute("role", "status");
    const acts = elementOf(
      "div",
      { className: "acts" },
      buttonOf(
        "Check this browser",
        () => void this.#begin((signal) => this.#checkBrowser(signal)),
        "small-button main",
      ),
      buttonOf("Check every file", () => void this.#begin((signal) => this.#checkFiles(signal)), "small-button"),
      buttonOf(
        "Start a WebContainer",
        () => void this.#begin((signal) => this.#checkContainer(signal)),
        "small-button",
      ),
    );
    this.append(acts, this.#status, this.#findings);
  }

  disconnectedCallback(): void {
    this.#stopping?.abort();
  }

  /** One check at a time: another one that is asked for ends the first. */
  async #begin(check: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#stopping?.abort();
    const stopping = (this.#stopping = new AbortController());
    this.#say("Checking…");
    await check(stopping.signal);
    if (this.#stopping !== stopping) return;
    const bad = this.#findings.querySelectorAll('[data-verdict="no"]').length;
    this.#say(bad === 0 ? "Done: everything that was looked at works." : `Done: ${bad} found that do not work.`);
  }

  async #checkBrowser(signal: AbortSignal): Promise<void> {
    const controlled = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
    const seen: PageSeen = {
      isolated: crossOriginIsolated,
      sharedMemory: typeof SharedArrayBuffer !== "undefined",
      headers: answer?.headers ?? null,
      controlled,
      framed: window.parent !== window,
    };
    if (signal.aborted) return;
    this.#show(findIsolation(seen));
    this.#show(findSharedMemory(seen));
    this.#show(findStorage(() => localStorage));
    this.#show(findWorker({ supported: "serviceWorker" in navigator, controlled }));
    await this.#checkEngine("This page’s engine", "embedded", signal);
  }

  async #checkFiles(signal: AbortSignal): Promise<void> {
    let asked = 0;
    const ask: typeof fetch = (address, init) => {
      asked += 1;
      if (!signal.aborted) this.#say(`Asked the host for ${asked} files…`);
      return fetch(address, { ...init, signal });
    };
    const { faults, files } = await checkHost(new URL(siteBase, location.href).href, ask);
    if (signal.aborted) return;
    const [well, more] = [faults.length === 0, faults.length - mostNamed];
    const named = [...faults.slice(0, mostNamed), ...(more > 0 ? [`And ${more} more.`] : [])];
    const says = well ? `All ${files} files are of one build, and came as they should.` : named.join(" ");
    this.#show({ name: "Files", verdict: well ? "yes" : "no", says });
  }

  #checkContainer(signal: AbortSignal): Promise<void> {
    this.#say("Asking stackblitz.com for a WebContainer…");
    return this.#checkEngine("WebContainer", "webcontainer", signal);
  }

  async #checkEngine(name: string, engine: "embedded" | "webcontainer", signal: AbortSignal): Promise<void> {
    try {
      const made = await engineNamed(engine);
      this.#show(await inTurn(pageEngine, (turn) => checkEngine(name, made, turn), signal));
    } catch (fault) {
      this.#show({ name, verdict: "no", says: fault instanceof Error ? fault.message : String(fault) });
    }
  }

  /** Shows a finding in the place of an older one of the same name. */
  #show({ name, verdict, says }: Finding): void {
    const mark = elementOf("span", { className: "mark", textContent: marks[verdict] });
    mark.setAttribute("aria-hidden", "true");
    const word = elementOf("span", { className: "sr-only", textContent: spoken[verdict] });
    const line = elementOf("div", {}, elementOf("dt", {}, mark, name), elementOf("dd", {}, word, says));
    line.dataset["finding"] = name;
    line.dataset["verdict"] = verdict;
    const older = [...this.#findings.children].find(
      (child) => child instanceof HTMLElement && child.dataset["finding"] === name,
    );
    if (older) older.replaceWith(line);
    else this.#findings.append(line);
  }

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }
}
