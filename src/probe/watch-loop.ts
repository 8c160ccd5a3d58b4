import { AsyncResource, createHook, executionAsyncResource } from "node:async_hooks";
import nodeModule, { type LoadFnOutput } from "node:module";
import { performance } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";
import { ownStart } from "./own-process.ts";
import { replaceMethod } from "./replace-method.ts";
import { clockTime, report } from "./side-channel.ts";

/** How long a loop must be held for it to be reported, in milliseconds. */
const worthReporting = 10;

let begun: { readonly at: number; readonly idle: number } | undefined;
let evaluated = false;

/**
 * Reports the stretches in which the loop could not turn: one callback, or the evaluation of the program, with its ticks
 * and microtasks, that took longer than 10 ms. One begins where Node calls back and ends where it next does, less the time
 * that the loop was idle in between.
 */
export function watchLoop(): void {
  createHook({
    // Following promises would leave marks on them that inspect() shows.
    trackPromises: false,
    before() {
      if (!isWithinCallback(executionAsyncResource())) turn();
    },
  }).enable();
  watchLoading();
  replaceMethod(
    process,
    "emit",
    (emit) =>
      function (...args) {
        if (args[0] === "exit") {
          turn();
          tellEnd("exiting");
        }
        if (args[0] === "beforeExit") tellEnd("idle");
        return emit.apply(this, args);
      },
  );
}

/** Where facts and output share one stream, it says what the next of it can be: Node's own report of how the program ended. */
function tellEnd(type: "idle" | "exiting"): void {
  if (ownStart?.frames !== undefined && isMainThread) report({ type });
}

/** Ticks, microtasks and what a program itself calls a callback run within one that the loop has made. */
function isWithinCallback(resource: object): boolean {
  return "callback" in resource || resource instanceof AsyncResource;
}

function turn(): void {
  end();
  evaluated = true;
  begun = now();
}

function end(): void {
  if (begun === undefined) return;
  const { at, idle } = now();
  const held = at - begun.at - (idle - begun.idle);
  if (held > worthReporting) report({ type: "blocked", from: begun.at, to: begun.at + held });
}

function now(): { readonly at: number; readonly idle: number } {
  return { at: clockTime(), idle: performance.nodeTiming.idleTime };
}

/** The evaluation begins when the last file that the program imports has been loaded; loading is not the program's doing. */
function watchLoading(): void {
  // An older Node has none of these.
  const { registerHooks, stripTypeScriptTypes }: Partial<typeof nodeModule> = nodeModule;
  if (registerHooks === undefined) return;
  let strips = false;
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = loadUnhooked(url, () => nextLoad(url, context));
      if (!strips && loaded.format?.endsWith("-typescript") === true) {
        strips = true;
        loadStripper(stripTypeScriptTypes);
      }
      if (!evaluated) {
        end();
        begun = now();
      }
      return loaded;
    },
  });
}

/**
 * Loads as Node does where nobody looks on. With a hook, Node refuses a module of unknown format by what hooks may return;
 * without one, by the type that its `data:` URL names, and that error is also the one of a format that Node does not know.
 */
function loadUnhooked(url: string, load: () => LoadFnOutput): LoadFnOutput {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof TypeError && "code" in error && error.code === "ERR_INVALID_RETURN_PROPERTY_VALUE"))
      throw error;
    return { format: /^data:([^/]+\/[^;,]+)/u.exec(url)?.[1] ?? "null", source: "", shortCircuit: true };
  }
}

/** Node loads its stripper, which takes long, behind this point: it is made to do so here, without its warning. */
function loadStripper(stripTypeScriptTypes: Partial<typeof nodeModule>["stripTypeScriptTypes"]): void {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    stripTypeScriptTypes?.("");
  } finally {
    process.emitWarning = emitWarning;
  }
}
