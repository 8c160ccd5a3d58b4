// The frame's entry: the only file of the kernel that touches a document's window. It lives in an opaque-origin iframe,
// owns the run's Web Workers, and passes on what they tell. It runs no code of the program itself.
import { answerScript } from "./answer-script.ts";
import type { FrameContext } from "./frame-context.ts";
import { speaksOfGuests } from "./frame-process.ts";
import { FrameRun } from "./frame-run.ts";
import { ComputingWorkers } from "./computing-workers.ts";
import { scriptAddress, type Transport } from "./script-address.ts";
import { StandbyGuests } from "./standby-guests.ts";
import type { FrameToPage, PageToFrame } from "./wire.ts";

/** The library as the page has handed it over: addresses of scripts, and the data of every guest. */
interface Loaded {
  readonly guest: string;
  readonly facts: string;
  readonly chunks: Record<string, string>;
}

let page: MessagePort | undefined;
let loaded: Loaded | undefined;
let run: FrameRun | undefined;
/** Guests that sleep until a script is there, by its name. */
const waiting = new Map<string, SharedArrayBuffer[]>();

function tell(message: FrameToPage): void {
  page?.postMessage(message);
}

const maker = { Blob, TextEncoder, btoa: btoa.bind(globalThis), createObjectURL: URL.createObjectURL.bind(URL) };
/** What this browser takes; it is found out with the first guest. */
let transport: Transport = "blob";

const standbys = new StandbyGuests(() => loaded);
/** How many stand by while nothing runs: one for the main thread, and two more where threads or processes are likely. */
let idleStandbys = 1;
/** How long the page has to start its first run before guests take time to be ready for later ones, in milliseconds. */
const firstRunComes = 100;

const helpers = new ComputingWorkers(() => loaded?.chunks["kernel-helper"]);

const context: FrameContext = {
  takeGuest: () => standbys.take(),
  wantStandbys: (count) => {
    standbys.want(count);
  },
  chunks: () => loaded?.chunks ?? {},
  giveScript,
  tell,
  help: (call) => helpers.ask(call),
  onEnd(message) {
    helpers.end();
    waiting.clear();
    run = undefined;
    tell(message);
    standbys.want(idleStandbys);
    standbys.trim();
  },
};

function receiveFromPage(message: PageToFrame): void {
  switch (message.type) {
    case "load":
      load(message);
      break;
    case "add-chunks":
      if (loaded !== undefined) addChunks(loaded, message.chunks);
      break;
    case "start":
      idleStandbys = idleFor(Object.values(message.program.files));
      run = new FrameRun(message.run, message.program, message.limits, context);
      run.start();
      break;
    case "are-you-alive":
      tell({ type: "alive" });
      break;
    case "stop":
      if (run?.id === message.run) run.end({ type: "stopped", run: message.run, at: run.now });
      break;
  }
}

function idleFor(sources: readonly string[]): number {
  return speaksOfGuests(sources) ? 3 : 1;
}

type Load = Extract<PageToFrame, { type: "load" }>;

/** Takes the engine, and bears a first guest. Where the browser refuses that one, the other kind of address is tried. */
function load(message: Load): void {
  idleStandbys = idleFor(message.sources);
  const guest = scriptAddress((message.chunks["core"] ?? "") + message.guest, transport, maker);
  loaded = { guest, facts: message.facts, chunks: {} };
  addChunks(loaded, message.chunks);
  const first = standbys.bear();
  standbys.add(first);
  first.onmessage = () => {
    tell({ type: "loaded" });
    first.onmessage = null;
    setTimeout(() => {
      standbys.warm(first);
      if (run === undefined) standbys.want(idleStandbys);
    }, firstRunComes);
  };
  first.onerror = (event) => {
    event.preventDefault();
    standbys.lose(first);
    if (transport === "data" || event.message) {
      // What is wrong with it shows in the run that bears another.
      tell({ type: "loaded" });
      return;
    }
    transport = "data";
    load(message);
  };
}

function addChunks(into: Loaded, chunks: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(chunks)) {
    if (name !== "core" && text !== "") into.chunks[name] ??= scriptAddress(text, transport, maker);
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

/** The page's first and only message to this window brings the port for all that follow. The page is around the carrier, and that around the frame. */
addEventListener("message", function connect(event: MessageEvent) {
  const [port] = event.ports;
  if (event.source !== parent.parent || port === undefined) return;
  removeEventListener("message", connect);
  page = port;
  page.onmessage = (message: MessageEvent<PageToFrame>) => {
    receiveFromPage(message.data);
  };
});
