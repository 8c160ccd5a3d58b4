import { buttonOf, elementOf } from "./element-of.ts";
import { judgeOrder, sayVerdict } from "./judge-order.ts";

/** What a page carries of a question: the recorded lines, the order to begin with, and what to say of a wrong choice. */
export interface PredictData {
  readonly recorded: readonly string[];
  readonly mixed: readonly string[];
  /** By line: why it does not come where the reader put it first. */
  readonly misses: Readonly<Record<string, string>>;
}

/**
 * `<predict-output>` lets the reader put the lines of a program in the order they expect, checks it against the recording,
 * and shows the answer when it is asked for or found. Without script the answer is folded away.
 */
export class PredictOutput extends HTMLElement {
  readonly #list = elementOf("ol", { className: "prediction not-content" });
  readonly #said = elementOf("p", { className: "verdict" });
  #data: PredictData | undefined;
  #lines: string[] = [];

  connectedCallback(): void {
    const answer = this.querySelector<HTMLDetailsElement>(":scope > details");
    const text = this.querySelector(":scope > script")?.textContent;
    if (answer === null || text === undefined || this.#data !== undefined) return;
    // The page and this script are built together, so what is there has this shape.
    this.#data = JSON.parse(text) as PredictData;
    this.#lines = [...this.#data.mixed];
    this.#said.setAttribute("role", "status");
    answer.hidden = true;
    const reveal = () => {
      answer.hidden = false;
      answer.open = true;
      answer.querySelector("summary")?.focus();
    };
    answer.before(
      elementOf("p", { className: "prompt", textContent: "Put the lines in the order in which they are printed." }),
      this.#list,
      elementOf(
        "div",
        { className: "answers not-content" },
        buttonOf("Check", () => this.#check(), "small-button main"),
        buttonOf("Show the answer", reveal, "small-button"),
      ),
      this.#said,
    );
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    this.#draw();
  }

  #draw(): void {
    const last = this.#lines.length - 1;
    this.#list.replaceChildren(
      ...this.#lines.map((line, index) => {
        const up = buttonOf("↑", () => this.#move(index, -1), "small-button bare");
        const down = buttonOf("↓", () => this.#move(index, 1), "small-button bare");
        up.setAttribute("aria-label", `Move “${line}” up`);
        down.setAttribute("aria-label", `Move “${line}” down`);
        up.setAttribute("aria-disabled", String(index === 0));
        down.setAttribute("aria-disabled", String(index === last));
        return elementOf("li", {}, elementOf("code", { textContent: line }), elementOf("span", {}, up, down));
      }),
    );
  }

  /** Moves a line up (-1) or down (1); the focus goes with it. */
  #move(index: number, by: -1 | 1): void {
    const [line, other] = [this.#lines[index], this.#lines[index + by]];
    if (line === undefined || other === undefined) return;
    this.#lines[index] = other;
    this.#lines[index + by] = line;
    this.#draw();
    this.#list.querySelectorAll("li")[index + by]?.querySelectorAll("button")[by < 0 ? 0 : 1]?.focus();
    this.#said.textContent = `“${line}” is line ${index + by + 1} now.`;
  }

  #key(event: KeyboardEvent): void {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    const item = event.target instanceof Element ? event.target.closest("li") : null;
    if (by === null || item === null) return;
    event.preventDefault();
    this.#move([...this.#list.children].indexOf(item), by);
  }

  #check(): void {
    if (this.#data === undefined) return;
    const { recorded, misses } = this.#data;
    const verdict = judgeOrder(this.#lines, recorded);
    [...this.#list.children].forEach((item, index) => {
      item.classList.toggle("right", verdict.right[index] === true);
      item.classList.toggle("wrong", verdict.right[index] === false);
    });
    const why = misses[this.#lines[verdict.firstWrong] ?? ""];
    this.#said.textContent = `${sayVerdict(verdict, this.#lines, recorded)}${why === undefined ? "" : ` ${why}`}`;
    const answer = this.querySelector<HTMLDetailsElement>(":scope > details");
    if (verdict.firstWrong >= 0 || answer === null) return;
    answer.hidden = false;
    answer.open = true;
  }
}
