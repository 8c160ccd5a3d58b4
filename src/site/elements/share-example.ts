import { copyHash } from "./copy-link.ts";
import { readExampleData, type ExampleData } from "./example-data.ts";
import type { ExampleParameters } from "./example-parameters.ts";
import type { RunTimeline } from "./run-timeline.ts";
import { checksumOf, packShare, unpackShare, type Share } from "./share-link.ts";

/** The example around it, which says what the reader has made of its program. */
type HasData = HTMLElement & { readonly dataSource?: () => ExampleData };

/** `<share-example>` copies a link to the example around it: what was changed, the values, and the step stood at. */
export class ShareExample extends HTMLElement {
  #listening = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.querySelector("button")?.addEventListener("click", () => void this.#copy());
    // What was said of a link is over when something else is shown.
    for (const change of ["edit", "place"]) {
      this.closest("run-example")?.addEventListener(change, () => this.querySelector("p")?.replaceChildren());
    }
  }

  async #copy(): Promise<void> {
    const [example, place] = [this.closest<HasData>("run-example"), this.querySelector("p")];
    if (example === null || place === null) return;
    const { id, program } = readExampleData(example);
    const now = example.dataSource?.().program.files ?? {};
    const files = Object.fromEntries(Object.entries(now).filter(([path, text]) => program.files[path] !== text));
    const values = example.querySelector<ExampleParameters>("example-parameters:defined")?.changed ?? {};
    const timeline = example.querySelector<RunTimeline>("run-timeline:defined");
    const share: Share = {
      example: id,
      of: checksumOf(program.files),
      files,
      values: Object.keys(values).length > 0 ? values : undefined,
      step: timeline?.recordedStep ?? null,
    };
    const hash = await packShare(share);
    const isWhole = (await unpackShare(hash)).kind === "read";
    await copyHash({ hash, isWhole, holds: contentsOf(share), label: "Link to this example" }, place);
    if (timeline?.standsInOwn === true) place.append(" The step is of your own run, and not in it.");
  }
}

/** What a link holds, in words: "your changes and step 12". */
function contentsOf({ files, values, step }: Share): string {
  const parts = [
    ...(Object.keys(files).length > 0 ? ["your changes"] : []),
    ...(values === undefined ? [] : ["your values"]),
    ...(step === null ? [] : [`step ${step} of the recorded run`]),
  ];
  const last = parts.pop();
  if (last === undefined) return "this example as it came";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}
