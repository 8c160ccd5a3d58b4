// One engine of each kind serves every example of a page: what it is made of is made once.
import { chooseEngine, type Choice } from "#engines/choose-engine.ts";
import { BootFault } from "#program/boot-fault.ts";
import type { Abilities, Engine, PageEngineName } from "#program/engine.ts";
import { EngineChoice } from "./engine-choice.ts";
import type { ExampleData } from "./example-data.ts";
import { engineNotFetched } from "./page-engine.ts";
import { stripInPage } from "./page-stripper.ts";
import { containerKey, siteBase } from "./site-environment.ts";
import { engineWished, wishedEngine } from "./wished-engine.ts";

/** JavaScript by the source it was stripped of; the engines look here, so an example may come later than an engine. */
const stripped = new Map<string, string>();
const made = new Map<PageEngineName, Promise<Engine>>();

const makers: Readonly<Record<PageEngineName, () => Promise<Engine>>> = {
  embedded: async () => {
    const { EmbeddedEngine } = await import("#engines/embedded/embedded-engine.ts");
    return new EmbeddedEngine({ stripped });
  },
  webcontainer: async () => {
    const [{ WebContainerEngine }, { openInCarrier }] = await Promise.all([
      import("#engines/webcontainer/webcontainer-engine.ts"),
      import("#engines/webcontainer/open-in-carrier.ts"),
    ]);
    const openClient = openInCarrier(`${siteBase}engine-carriers/webcontainer/`);
    return new WebContainerEngine({
      openClient,
      stripped,
      strip: stripInPage,
      ...(containerKey && { clientId: containerKey }),
    });
  },
};

/** engineFor gives the engine that the reader's wish and the example's needs come to. A page that has none throws. */
export async function engineFor(data: ExampleData): Promise<Engine> {
  for (const [path, javaScript] of Object.entries(data.stripped)) {
    stripped.set(data.program.files[path] ?? "", javaScript);
  }
  const { engine: name, reason } = choiceFor(data.needs);
  if (name === "replay") throw new BootFault("lacks-ability", reason);
  return engineNamed(name);
}

/** engineNamed gives the page's engine of a name. */
export function engineNamed(name: PageEngineName): Promise<Engine> {
  const engine =
    made.get(name) ??
    makers[name]().catch(() => {
      made.delete(name);
      throw new Error(engineNotFetched);
    });
  made.set(name, engine);
  return engine;
}

/** afterFault disposes of engines after a fault of their own: the next run makes others. One that only could not boot stays. */
export async function afterFault(fault: unknown): Promise<void> {
  if (fault instanceof BootFault) return;
  const engines = [...made.values()];
  made.clear();
  for (const engine of engines) await (await engine.catch(() => undefined))?.[Symbol.asyncDispose]();
}

/** followChoice keeps what an example says of its engine true, whatever the reader wishes for. */
export function followChoice(example: HTMLElement, needs: readonly (keyof Abilities)[] | undefined): void {
  const show = (): void => {
    const { engine, reason } = choiceFor(needs);
    const [choice, controls] = [example.querySelector("engine-choice"), example.querySelector("run-controls")];
    if (choice instanceof EngineChoice) choice.show(engine, reason);
    if (engine === "replay") example.querySelector("take-example details")?.setAttribute("open", "");
    // Where there is only the recording, there is nothing to run.
    if (controls instanceof HTMLElement) controls.hidden = engine === "replay";
  };
  document.addEventListener(engineWished, show);
  show();
}

function choiceFor(needs: readonly (keyof Abilities)[] = []): Choice {
  const page = { isolated: crossOriginIsolated, sharedMemory: typeof SharedArrayBuffer !== "undefined" };
  return chooseEngine(needs, page, wishedEngine());
}
