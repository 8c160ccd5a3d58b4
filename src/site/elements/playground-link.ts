import { readExampleData } from "./example-data.ts";
import { packProgram } from "./program-link.ts";

/**
 * `<playground-link>` completes the link inside it, which leads to the playground: it gets the program of the example around
 * it, and is shown once it has it.
 */
export class PlaygroundLink extends HTMLElement {
  connectedCallback(): void {
    const [link, example] = [this.querySelector("a"), this.closest("run-example")];
    if (link !== null && example !== null) void this.#complete(link, example);
  }

  async #complete(link: HTMLAnchorElement, example: Element): Promise<void> {
    const { program } = readExampleData(example);
    link.hash = await packProgram(program);
    this.hidden = false;
  }
}
