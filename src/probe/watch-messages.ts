// Messages between a thread and the lane that opened it. A port delivers in order, so counting on both sides pairs them.
import workerThreads, { parentPort, type MessagePort } from "node:worker_threads";
import type { LaneId } from "#program/run-event.ts";
import { messageBytes } from "./message-bytes.ts";
import { replaceMethod } from "./replace-method.ts";
import { ownLane, report } from "./side-channel.ts";

/** A port side counts and reports the messages at one end of the port between a thread and its opener. */
export class PortSide {
  readonly #thread: LaneId;
  readonly #isThread: boolean;
  #sent = 0;
  #received = 0;

  constructor(thread: LaneId) {
    this.#thread = thread;
    this.#isThread = thread === ownLane;
  }

  /** Posts by calling `post`, and reports the message before and after. */
  send<Answer>(bytes: number | undefined, post: () => Answer): Answer {
    const found = { thread: this.#thread, inward: !this.#isThread, number: this.#sent + 1 };
    report({ type: "sending", ...found, ...(bytes === undefined ? {} : { bytes }) });
    let type: "sent" | "unsent" = "unsent";
    try {
      const answer = post();
      this.#sent += 1;
      type = "sent";
      return answer;
    } finally {
      report({ type, ...found });
    }
  }

  /** Reports that the next message has come. */
  receive(): void {
    this.#received += 1;
    report({ type: "received", thread: this.#thread, inward: this.#isThread, number: this.#received });
  }
}

/** bytesPosted is how long the message is that `postMessage` is given, where nothing is transferred. */
export function bytesPosted([message, options]: readonly unknown[]): number | undefined {
  return options === undefined ? messageBytes(message) : undefined;
}

/** Reports what this thread posts to its opener and is handed by it. */
export function watchParentPort(port: MessagePort): void {
  const side = new PortSide(ownLane);
  replaceMethod(
    port,
    "postMessage",
    (post) =>
      function (...args) {
        return side.send(bytesPosted(args), () => post.apply(this, args));
      },
  );
  watchDelivery(port, () => side.receive());
  replaceMethod(
    workerThreads,
    "receiveMessageOnPort",
    (receive) =>
      function (...args) {
        const found = receive.apply(this, args);
        if (found !== undefined && args[0] === parentPort) side.receive();
        return found;
      },
  );
}

// Node hands a message to the port's own dispatch. A listener would start the port and hold the thread open; looking on at
// the dispatch does neither.
function watchDelivery(port: MessagePort, onMessage: () => void): void {
  const dispatch = Object.getOwnPropertySymbols(EventTarget.prototype).find((symbol) =>
    symbol.description?.endsWith("kHybridDispatch"),
  );
  if (dispatch === undefined) return;
  replaceMethod(
    port,
    dispatch,
    (deliver) =>
      function (...args) {
        if (args[1] === "message") onMessage();
        return deliver.apply(this, args);
      },
  );
}
