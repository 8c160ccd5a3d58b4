// Runs one program, or one of its threads, in a guest that has booted.
import type { Diagnostic } from "#program/outcome.ts";
import { isInstance } from "../intrinsics.ts";
import { bytesFor } from "../files/file-layout.ts";
import { Linker } from "../modules/link.ts";
import { entryOf, pathWithin } from "../modules/program-files.ts";
import { locateSyntaxError } from "../modules/locate-syntax-error.ts";
import { defaultPackage, loaderFor, speaksOfContext } from "../modules/whose-loader.ts";
import { stripProgram } from "../modules/strip-types.ts";
import type { FrameToGuest, GuestProgram } from "../wire.ts";
import { askForScript } from "./ask-for-script.ts";
import { beginProcess, runCode } from "./begin-process.ts";
import { bindConsole } from "./bind-console.ts";
import { emit, finish, uncaught } from "./ending.ts";
import type { KernelDuties } from "./kernel-duties.ts";
import type { LoopCallbacks } from "./loop-callbacks.ts";
import { mainFileOf, setIdentity } from "./identity.ts";
import { ImmediateQueue, type ImmediateList } from "./immediates.ts";
import type { Kernel } from "./kernel.ts";
import { LastJobs } from "./last-jobs.ts";
import { runMainWithNodesLoader, startNodesLoader, trackContext } from "./nodes-loader.ts";
import { applyOptions, environmentOptions, optionValues } from "./node-options.ts";
import { runTimers } from "./timer-turn.ts";
import { watchSpans } from "./watch-spans.ts";

type Start = Extract<FrameToGuest, { type: "start" }>;

const exposing = "--expose-internals";

