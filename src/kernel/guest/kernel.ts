// Puts a guest together: Node's library over our bindings on our event loop. Everything that does not depend on the
// program is done here, so that a standby guest has it behind itself when Run is pressed.
import { asyncWrapBinding, type AsyncWrapConstants } from "../bindings/async-wrap.ts";
import type { Binding } from "../bindings/binding.ts";
import { uniqueScope } from "../bindings/broadcast-channels.ts";
import { bufferBinding } from "../bindings/buffer.ts";
import { contextifyShell } from "../bindings/contextify-shell.ts";
import { canClone } from "../bindings/clone-error.ts";
import { encodingBinding } from "../bindings/encoding.ts";
import { errorsBinding } from "../bindings/errors.ts";
import { icuShell } from "../bindings/icu-shell.ts";
import { inertBindings } from "../bindings/inert.ts";
import { locksShell } from "../bindings/locks-shell.ts";
import { type MarkedObjects, markedObjects } from "../bindings/marked-objects.ts";
import { messagingBinding } from "../bindings/messaging.ts";
import { type ModuleWrapBody, moduleWrapShell } from "../bindings/module-wrap-shell.ts";
import { NativeKinds } from "../bindings/native-kinds.ts";
import { optionsBinding } from "../bindings/options.ts";
import { performanceBinding } from "../bindings/performance.ts";
import type { Ports } from "../bindings/ports.ts";
import { PrivateSymbols } from "../bindings/private-symbols.ts";
import { processMethodsBinding } from "../bindings/process-methods.ts";
import { type DecoderLayout, stringDecoderBinding } from "../bindings/string-decoder.ts";
import { taskQueueBinding } from "../bindings/task-queue.ts";
import { timersBinding } from "../bindings/timers.ts";
import { typesBinding } from "../bindings/types.ts";
import { urlBinding } from "../bindings/url.ts";
import { utilBinding } from "../bindings/util.ts";
import { uvBinding } from "../bindings/uv.ts";
import { type ThreadIdentity, workerBinding } from "../bindings/worker.ts";
import type { FilesStart, Place } from "../files/files.ts";
import type { LaterPart } from "../later/hand-over.ts";
import type { Dumped, LibraryFacts } from "../library-facts.ts";
import { SafeMap } from "../intrinsics.ts";
import { programRoot } from "../modules/program-files.ts";
import { shimsFor } from "../shims/shims.ts";
import type { StreamDuties } from "../network/stream-duties.ts";
import type { GuestToFrame } from "../wire.ts";
import { AmongThreads } from "./among-threads.ts";
import { AsyncContext } from "./async-context.ts";
import { wrapsOf } from "./async-wraps.ts";
import { EventLoop } from "./event-loop.ts";
import { kill } from "./kill.ts";
import type { KernelDuties } from "./kernel-duties.ts";
import { Library } from "./library.ts";
import { isKnownOption, type OptionValues } from "./node-options.ts";
import { makePorts } from "./make-ports.ts";
import { Teller } from "./output.ts";
import { ProcessSide } from "./process-side.ts";
import { makeProcess, type ProcessObject } from "./process-object.ts";
import { reviveBinding } from "./revive.ts";
import type { SharedEnvironment } from "./shared-environment.ts";
import { WorkQueue } from "./work-queue.ts";
import { ProgramModules } from "./program-modules.ts";

