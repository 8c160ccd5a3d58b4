// Brings each element of the gallery into its state, with a replay engine in the place of the page's. When all are there,
// the page says so: `data-gallery="ready"`, or what went wrong.
import { chooseEngine, type Choice } from "#engines/choose-engine.ts";
import { BootFault } from "#program/boot-fault.ts";
import type { Engine } from "#program/engine.ts";
import type { Transcript } from "#program/transcript.ts";
import { ReplayEngine } from "#engines/replay/replay-engine.ts";
import { CheckList } from "../elements/check-list.ts";
import { CodeTabs } from "../elements/code-tabs.ts";
import type { CompareModels } from "../elements/compare-models.ts";
import { defineCompare } from "../elements/define-compare.ts";
import { EngineChoice } from "../elements/engine-choice.ts";
import { readExampleData, type ExampleData } from "../elements/example-data.ts";
import { keptEditsName, keptValuesName } from "../elements/has-kept.ts";
import { recordingOf } from "../elements/recording-of.ts";
import { RunExample } from "../elements/run-example.ts";
import { madeRuns } from "./made-runs.ts";

/** An act brings what a section holds into the section's state. */
type Act = (section: HTMLElement) => Promise<unknown>;

const acts: Readonly<Record<string, Act>> = {
  "example-finished": (section) => {
    const example = exampleOf(section, async (data) => playing(await recordingOf(example, data), Infinity));
    return example.run();
  },
  "example-edited": async (section) => {
    edit(section, (text) => text.replace("await", "void"));
    await until(section, "[data-do=reset]:not([hidden])");
    press(section, "[data-do=changes]");
    await until(section, ".cm-deletedChunk, .cm-changedLine");
  },
  "example-rejected": async (section) => {
    edit(section, (text) => `// changed\n${text}`);
    await until(section, "[data-do=reset]:not([hidden])");
    await exampleOf(section, made("rejected")).run();
    await until(section, ".cm-lintRange-error");
  },
  "example-edits-lost": async (section) => {
    edit(section, () => null);
    await until(section, ".edit-bar p:not(:empty)");
  },
  "example-recorded-only": async (section) => {
    const page = { isolated: false, sharedMemory: false };
    await showChoice(section, chooseEngine(["sharedMemory"], page));
    const controls = section.querySelector<HTMLElement>("run-controls");
    if (controls) controls.hidden = true;
  },
  "example-container-failed": async (section) => {
    const page = { isolated: true, sharedMemory: true };
    await showChoice(section, chooseEngine([], page, "webcontainer"));
    const said =
      "Expected the WebContainer service at stackblitz.com to answer, but the network lets nothing through: try another network, or this page’s engine.";
    await exampleOf(section, () => Promise.reject(new BootFault("blocked", said))).run();
  },
  running: (section) => begin(exampleOf(section, made("running"))),
  stopped: async (section) => {
    const example = exampleOf(section, made("stopped"));
    await begin(example);
    example.stop();
    await example.ended;
  },
  "over-limit": (section) => {
    const example = exampleOf(section, made("over-limit"));
    const data = readExampleData(example);
    example.dataSource = () => ({ ...data, limits: { wallTime: 50 } });
    return example.run();
  },
  "engine-failed": (section) =>
    exampleOf(section, () => Promise.reject(new Error("the browser refused to start a Web Worker."))).run(),
  playing: async (section) => {
    await exampleOf(section, made("playing")).run();
    press(section, "[data-do=play]");
    await until(section, "[data-playing]");
  },
  "at-step": async (section) => {
    await exampleOf(section, made("at-step")).run();
    for (let step = 0; step < 9; step += 1) press(section, "[data-do=forward]");
    await until(section, ".veil:not([hidden])");
  },
  "parameters-set": async (section) => {
    const example = exampleOf(section, recorded);
    // The first hand on an example fetches what its fields are.
    example.dispatchEvent(new Event("pointerenter"));
    await until(section, "example-parameters:defined");
    const field = section.querySelector<HTMLInputElement>('input[type="number"]');
    if (field === null) throw new Error("Expected an example with a number to set.");
    field.value = String(Number(field.max) + 1);
    field.dispatchEvent(new Event("change", { bubbles: true }));
    localStorage.removeItem(keptValuesName(readExampleData(example).id));
  },
  "exercise-checked": async (section) => {
    const list = section.querySelector<HTMLElement>(".checks ol");
    if (list === null) throw new Error("Expected an exercise with checks.");
    const checks = new CheckList(list);
    const [passed = "", failed = ""] = checks.names;
    const values = { expected: "3", found: "1" };
    const message = "Expected three readings at once.";
    checks.show(
      [
        { name: passed, hasPassed: true },
        { name: failed, hasPassed: false, message, values },
      ],
      "missed",
    );
  },
  "predict-wrong": async (section) => press(section, ".main"),
  "predict-right": async (section) => {
    const text = section.querySelector("predict-output > script")?.textContent ?? "";
    const { recorded: lines } = JSON.parse(text) as { recorded: string[] };
    lines.forEach((line, place) => putAt(section, line, place));
    press(section, ".main");
  },
  "compare-running": async (section) => {
    const compare = await compareOf(section, (data) =>
      data.id.endsWith("async") ? Promise.resolve(unlimited(playing(madeRuns["running"], 1))) : recorded(data),
    );
    void compare.run();
    await until(section, ".lane.open");
  },
  "compare-here": async (section) => (await compareOf(section, recorded)).run(),
  "compare-failed": async (section) => {
    const compare = await compareOf(section, async (data) =>
      data.id.endsWith("threads") ? made("failed")(data) : recorded(data),
    );
    await compare.run();
  },
  "choose-chosen": async (section) => {
    for (const question of section.querySelectorAll<HTMLElement>("[data-question]")) {
      if (!question.hidden)
        press(section, `[data-question="${question.dataset["question"] ?? ""}"] label:last-child input`);
    }
    await until(section, ".chosen:not([hidden])");
  },
  "term-open": async (section) => {
    const term = section.querySelector("glossary-term");
    term?.dispatchEvent(new PointerEvent("pointerenter", { pointerType: "mouse" }));
    await until(section, "[popover]:popover-open");
  },
};