/** startProgram runs the program that a `start` message brings. */
export function startProgram(kernel: Kernel, start: Start): void {
  const { process, teller, library, loop } = kernel;
  const { thread } = start;
  // What Node is given too: a program's files are ES modules unless they say otherwise.
  const files: GuestProgram["files"] = { "package.json": defaultPackage, ...start.program.files };
  const main = mainFileOf(start.process, files);
  const program: GuestProgram = { ...start.program, files, entry: main.within ?? start.program.entry };
  library.setScripts(start.chunks, (name) => askForScript(kernel.send, name));

  const stripped = stripProgram(program, library.require);
  if (stripped.kind === "rejected") {
    kernel.send({ type: "rejected", diagnostics: stripped.diagnostics });
    return;
  }
  const javaScript = (path: string): string => stripped.javaScript[path] ?? program.files[path] ?? "";
  kernel.modules.places.textOf = javaScript;
  kernel.modules.entry = program.entry;
  kernel.modules.paths = () => Object.keys(program.files);
  const bySource = new Map(Object.entries(program.files).map(([path, source]) => [source, stripped.javaScript[path]]));
  kernel.modules.strippedOf = (source) => bySource.get(source);

  // One reading of the clock for both: a thread may lose its core between two.
  const zero = kernel.performance.begin();
  teller.origin = start.origin ?? zero;
  teller.limit(start.limits);
  const ownZero = zero - teller.origin;
  setIdentity(kernel, start);
  kernel.fileStart = () => fileStart(kernel, { ...start, program });
  kernel.sharedPorts = start.ports;
  if (start.origin === undefined) {
    teller.tell({ type: "lane-opened", role: "main", openedBy: null, label: "main" }, "main", 0);
    kernel.send({ type: "began", origin: teller.origin, javaScript: stripped.javaScript });
    // The clock of the wall-time limit starts with it, and the program may never come back.
    teller.flush();
  }
  setOptions(kernel, start);
  watchSpansWhenAsked(kernel, ownZero);
  loop.blocked.onBlocked = (from, to) => {
    teller.tell({ type: "blocked", from: teller.timeOf(from), to: teller.timeOf(to) });
  };
  const { initializeDebugEnv } = library.require<{ initializeDebugEnv: (sections: string | undefined) => void }>(
    "internal/util/debuglog",
  );
  initializeDebugEnv(process.env["NODE_DEBUG"]);

  // The browser loads modules in its own time; until the first is evaluated that keeps the loop alive.
  let loading = false;
  let evaluating = false;
  const onLoaded = (): void => {
    evaluating = true;
    loop.blocked.evaluate();
    if (!loading) return;
    loading = false;
    loop.refs -= 1;
    loop.paused = false;
    if (thread === undefined) loop.beginAgain();
    else loop.wake();
  };
  let loader = loaderFor(program, javaScript);
  if (speaksOfContext(program)) trackContext(kernel);
  kernel.modules.prepare = () => {
    kernel.modules.prepare = () => {};
    startNodesLoader(kernel);
  };
  const linker = makeLinker(kernel, program, javaScript, onLoaded);
  /** What a module that was not even evaluated is rejected for; words the errors of linking on the way. */
  const faultOf = async (error: unknown): Promise<Diagnostic | undefined> => {
    if (!isInstance(SyntaxError, error) || evaluating) return undefined;
    linker.explain(error);
    return locateSyntaxError(stripped.javaScript, (listener) => (kernel.onScriptFault = listener));
  };
  const runFile = (absolute: string): void => {
    kernel.modules.entry = pathWithin(absolute) ?? program.entry;
    // What the program wrote itself is among its files only now; a thread has chosen its loader by then.
    const isOwn = thread !== undefined || Object.hasOwn(files, pathWithin(absolute) ?? "");
    if (loader === "node" || !isOwn) {
      kernel.modules.prepare();
      runMainWithNodesLoader(kernel, absolute);
      return;
    }
    kernel.modules.paths = () => [...linker.addresses.keys()];
    loading = true;
    loop.refs += 1;
    // A thread's file is evaluated in the poll phase, when its parent's message comes: the next message comes behind it.
    loop.paused = thread !== undefined;
    const address = (): string => linker.addressOfEntry(entryOf(absolute, program));
    void importEntry(kernel, address, faultOf, onLoaded);
  };
  const lastJobs = new LastJobs(kernel);
  const tellUncaught: KernelDuties["uncaught"] = (error, fromPromise, thrown) => {
    uncaught(kernel, error, { fromPromise, thrown }, javaScript);
  };
  kernel.duties = {
    exit: (exitCode) => lastJobs.exit(exitCode),
    runMain: runFile,
    initializeModuleLoaders: () => {
      if (loader === "node") kernel.modules.prepare();
    },
    nextThreadId: threadCounter(start),
    uncaught: tellUncaught,
    uncaughtInJob: (error) => {
      if (thread === undefined) tellUncaught(error, false, false);
      else lastJobs.fail(() => tellUncaught(error, false, false));
    },
  };
  startLoop(kernel, lastJobs);
  if (thread === undefined) {
    const { args, code } = start.process;
    if (code === undefined && main.named !== undefined) process.argv.push(main.named, ...args.slice(1));
    else process.argv.push(...args);
    loop.runFirst(() => {
      beginProcess(kernel, start.process);
      if (code === undefined) runFile(main.path);
      else runCode(kernel, code);
    });
  } else {
    startThread(kernel, start, () => (loader = "node"));
  }
}

/** Where memory cannot be shared, every thread has files of its own. */
function fileStart({ place }: Kernel, { program, limits, files, holder }: Start): ReturnType<Kernel["fileStart"]> {
  const limit = limits.fileBytes;
  const memory = files ?? new ArrayBuffer(0, { maxByteLength: bytesFor(limit) });
  return { memory, limit, holder, sources: program.files, place };
}

function setOptions(kernel: Kernel, { process: own, thread, program }: Start): void {
  const { process, facts, library } = kernel;
  const asked = thread?.execArgv ?? own.execArgv;
  // Only who made the engine can open the library's insides; a program that forks or starts threads cannot.
  const mayExpose = program.execArgv?.includes(exposing) === true;
  const execArgv = mayExpose ? asked : asked.filter((option) => option !== exposing);
  const given = [...environmentOptions(process.env), ...execArgv];
  process.execArgv = [...execArgv];
  if (given.length === 0) return;
  kernel.options = optionValues(given, facts.cliOptions);
  applyOptions(kernel.options, { process, require: library.require });
}

