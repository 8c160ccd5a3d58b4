// The frame's entry: the only file of the kernel that touches a document's window. It lives in an opaque-origin iframe,
// owns the run's Web Workers, and passes on what they tell. It runs no code of the program itself.
import { answerScript } from "./answer-script.ts";
import { freeLockOf, shareFiles } from "./files/share-files.ts";
import { FrameNetwork } from "./frame-network.ts";
import type { FrameToGuest, FrameToPage, GuestProgram, GuestToFrame, PageToFrame, ThreadStart } from "./wire.ts";
import type { Limits } from "#program/limits.ts";

/** The library as the page has handed it over: addresses of scripts, and the data of every guest. */
interface Loaded {
  readonly guest: string;
  readonly facts: string;
  readonly chunks: Record<string, string>;
}

/** One run: its guests by thread id, 0 for the main thread. */
interface Run {
  readonly id: number;
  program: GuestProgram;
  readonly limits: Limits;
  readonly guests: Map<number, Worker>;
  readonly threadCounter: SharedArrayBuffer | undefined;
  readonly files: SharedArrayBuffer | undefined;
  readonly network: FrameNetwork;
  origin: number;
  opened: number;
}

/** What a refused Worker's error lacks: the browser gives it no message. */
const workerRefused =
  "The browser refused to start a Web Worker, and every program runs in one. Does a policy of the site forbid it?";

let page: MessagePort | undefined;
let loaded: Loaded | undefined;
let standby: Worker | undefined;
let run: Run | undefined;
/** Guests that sleep until a script is there, by its name. */
const waiting = new Map<string, SharedArrayBuffer[]>();

function tell(message: FrameToPage): void {
  page?.postMessage(message);
}

function scriptAddress(...parts: string[]): string {
  return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
}

/** A guest that has begun to boot, the standby one where there is one. */
function takeGuest(): Worker {
  if (loaded === undefined) throw new Error("Expected the library to have been loaded before a run.");
  const guest = standby ?? bearGuest(loaded);
  standby = undefined;
  return guest;
}

function bearGuest({ guest, facts }: Loaded): Worker {
  const worker = new Worker(guest);
  // One that dies before its run is no standby; the run bears another, and tells why if that dies too.
  worker.onerror = () => {
    if (standby === worker) standby = undefined;
  };
  worker.postMessage({ type: "born", facts } satisfies FrameToGuest);
  return worker;
}

function prepareStandby(): void {
  if (loaded !== undefined) standby ??= bearGuest(loaded);
}

function startGuest(current: Run, threadId: number, thread?: ThreadStart): void {
  const guest = takeGuest();
  current.guests.set(threadId, guest);
  guest.onmessage = (event: MessageEvent<GuestToFrame>) => {
    if (run === current) receiveFromGuest(current, threadId, event.data);
  };
  guest.onerror = (event) => {
    event.preventDefault();
    if (run === current) endRun({ type: "failed", run: current.id, message: event.message || workerRefused });
  };
  const start = {
    type: "start",
    program: current.program,
    limits: current.limits,
    chunks: loaded?.chunks ?? {},
    holder: holderOf(threadId),
    ...(current.threadCounter === undefined ? {} : { threadCounter: current.threadCounter }),
    ...(current.files === undefined ? {} : { files: current.files }),
    ...(current.network.ports === undefined ? {} : { ports: current.network.ports }),
    ...(thread === undefined ? {} : { origin: current.origin, thread }),
  } satisfies FrameToGuest;
  guest.postMessage(start, thread === undefined ? [] : [thread.port]);
  // A program that speaks of threads will want one soon: the next guest boots while its main thread starts.
  if (thread === undefined && speaksOfThreads(current.program)) prepareStandby();
}

/** The number by which a guest holds the lock of the files; 0 says that nobody does. */
function holderOf(threadId: number): number {
  return threadId + 1;
}

function speaksOfThreads({ files }: GuestProgram): boolean {
  return Object.values(files).some((source) => source.includes("worker_threads"));
}

