import { readExampleData, type ExampleData } from "./example-data.ts";
import { packProgram } from "./pack-program.ts";

/** The example around a link, which says what the reader has made of its program. */
type HasData = Element & { readonly dataSource?: () => ExampleData };

/**
 * `<playground-link>` completes the link inside it, which leads to the playground: it gets the program of the example around
 * it, and is shown once it has it.
 */
export class PlaygroundLink extends HTMLElement {
  #packed = 0;

  connectedCallback(): void {
    const [link, example] = [this.querySelector("a"), this.closest<HasData>("run-example")];
    if (link === null || example === null) return;
    void this.#complete(link, example);
    example.addEventListener("edit", () => void this.#complete(link, example));
  }

  async #complete(link: HTMLAnchorElement, example: HasData): Promise<void> {
    this.#packed += 1;
    const number = this.#packed;
    const { program } = example.dataSource?.() ?? readExampleData(example);
    const hash = await packProgram(program);
    // Another change may have come meanwhile, and may have been packed sooner.
    if (number === this.#packed) link.hash = hash;
    this.hidden = false;
  }
}