/** A thread's start is Node's own: its main script waits on the environment port for the file to run. */
function startThread(kernel: Kernel, { thread }: Start, onText: () => void): void {
  const { require } = kernel.library;
  if (thread === undefined) return;
  require("internal/bootstrap/switches/is_not_main_thread");
  require("internal/bootstrap/switches/does_not_own_process_state");
  bindConsole(require, kernel.process);
  const port = thread.port as unknown as { on(event: "message", listener: (message: LoadScript) => void): void };
  port.on("message", ({ publicPort, doEval }) => {
    // A text that is no file of the program: only Node's own loader takes it.
    if (doEval !== undefined && doEval !== false) onText();
    if (publicPort !== undefined) kernel.messaging.setPeer(publicPort, thread.openedBy);
  });
  require("internal/main/worker_thread");
}

interface LoadScript {
  readonly doEval?: string | false;
  readonly publicPort?: MessagePort;
}

/** Numbers the run's threads as Node does, across all of them; without shared memory each numbers its own. */
function threadCounter({ threadCounter: shared, thread }: Start): () => number {
  if (shared !== undefined) {
    const count = new Int32Array(shared);
    return () => Atomics.add(count, 0, 1) + 1;
  }
  let last = (thread?.threadId ?? 0) * 1000;
  return () => (last += 1);
}

/** The program's spans are watched from the moment it first asks for `performance`, in whatever way. */
function watchSpansWhenAsked({ library, teller }: Kernel, origin: number): void {
  library.whenEvaluated("perf_hooks", () => watchSpans(library.require, teller, origin));
}

function makeLinker(
  kernel: Kernel,
  program: GuestProgram,
  javaScript: (path: string) => string,
  onEvaluate: () => void,
): Linker {
  return new Linker({
    program,
    builtins: new Set(kernel.facts.builtinIds.filter((id) => !id.startsWith("internal/"))),
    served: new Set(Object.keys(kernel.facts.served)),
    builtin: (id) => kernel.library.publicModule(id),
    javaScript,
    onEvaluate,
    hold: () => {
      const { loop } = kernel;
      let isHeld = true;
      loop.refs += 1;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        loop.refs -= 1;
        loop.wake();
      };
    },
  });
}

async function importEntry(
  kernel: Kernel,
  address: () => string,
  faultOf: (error: unknown) => Promise<Diagnostic | undefined>,
  onLoaded: () => void,
): Promise<void> {
  kernel.entryPending = true;
  try {
    await import(/* @vite-ignore */ address());
    kernel.entryPending = false;
  } catch (error) {
    kernel.entryPending = false;
    const diagnostic = await faultOf(error);
    if (diagnostic === undefined) {
      // One promise job more, and as many have run as in Node.
      // eslint-disable-next-line @typescript-eslint/await-thenable
      await undefined;
      kernel.duties?.uncaught(error, true, false);
    } else kernel.send({ type: "rejected", diagnostics: [diagnostic] });
  } finally {
    onLoaded();
    kernel.loop.wake();
  }
}

function startLoop(kernel: Kernel, lastJobs: LastJobs): void {
  const { loop, taskQueue, timers, teller, process } = kernel;
  const { immediateQueue } = kernel.library.require<{ immediateQueue: ImmediateList }>("internal/timers");
  const immediates = new ImmediateQueue(immediateQueue, timers.callbacks.processImmediate, timers.immediateInfo);
  const callbacks: LoopCallbacks = {
    runTimers: (now) => runTimers(loop, timers.callbacks.processTimers, now),
    takeImmediates: () => immediates.take(),
    hasTicks: () => {
      // The loop looks here before every callback, and a callback begins without a context.
      kernel.context.clear();
      return taskQueue.hasTicks();
    },
    hasRejections: taskQueue.hasRejections,
    runTicks: taskQueue.runTicks,
    onUncaught: (error) => kernel.duties?.uncaught(error, false, true),
    onEmpty: (again) => {
      if (again) finish(kernel);
      else emit(process, "beforeExit");
    },
    onTurnEnd: () => {
      teller.endTurn();
    },
  };
  loop.start(kernel.self.threadId === 0 ? callbacks : lastJobs.within(callbacks));
}
