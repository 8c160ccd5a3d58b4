import { readExampleData, type ExampleData } from "./example-data.ts";
import { packProgram } from "./pack-program.ts";

/** The example around a link, which says what the reader has made of its program. */
type HasData = Element & { readonly dataSource?: () => ExampleData };

/**
 * `<playground-link>` completes the link inside it, which leads to the playground: it gets the program of the example around
 * it. A press that comes before it has it leads there once it has.
 */
export class PlaygroundLink extends HTMLElement {
  #packed = 0;
  #packing: Promise<void> | undefined;

  connectedCallback(): void {
    const [link, example] = [this.querySelector("a"), this.closest<HasData>("run-example")];
    if (link === null || example === null || this.#packing !== undefined) return;
    const complete = (): void => {
      this.#packing = this.#complete(link, example).finally(() => (this.#packing = undefined));
    };
    complete();
    example.addEventListener("edit", complete);
    link.addEventListener("click", (event) => {
      if (this.#packing === undefined) return;
      event.preventDefault();
      void this.#packing.then(() => location.assign(link.href));
    });
  }

  async #complete(link: HTMLAnchorElement, example: HasData): Promise<void> {
    this.#packed += 1;
    const number = this.#packed;
    const { program } = example.dataSource?.() ?? readExampleData(example);
    const hash = await packProgram(program);
    // Another change may have come meanwhile, and may have been packed sooner.
    if (number === this.#packed) link.hash = hash;
  }
}
