import { copyHash } from "./copy-link.ts";
import { readExampleData, type ExampleData } from "./example-data.ts";
import type { ExampleParameters } from "./example-parameters.ts";
import type { RunTimeline } from "./run-timeline.ts";
import { checksumOf, packShare, unpackShare, type Share } from "./share-link.ts";

/** An example, which says what the reader has made of its program. */
type HasData = HTMLElement & { readonly dataSource?: () => ExampleData };

/** copyShare puts a link to an example as it stands on the clipboard, and says in `place` what came of it. */
export async function copyShare(example: HasData, place: HTMLElement): Promise<void> {
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
