// The guest's entry: a classic script in a Web Worker. It boots at once, and waits for a program.
import type { LibraryFacts } from "../library-facts.ts";
import type { FrameToGuest, GuestToFrame } from "../wire.ts";
import { sequenceOf } from "../intrinsics.ts";
import { bootLibrary } from "./boot.ts";
import { host } from "./host.ts";
import { Kernel } from "./kernel.ts";
import { wordStacksAsV8 } from "./foreign-stacks.ts";
import { addMissingLanguage } from "./missing-language.ts";
import { startProgram } from "./run.ts";
import { warmUp } from "./warm-up.ts";

const send = (message: GuestToFrame, transfer?: Transferable[]): void => {
  // Where nothing is transferred the browser must not look into a list: it would ask arrays for their iterator.
  if (transfer === undefined) host.post(message);
  else host.post(message, sequenceOf(transfer));
};

let kernel: Kernel | undefined;
let bootFault: unknown;

function fail(error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  send({ type: "failed", message: words });
}

function receive(message: FrameToGuest): void {
  switch (message.type) {
    case "born": {
      addMissingLanguage();
      wordStacksAsV8();
      const made = new Kernel(JSON.parse(message.facts) as LibraryFacts, send);
      bootLibrary(made);
      kernel = made;
      send({ type: "ready" });
      break;
    }
    case "warm":
      if (kernel !== undefined) warmUp(kernel.library, message.chunks);
      send({ type: "warm" });
      break;
    case "start":
      if (kernel === undefined) throw bootFault;
      startProgram(kernel, message);
      break;
    case "connection":
      kernel?.streams?.accept(message);
      break;
    case "connection-lost":
      kernel?.streams?.lose(message.id);
      break;
    case "process-exited":
      kernel?.processes.children.get(message.pid)?.exited(message);
      break;
    case "pipe":
      kernel?.processes.pipes.get(message.end)?.(message.packet);
      break;
    case "signal":
      kernel?.loop.queueEvent(() => kernel?.processes.signals.deliver(message.signal));
      break;
    case "look-at-locks":
      kernel?.loop.queueEvent(() => {
        (kernel?.bodyOf("locks_body")["look"] as () => void)();
      });
      break;
    case "thread-exited":
      kernel?.amongThreads.ended.add(message.threadId);
      kernel?.threads.get(message.threadId)?.exited(message.exitCode, message.forced);
      break;
  }
}

host.listen("message", (event: MessageEvent<FrameToGuest>) => {
  try {
    receive(host.dataOf(event));
  } catch (error) {
    // Nobody hears of it while the guest stands by: it is told again when a program wants to start.
    bootFault = error;
    fail(error);
  }
});
host.listen("error", (event: ErrorEvent) => {
  host.preventDefault(event);
  if (kernel?.onScriptFault !== undefined) {
    kernel.onScriptFault({ message: event.message, line: event.lineno, column: event.colno });
  } else if (kernel?.duties === undefined) fail(event.error ?? event.message);
  else kernel.duties.uncaught(event.error, false, false);
});
host.listen("unhandledrejection", (event: PromiseRejectionEvent) => {
  host.preventDefault(event);
  kernel?.taskQueue.onPromiseReject(0, event.promise, event.reason);
  kernel?.loop.wake();
});
host.listen("rejectionhandled", (event: PromiseRejectionEvent) => {
  kernel?.taskQueue.onPromiseReject(1, event.promise, undefined);
  kernel?.loop.wake();
});