/** A kernel is a guest's own Node: the loop, the library, the bindings, the process object. */
export class Kernel {
  readonly facts: LibraryFacts;
  readonly loop = new EventLoop();
  readonly context = new AsyncContext();
  readonly work = new WorkQueue(this.loop, () => this.process.env["UV_THREADPOOL_SIZE"], this.context.capture);
  readonly wrap = wrapsOf(this);
  readonly library: Library;
  readonly process: ProcessObject;
  readonly teller: Teller;
  readonly taskQueue = taskQueueBinding((error) => {
    this.#duty("uncaughtInJob")(error);
  });
  readonly timers = timersBinding(this.loop);
  readonly modules = new ProgramModules();
  readonly performance: { binding: Binding; begin: () => number };
  readonly messaging: Ports;
  readonly threads = new SafeMap<number, { exited(exitCode: number, forced: boolean): void }>();
  readonly amongThreads = new AmongThreads();
  /** Which ports of the loopback network are taken; undefined where memory cannot be shared. */
  sharedPorts: SharedArrayBuffer | undefined;
  /** What other parts of the kernel do with streams; there once the `stream_wrap` binding is. */
  streams: StreamDuties | undefined;
  readonly send: (message: GuestToFrame, transfer?: Transferable[]) => void;
  /** Set before the library's `worker` binding is first asked for. */
  self: ThreadIdentity = { pid: 1, threadId: 0, name: "main", lane: "main", envPort: undefined, scope: uniqueScope() };
  /** What this thread knows of processes: its own, those it started, and the pipes to them. */
  readonly processes: ProcessSide;
  duties: KernelDuties | undefined;
  /** Where this process stands among its files. */
  readonly place: Place = { folder: programRoot, mask: 0o022 };
  /** What the run's files are made from, once a program has begun. */
  fileStart: () => Omit<FilesStart, "write"> = () => this.#notBegun("files");
  /** Changes the working folder; set by the `fs` binding, which knows the folders. */
  enterFolder: ((path: string) => void) | undefined;
  /** Options of Node's command line that this run sets. */
  options: OptionValues = {};
  /** Whether the program's first file is being evaluated, or waits in it for something. */
  entryPending = false;
  /** Takes the browser's report of a script that does not parse, while one is expected. */
  onScriptFault: ((fault: { message: string; line: number; column: number }) => void) | undefined;
  readonly #DOMException: new (message: string, name: string) => Error;
  readonly #bindings = new SafeMap<string, Binding>();
  readonly #laterParts = new SafeMap<string, LaterPart>();
  readonly privates: PrivateSymbols;
  readonly natives = new NativeKinds();
  readonly marked: MarkedObjects;
  readonly #makers: Readonly<Record<string, (kernel: Kernel) => Binding>>;

  constructor(facts: LibraryFacts, send: Kernel["send"]) {
    this.facts = facts;
    this.send = send;
    this.processes = new ProcessSide(this.loop, send, () => this.self.pid);
    this.teller = new Teller(send, "main", Infinity);
    this.library = new Library(
      facts,
      shimsFor({
        runMain: (path) => this.#duty("runMain")(path),
        canClone,
        originalOf: (id, require) => this.library.originalOf(id, require, this.process, (name) => this.bindingOf(name)),
        initializeModuleLoaders: () => {
          this.#duty("initializeModuleLoaders")();
        },
      }),
    );
    this.process = makeProcess(facts);
    this.performance = performanceBinding({
      constants: facts.bindings["performance"]?.["constants"] as Record<string, number>,
      milestones: facts.milestones,
      loop: this.loop,
    });
    this.privates = new PrivateSymbols(Object.keys(this.#constants<object>("util", "privateSymbols")));
    this.#makers = this.#bindingMakers();
    const { privateSymbols } = this.bindingOf("util") as { privateSymbols: object };
    const symbols = this.bindingOf("symbols");
    this.library.runPerContext("primordials", privateSymbols, symbols);
    const { DOMException } = this.library.runPerContext("domexception", privateSymbols, symbols);
    const { emitMessage } = this.library.runPerContext("messageport", privateSymbols, symbols);
    this.#DOMException = DOMException as never;
    this.marked = markedObjects(
      this.privates,
      this.library.require,
      symbols as never,
      DOMException as never,
      this.natives,
    );
    this.messaging = makePorts(this, {
      DOMException: DOMException as never,
      emitMessage: emitMessage as never,
      symbols: symbols as never,
    });
    this.library.runRealm(this.process, (name) => this.bindingOf(name));
  }

  /** A binding by its name, made when first asked for. */
  bindingOf(name: string): Binding {
    const known = this.#bindings.get(name);
    if (known !== undefined) return known;
    const later = this.#laterPart(name);
    const dumped = later?.data?.[name] ?? this.facts.bindings[name] ?? (name in inertBindings ? {} : undefined);
    if (dumped === undefined) {
      throw new Error(`The embedded engine has no internalBinding("${name}"): run this program with full Node.`);
    }
    const ours = (later?.bindings[name] ?? this.#makers[name])?.(this) ?? inertBindings[name] ?? {};
    const binding = reviveBinding(name, dumped, ours);
    this.#bindings.set(name, binding);
    return binding;
  }

  /** Node's own data of a binding that lies in a later script. */
  laterData(name: string): Readonly<Record<string, Dumped>> {
    return this.#laterPart(name)?.data?.[name] ?? {};
  }

  /** A binding that few programs ask for lies in a later script, with others that are asked for along with it. */
  #laterPart(name: string): LaterPart | undefined {
    const script = this.facts.scriptOf[name];
    if (script === undefined) return undefined;
    const part = this.#laterParts.get(script) ?? this.library.laterPart(script);
    if (part === undefined) {
      throw new Error(`The embedded engine could not load its part "${script}": check the connection and run again.`);
    }
    this.#laterParts.set(script, part);
    return part;
  }

  /** What a shell forwards to: a part of a later script that is no binding by itself. */
  bodyOf(name: string): Binding {
    const known = this.#bindings.get(name) ?? this.#laterPart(name)?.bindings[name]?.(this);
    if (known === undefined) throw new Error(`Expected a later script to bring "${name}".`);
    this.#bindings.set(name, known);
    return known;
  }

  /** The memory of this thread's environment, which from then on others may have: another's, if it is given. */
  shareEnvironment(memory?: SharedArrayBuffer): SharedArrayBuffer {
    return (this.bodyOf("shared_environment") as unknown as SharedEnvironment).share(memory);
  }

  readonly #warn = (message: string): void => {
    (this.process["emitWarning"] as (warning: string) => void)(message);
  };

  #duty<Name extends keyof KernelDuties>(name: Name): KernelDuties[Name] {
    return (this.duties ?? this.#notBegun(name))[name];
  }

  #notBegun(name: string): never {
    throw new Error(`Expected a program to have been started before "${name}".`);
  }

