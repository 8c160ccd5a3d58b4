import { buttonOf } from "./element-of.ts";
import { readExampleData, type ExampleData } from "./example-data.ts";

/** The example around it, which says what the reader has made of its program. */
type HasData = HTMLElement & { readonly dataSource?: () => ExampleData };

/** `<take-example>` gives the reader the program of the example around it, as it stands, to be run on a Node of their own. */
export class TakeExample extends HTMLElement {
  /** The command that came with the page. */
  #first: string | undefined;

  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>("button");
    if (button === null || !button.hidden) return;
    button.hidden = false;
    button.before(
      buttonOf("Copy the command", () => void this.#copy(), "small-button"),
      " ",
    );
    button.addEventListener("click", () => void this.#download());
    this.closest("run-example")?.addEventListener("edit", () => void this.#showCommand());
  }

  /** Shows the line that runs the program with the values it has now; what stands under Output came from the first ones. */
  async #showCommand(): Promise<void> {
    const [example, place] = [this.closest<HasData>("run-example"), this.querySelector("code")];
    if (example?.dataSource === undefined || place === null) return;
    const { commandOf } = await import("./command-of.ts");
    const { id, program } = example.dataSource();
    const command = commandOf({ ...program, entry: `examples/${id}/${program.entry}` });
    const expects = this.querySelector<HTMLElement>("p > span");
    this.#first ??= place.textContent;
    place.textContent = command;
    if (expects) expects.hidden = command !== this.#first;
  }

  /** Puts the command on the clipboard; where the browser forbids that, it is selected to be copied by hand. */
  async #copy(): Promise<void> {
    const place = this.querySelector("code");
    if (place === null) return;
    try {
      await navigator.clipboard.writeText(place.textContent);
      this.#say("The command is on the clipboard.");
    } catch {
      getSelection()?.selectAllChildren(place);
      this.#say("This browser does not let the page copy. The command is selected: copy it yourself.");
    }
  }

  async #download(): Promise<void> {
    const example = this.closest<HasData>("run-example");
    if (example === null) return;
    const loaded = await import("./zip-of.ts").catch(() => null);
    if (loaded === null) {
      this.#say("The zip could not be made: its code could not be fetched. Check the connection and try again.");
      return;
    }
    const { id, program } = example.dataSource?.() ?? readExampleData(example);
    const name = id.split("/").at(-1) ?? "program";
    const address = URL.createObjectURL(new Blob([loaded.zipOf(program, { name, node: this.dataset["node"] })]));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${name}.zip`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 0);
    this.#say(`${name}.zip holds the program as it stands here.`);
  }

  #say(sentence: string): void {
    const place = this.querySelector("[role=status]");
    if (place) place.textContent = sentence;
  }
}