/** showStates brings all of the page's elements into their states. */
export async function showStates(): Promise<void> {
  defineCompare();
  const sections = [...document.querySelectorAll<HTMLElement>("section[data-state]")];
  try {
    for (const section of sections) {
      const state = section.dataset["state"] ?? "";
      const act = acts[state] ?? (madeRuns[state] && ((one: HTMLElement) => exampleOf(one, made(state)).run()));
      await act?.(section);
    }
    document.documentElement.dataset["gallery"] = "ready";
  } catch (fault) {
    document.documentElement.dataset["gallery"] = String(fault);
    throw fault;
  }
}

/** Gives an engine that plays the made-up run of a state. */
function made(state: string): (data: ExampleData) => Promise<Engine> {
  const transcript = madeRuns[state];
  // In its own time, for some never end.
  return () => Promise.resolve(playing(transcript, 1));
}

/** Gives an engine that plays what came with the data of an example. */
function recorded({ recording }: ExampleData): Promise<Engine> {
  return Promise.resolve(playing(recording, Infinity));
}

function playing(transcript: Transcript | undefined, speed: number): Engine {
  const isEndless = transcript?.events.some(({ at }) => at > 1e8) === true;
  return new ReplayEngine({ recordingOf: () => transcript, speed: isEndless ? speed : Infinity });
}

/** Lets what never ends go on past the time that a run has. */
function unlimited(engine: Engine): Engine {
  const run = engine.run.bind(engine);
  engine.run = (program, watcher) => run(program, { ...watcher, limits: { ...watcher.limits, wallTime: 1e10 } });
  return engine;
}

function exampleOf(section: HTMLElement, engineFactory: (data: ExampleData) => Promise<Engine>): RunExample {
  const example = section.querySelector("run-example");
  if (!(example instanceof RunExample)) throw new Error(`Expected a <run-example> in ${section.id}.`);
  example.engineFactory = engineFactory;
  return example;
}

async function compareOf(
  section: HTMLElement,
  engineFactory: (data: ExampleData) => Promise<Engine>,
): Promise<CompareModels> {
  const { CompareModels } = await import("../elements/compare-models.ts");
  if (customElements.get("compare-models") === undefined) customElements.define("compare-models", CompareModels);
  const compare = section.querySelector("compare-models");
  if (!(compare instanceof CompareModels)) throw new Error(`Expected a <compare-models> in ${section.id}.`);
  compare.engineFactory = engineFactory;
  return compare;
}

/** Shows a choice of engine as if the page and the reader's wish were others. */
async function showChoice(section: HTMLElement, { engine, reason }: Choice): Promise<void> {
  const example = section.querySelector("run-example");
  if (example instanceof RunExample) await example.load();
  const choice = section.querySelector("engine-choice");
  if (choice instanceof EngineChoice) choice.show(engine, reason);
}

/** Runs an example until it is under way. */
async function begin(example: RunExample): Promise<void> {
  void example.run();
  await until(example.parentElement ?? example, 'run-example[data-state="running"]');
}

/** Keeps edits of the section's example, under a name of the gallery's own, and lets the example find them. */
function edit(section: HTMLElement, change: (text: string) => string | null): void {
  const example = section.querySelector("run-example");
  const tabs = section.querySelector("code-tabs");
  if (example === null || !(tabs instanceof CodeTabs)) throw new Error(`Expected files to edit in ${section.id}.`);
  const { program } = readExampleData(example);
  const before = program.files["main.ts"] ?? "";
  const after = change(before);
  const id = `gallery/${section.dataset["state"] ?? ""}`;
  const kept = after === null ? "nonsense" : JSON.stringify({ texts: { "main.ts": after }, of: { "main.ts": before } });
  localStorage.setItem(keptEditsName(id), kept);
  tabs.offerEditing({ id, files: program.files });
}

/** Moves a line of a prediction up to its place. */
function putAt(section: HTMLElement, line: string, place: number): void {
  const lines = () => [...section.querySelectorAll("predict-output li")];
  const isThere = () => lines()[place]?.querySelector("code")?.textContent === line;
  for (let moves = lines().length; moves > 0 && !isThere(); moves -= 1) {
    const item = lines().find((one, index) => index > place && one.querySelector("code")?.textContent === line);
    item?.querySelector("button")?.click();
  }
}

function press(section: HTMLElement, selector: string): void {
  const button = section.querySelector<HTMLElement>(selector);
  if (button === null) throw new Error(`Expected ${selector} in ${section.id}.`);
  button.click();
}

/** Waits until the section holds something; what never comes is a fault of the gallery. */
async function until(section: HTMLElement, selector: string): Promise<void> {
  const patience = performance.now() + 20_000;
  while (section.querySelector(selector) === null) {
    if (performance.now() > patience) throw new Error(`Expected ${selector} in ${section.id}, but it did not come.`);
    await new Promise((next) => setTimeout(next, 20));
  }
}