  #constants<Shape>(binding: string, member = "constants"): Shape {
    return this.facts.bindings[binding]?.[member] as unknown as Shape;
  }

  #bindingMakers(): Readonly<Record<string, (kernel: Kernel) => Binding>> {
    const require = this.library.require;
    return {
      async_context_frame: () => this.context.binding,
      async_wrap: () => asyncWrapBinding(this.#constants<AsyncWrapConstants>("async_wrap"), this),
      buffer: bufferBinding,
      encoding_binding: encodingBinding,
      contextify: () => contextifyShell(() => this.bodyOf("contextify_body")),
      errors: () =>
        errorsBinding((error, fromPromise) => {
          this.#duty("uncaught")(error, fromPromise, false);
        }, this.modules.places),
      icu: () => icuShell(() => this.bodyOf("text_body")),
      locks: () => locksShell(() => this.bodyOf("locks_body")),
      module_wrap: () => moduleWrapShell(() => this.bodyOf("module_wrap_body") as unknown as ModuleWrapBody),
      messaging: () =>
        messagingBinding(this.messaging, {
          DOMException: this.#DOMException,
          marked: this.marked,
          scope: () => this.self.scope,
        }),
      options: optionsBinding,
      performance: () => this.performance.binding,
      process_methods: () =>
        processMethodsBinding({
          timers: this.timers,
          place: this.place,
          enterFolder: (path) => {
            this.bindingOf("fs");
            this.enterFolder?.(path);
          },
          pid: () => this.self.pid,
          kill: (pid, signal) => kill(this, pid, signal),
          exit: (exitCode) => this.#duty("exit")(exitCode),
          env: () => this.process.env,
          require,
          writeError: (text) => {
            this.teller.print("stderr", text);
          },
        }),
      signal_wrap: () => this.processes.signals.binding,
      string_decoder: () => stringDecoderBinding(this.facts.bindings["string_decoder"] as unknown as DecoderLayout),
      task_queue: () => this.taskQueue.binding,
      timers: () => this.timers.binding,
      types: () => typesBinding((value) => this.modules.namespaces.has(value)),
      url: urlBinding,
      util: () =>
        utilBinding(
          (id) => {
            if (id === "internal/url") require<UrlModule>(id).installObjectURLMethods();
            return require(id);
          },
          this.privates,
          () => this.bodyOf("text_body"),
          (frames) => this.modules.places.visible(frames),
          this.taskQueue.rejectionOf,
        ),
      uv: () => uvBinding(this.facts),
      worker: () =>
        workerBinding({
          loop: this.loop,
          messaging: this.messaging,
          self: () => this.self,
          nextThreadId: () => this.#duty("nextThreadId")(),
          send: this.send,
          env: () => ({ ...this.process.env }),
          shareEnvironment: () => this.shareEnvironment(),
          threads: this.threads,
          wrap: this.wrap,
          warn: this.#warn,
          isOption: (option) => isKnownOption(option, this.facts.cliOptions),
          onThreadOpened: (lane, label) => {
            this.teller.tell({ type: "lane-opened", role: "thread", openedBy: this.self.lane, label }, lane);
            // Its own facts come by another way, and must not come first.
            this.teller.flush();
          },
          onThreadClosed: (lane, exitCode) => {
            this.teller.tell({ type: "lane-closed", exitCode }, lane);
          },
        }),
    };
  }
}

/** Node adds these to `URL` when it defines the global. */
interface UrlModule {
  installObjectURLMethods(): void;
}
