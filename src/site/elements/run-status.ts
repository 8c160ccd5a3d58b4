/** How a status is meant: for the eye only, its words say the same. */
export type StatusTone = "quiet" | "busy" | "good" | "bad";

/** `<run-status>` is the line that says how a run stands or ended; assistive technology reads each change out. */
export class RunStatus extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute("role", "status");
  }

  /** Says one sentence. */
  show(sentence: string, tone: StatusTone): void {
    this.dataset["tone"] = tone;
    this.textContent = sentence;
  }
}