function receiveFromGuest(current: Run, threadId: number, message: GuestToFrame): void {
  switch (message.type) {
    case "ready":
      break;
    case "began":
      current.origin = message.origin;
      current.program = { ...current.program, stripped: message.javaScript };
      break;
    case "need-script":
      giveScript(message.name, message.answer);
      break;
    case "told":
      tell({ type: "told", run: current.id, facts: message.facts });
      break;
    case "spawn":
      current.opened += 1;
      if (current.opened > current.limits.lanes) {
        endRun({ type: "over-limit", run: current.id, limit: "lanes", at: now(current) });
      } else {
        startGuest(current, message.thread.threadId, message.thread);
      }
      break;
    case "terminate":
      endThread(current, message.threadId, 1, true);
      break;
    case "listen":
      current.network.listen(threadId, message.name, (connection, transfer) => {
        current.guests.get(threadId)?.postMessage(connection, transfer);
      });
      break;
    case "unlisten":
      current.network.unlisten(threadId, message.name);
      break;
    case "connect":
      current.network.connect(message);
      break;
    case "exit":
      if (threadId === 0) endRun({ type: "exited", run: current.id, exitCode: message.exitCode, at: message.at });
      else endThread(current, threadId, message.exitCode, false);
      break;
    case "rejected":
      endRun({ type: "rejected", run: current.id, diagnostics: message.diagnostics });
      break;
    case "failed":
      endRun({ type: "failed", run: current.id, message: message.message });
      break;
  }
}

function now(current: Run): number {
  return performance.timeOrigin + performance.now() - current.origin;
}

/** Ends a thread and tells every other guest of it: only its parent listens. */
function endThread(current: Run, threadId: number, exitCode: number, forced: boolean): void {
  const guest = current.guests.get(threadId);
  if (guest === undefined) return;
  guest.terminate();
  current.guests.delete(threadId);
  freeLockOf(holderOf(threadId), current.files);
  current.network.guestEnded(threadId);
  for (const other of current.guests.values()) {
    other.postMessage({ type: "thread-exited", threadId, exitCode, forced } satisfies FrameToGuest);
  }
}

function endRun(message: FrameToPage): void {
  waiting.clear();
  for (const guest of run?.guests.values() ?? []) guest.terminate();
  run = undefined;
  tell(message);
  prepareStandby();
}

function receiveFromPage(message: PageToFrame): void {
  switch (message.type) {
    case "load":
      loaded = { guest: scriptAddress(message.chunks["core"] ?? "", message.guest), facts: message.facts, chunks: {} };
      addChunks(loaded, message.chunks);
      prepareStandby();
      tell({ type: "loaded" });
      break;
    case "add-chunks":
      if (loaded !== undefined) addChunks(loaded, message.chunks);
      break;
    case "start": {
      const shared = typeof SharedArrayBuffer === "undefined" ? undefined : new SharedArrayBuffer(4);
      const { program, limits } = message;
      const files = shareFiles(limits.fileBytes);
      const network = new FrameNetwork();
      const guests = new Map<number, Worker>();
      run = { id: message.run, program, limits, guests, threadCounter: shared, files, network, origin: 0, opened: 1 };
      run.origin = performance.timeOrigin + performance.now();
      startGuest(run, 0);
      break;
    }
    case "stop":
      if (run?.id === message.run) endRun({ type: "stopped", run: message.run, at: now(run) });
      break;
  }
}

function addChunks(into: Loaded, chunks: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(chunks)) {
    if (name !== "core" && text !== "") into.chunks[name] ??= scriptAddress(text);
    for (const answer of waiting.get(name) ?? []) answerScript(answer, into.chunks[name] ?? "");
    waiting.delete(name);
  }
}

function giveScript(name: string, answer: SharedArrayBuffer): void {
  const address = loaded?.chunks[name];
  if (address !== undefined) {
    answerScript(answer, address);
    return;
  }
  const others = waiting.get(name);
  if (others === undefined) {
    waiting.set(name, [answer]);
    tell({ type: "need-script", name });
  } else others.push(answer);
}

/** The page's first and only message to this window brings the port for all that follow. */
addEventListener("message", function connect(event: MessageEvent) {
  const [port] = event.ports;
  if (event.source !== parent || port === undefined) return;
  removeEventListener("message", connect);
  page = port;
  page.onmessage = (message: MessageEvent<PageToFrame>) => {
    receiveFromPage(message.data);
  };
});
