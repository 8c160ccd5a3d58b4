// What a link to an example holds is shown in that example: beside what the reader has made of it, never in its place, and
// never run unasked.
import type { CodeTabs } from "./code-tabs.ts";
import { buttonOf, elementOf } from "./element-of.ts";
import type { ExampleParameters } from "./example-parameters.ts";
import { readExampleData } from "./example-data.ts";
import { hasKept, keptEditsName, keptValuesName } from "./has-kept.ts";
import type { RunState } from "./run-state.ts";
import type { RunTimeline } from "./run-timeline.ts";
import { checksumOf, unpackShare, type Share } from "./share-link.ts";

/** An example, which can be shown another version of. */
type Example = HTMLElement & { readonly state: RunState; load(): Promise<void>; clear(): Promise<void> };

/** What is shown of a link: where it is told, and the example that shows it. */
interface Shown {
  readonly notice: HTMLElement;
  readonly example: Example | undefined;
}

let shown: Shown | undefined;
let turn = 0;

/** openShare shows what the hash of an address holds; where it holds no share, the reader's own version again. */
export async function openShare(hash: string): Promise<void> {
  turn += 1;
  const mine = turn;
  const read = /^#s\d+=/.test(hash) ? await unpackShare(hash) : null;
  if (mine !== turn) return;
  await leave();
  if (read === null || mine !== turn) return;
  if (read.kind === "refused") {
    tellPage(`${read.why} The examples are shown as they were.`);
    return;
  }
  const { share } = read;
  const example = [...document.querySelectorAll<Example>("run-example[data-example]")].find(
    (one) => one.dataset["example"] === share.example,
  );
  if (example === undefined) {
    tellPage(`The link is to the example “${share.example}”, which is not on this page. Ask for the link again.`);
    return;
  }
  await show(example, share, `${share.example}@${checksumOf({ hash })}`);
}

async function show(example: Example, share: Share, key: string): Promise<void> {
  const notice = elementOf("div", { className: "share-notice" });
  const said = elementOf("p");
  said.setAttribute("role", "status");
  notice.append(said);
  shown = { notice, example };
  uncover(example);
  example.querySelector(":scope > header")?.after(notice);
  if (example.state !== "idle") await example.clear();
  await example.load();

  const { id, program } = readExampleData(example);
  const files = Object.fromEntries(Object.entries(share.files).filter(([path]) => Object.hasOwn(program.files, path)));
  const tabs = example.querySelector<CodeTabs>("code-tabs:defined");
  const hasOwn = hasKept(keptEditsName(id)) || hasKept(keptValuesName(id)) || Object.keys(tabs?.edits ?? {}).length > 0;
  const isChanged = (await tabs?.showShared({ key, files })) === true;
  example.querySelector<ExampleParameters>("example-parameters:defined")?.show(key, share.values ?? {});
  const steps = share.step === null ? 0 : await stand(example, share.step);

  const sentences = [
    `What you see here came in a link from someone else${isChanged ? ", and has the changes that you made to it" : ""}. It runs only when you press Run.`,
    ...(Object.keys(files).length > 0 ? [`Changed in it: ${Object.keys(files).join(", ")}.`] : []),
    ...(Object.keys(files).length < Object.keys(share.files).length
      ? ["The link also holds files that this example does not have: they are left out."]
      : []),
    ...(share.of === checksumOf(program.files) ? [] : ["The example has changed since the link was made."]),
    ...(share.step !== null && share.step > steps
      ? [`The link asks for step ${share.step}, but the recorded run has ${steps}: all of it is shown.`]
      : []),
    ...(hasOwn ? ["Your own version is kept."] : []),
  ];
  said.textContent = sentences.join(" ");
  const back = (): void => {
    history.pushState(null, "", location.pathname + location.search);
    turn += 1;
    void leave().then(() => example.querySelector<HTMLElement>("run-controls button")?.focus());
  };
  notice.append(buttonOf(hasOwn ? "Show your own version" : "Show the original", back, "small-button"));
  example.scrollIntoView();
}

/** Shows the reader's own version again, and says nothing more of a link. */
async function leave(): Promise<void> {
  const last = shown;
  shown = undefined;
  last?.notice.remove();
  const { example } = last ?? {};
  if (example === undefined) return;
  if (example.state !== "idle") await example.clear();
  await example.querySelector<CodeTabs>("code-tabs:defined")?.showShared(null);
  const { id } = readExampleData(example);
  example.querySelector<ExampleParameters>("example-parameters:defined")?.show(id);
}

/** Stands at a step of the recorded run, where it has it, and gives how many steps there are. */
async function stand(example: Example, step: number): Promise<number> {
  const timeline = example.querySelector<RunTimeline>("run-timeline:defined");
  return timeline?.standAtRecorded(step) ?? 0;
}

/** What is folded away around an example is opened. */
function uncover(example: HTMLElement): void {
  for (let around = example.parentElement; around !== null; around = around.parentElement) {
    if (!(around instanceof HTMLDetailsElement)) continue;
    around.hidden = false;
    around.open = true;
  }
}

/** Says a sentence at the top of the page: there is no example that it belongs to. */
function tellPage(sentence: string): void {
  const notice = elementOf("p", { className: "share-notice", textContent: sentence });
  notice.setAttribute("role", "status");
  document.querySelector("main h1")?.after(notice);
  shown = { notice, example: undefined };
  notice.scrollIntoView({ block: "center" });
}
