// What a suite calls in a page that holds an engine and nothing else.
import type { Engine } from "#program/engine.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { EnginePageApi } from "./engine-page.ts";

type MakeEngine = (stripped: ReadonlyMap<string, string>, execArgv: readonly string[]) => Engine;

/** offerEngine makes the calls of a page's engine. */
export function offerEngine(makeEngine: MakeEngine): EnginePageApi {
  let engine = makeEngine(new Map(), []);
  const aborts = new Map<number, AbortController>();
  return {
    makeEngine(stripped, execArgv = []) {
      engine = makeEngine(new Map(stripped), execArgv);
    },
    async boot() {
      const phases: string[] = [];
      await engine.boot((phase) => phases.push(phase));
      return phases;
    },
    async run(run, program, limits) {
      const abort = new AbortController();
      aborts.set(run, abort);
      const events: RunEvent[] = [];
      let sending: Promise<void> = Promise.resolve();
      const send = (): void => {
        const batch = events.splice(0);
        if (batch.length > 0) sending = sending.then(() => globalThis.takeEvents(run, batch));
      };
      const timer = setInterval(send, 5);
      try {
        const onEvent = (event: RunEvent): void => void events.push(event);
        return await engine.run(program, { onEvent, signal: abort.signal, ...(limits && { limits }) });
      } finally {
        clearInterval(timer);
        send();
        await sending;
        aborts.delete(run);
      }
    },
    async time(program) {
      const began = performance.now();
      let firstOutput = Number.NaN;
      await engine.run(program, {
        onEvent(event) {
          if (event.type === "output" && Number.isNaN(firstOutput)) firstOutput = performance.now() - began;
        },
      });
      return { firstOutput, exit: performance.now() - began };
    },
    async print(program, limits) {
      const events: RunEvent[] = [];
      await engine.run(program, { onEvent: (event) => void events.push(event), limits });
      return events.flatMap((event) => (event.type === "output" ? [event.text] : [])).join("");
    },
    abort(run) {
      aborts.get(run)?.abort();
    },
    about: () => ({
      agent: navigator.userAgent,
      isolated: crossOriginIsolated,
      sharedMemory: typeof SharedArrayBuffer !== "undefined",
    }),
    async dispose() {
      await engine[Symbol.asyncDispose]();
    },
  };
}
