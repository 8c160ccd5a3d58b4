import type { RunState } from "./run-state.ts";

/**
 * `<run-controls>` is the bar with the Run button, which is Stop while a run is under way. It asks with events that bubble:
 * `run`, `stop`, and `near` when the pointer or the focus comes close enough that a run is likely. Its `data-run` and
 * `data-again` are what the button says where it runs more than one program.
 */
export class RunControls extends HTMLElement {
  #state: RunState = "idle";
  #button: HTMLButtonElement | undefined;
  #hasStopped = false;

  connectedCallback(): void {
    if (this.#button !== undefined) return;
    const button = this.querySelector("button") ?? this.appendChild(document.createElement("button"));
    button.type = "button";
    button.addEventListener("click", (event) => this.#press(event.detail));
    for (const near of ["pointerenter", "pointerdown", "focusin"]) {
      this.addEventListener(near, () => this.#ask("near"), { passive: true });
    }
    this.#button = button;
    this.hidden = false;
    this.show(this.#state);
  }

  /** Shows a run's state: what the button would do now. */
  show(state: RunState): void {
    this.#state = state;
    const button = this.#button;
    if (button === undefined) return;
    const busy = state === "starting" || state === "running";
    const { run = "Run", again = "Run again" } = this.dataset;
    button.textContent = busy ? "Stop" : state === "ended" ? again : run;
    button.dataset["does"] = busy ? "stop" : "run";
    button.disabled = false;
    button.removeAttribute("aria-disabled");
  }

  /** `count` is which press of a quick row it is: the second on a Stop that was quick must not run the program again. */
  #press(count: number): void {
    const button = this.#button;
    if (button === undefined || button.getAttribute("aria-disabled") === "true") return;
    if (count > 1 && this.#hasStopped) return;
    this.#hasStopped = this.#state === "starting" || this.#state === "running";
    if (this.#hasStopped) {
      // Told as disabled and not made so: the focus must not be lost while the run comes to its end.
      button.setAttribute("aria-disabled", "true");
      button.textContent = "Stopping…";
      this.#ask("stop");
    } else {
      this.#ask("run");
    }
  }

  #ask(name: "run" | "stop" | "near"): void {
    this.dispatchEvent(new Event(name, { bubbles: true }));
  }
}
