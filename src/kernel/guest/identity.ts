// Who a guest is: which process, which thread of it, and what the program sees of that.
import { laneOfThread } from "../bindings/worker.ts";
import { pathWithin, programRoot } from "../modules/program-files.ts";
import { ProcessTable } from "../process-table.ts";
import type { ProcessStart } from "../wire-processes.ts";
import type { FrameToGuest, GuestProgram } from "../wire.ts";
import type { Kernel } from "./kernel.ts";
import { environmentOf } from "./environment.ts";

const firstPid = 1;

type Start = Extract<FrameToGuest, { type: "start" }>;

/** setIdentity makes a booted guest the thread of a process that a start says it is. */
export function setIdentity(kernel: Kernel, start: Start): void {
  const { program, process: own, processTable, thread } = start;
  const { process, processes, messaging, teller, amongThreads } = kernel;
  const { pid, ppid, argv0, cwd, descriptors } = own;
  // As `node_process_object.cc` and `pre_execution` leave them.
  Object.defineProperties(process, {
    pid: { value: pid, enumerable: true, configurable: true },
    argv0: { value: argv0, enumerable: true, configurable: false },
  });
  process["ppid"] = ppid;
  kernel.place.folder = cwd;
  processes.stdio = descriptors;
  processes.opener = own.openedBy;
  processes.program = program;
  processes.table = new ProcessTable(processTable);
  const lane = laneOfThread(thread?.threadId ?? 0, pid);
  const name = thread?.name ?? kernel.self.name;
  const scope = thread?.scope ?? kernel.self.scope;
  kernel.self = { pid, threadId: thread?.threadId ?? 0, name, lane, envPort: thread?.port, scope };
  kernel.loop.idling.share(thread?.idling);
  amongThreads.holder = start.holder;
  if (start.locks !== undefined) amongThreads.locks = start.locks;
  teller.lane = lane;
  if (pid !== firstPid) teller.divert = (stream, text) => processes.divert(stream, text);
  amongThreads.environment = environmentOf(thread?.env ?? own.env);
  if (thread?.sharedEnv !== undefined) kernel.shareEnvironment(thread.sharedEnv);
  process.env = amongThreads.environment.proxy;
  if (thread === undefined) {
    watchSignals(kernel);
    return;
  }
  // The library gives its ports their methods; it must be there before the first port is adopted.
  kernel.library.require("internal/worker/io");
  messaging.adopt(thread.port);
}

/** Threads do not hear signals; the main thread of a process does while it listens. */
function watchSignals({ process, library }: Kernel): void {
  const { startListeningIfSignal, stopListeningIfSignal } =
    library.require<Record<"startListeningIfSignal" | "stopListeningIfSignal", (event: string) => void>>(
      "internal/process/signal",
    );
  process.on("newListener", startListeningIfSignal as never);
  process.on("removeListener", stopListeningIfSignal as never);
}

/** The file that a process runs. */
export interface MainFile {
  /** As an absolute path. */
  readonly path: string;
  /** Its path within the program, where it is one of its files. */
  readonly within: string | undefined;
  /** As the command line names it, in full; undefined where it names none. */
  readonly named: string | undefined;
}

/** mainFileOf is the file that a process runs: as on any command line, its ending may be left out. */
export function mainFileOf({ cwd, args }: ProcessStart, files: GuestProgram["files"]): MainFile {
  const named = args[0] === undefined ? undefined : resolvePath(cwd, args[0]);
  const found = ["", ".js", ".json", "/index.js"]
    .map((ending) => `${named ?? ""}${ending}`)
    .find((path) => Object.hasOwn(files, pathWithin(path) ?? ""));
  return { path: found ?? named ?? "", within: found === undefined ? undefined : pathWithin(found), named };
}

/** resolvePath is a path seen from a folder, without dots in it. */
export function resolvePath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${folder}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** Whether a folder is there: one of the program's files lies in it. */
export function isFolder(path: string, { files }: GuestProgram): boolean {
  if (programRoot === path || programRoot.startsWith(`${path}/`) || path === "/" || path === "/tmp") return true;
  const within = pathWithin(path);
  return within !== undefined && Object.keys(files).some((file) => file.startsWith(`${within}/`));
}
