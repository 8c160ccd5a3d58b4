import type { ProbeFact } from "../probe-fact.ts";
import type { Happening, LaneId } from "#program/run-event.ts";

type Passed = Extract<ProbeFact, { type: "sending" | "sent" | "unsent" | "received" }>;

/** A told message is one end of a message, ready to be passed on. */
export interface ToldMessage {
  readonly at: number;
  readonly lane: LaneId;
  readonly happening: Happening;
}

/** Message pairs knows both ends of every port, and tells a message once it is known to have gone. */
export class MessagePairs {
  readonly #openers = new Map<LaneId, LaneId>();
  readonly #sending = new Map<string, Passed>();
  readonly #sent = new Set<string>();

  /** Notes which lane opened a thread. */
  open(thread: LaneId, openedBy: LaneId): void {
    this.#openers.set(thread, openedBy);
  }

  /** Takes what one end of a port reports and gives what can be told now. A message from a lane without probe is not told. */
  take(fact: Passed): ToldMessage[] {
    const opener = this.#openers.get(fact.thread);
    if (opener === undefined) return [];
    const [from, to] = fact.inward ? [opener, fact.thread] : [fact.thread, opener];
    const message = `${from}>${to}#${fact.number}`;
    switch (fact.type) {
      case "sending":
        this.#sending.set(message, fact);
        return [];
      case "unsent":
        this.#sending.delete(message);
        return [];
      case "sent":
        return this.#tellSent(message, from, to);
      case "received": {
        // Who has it, was sent it, even where the sender has not come round to saying so.
        const told = this.#tellSent(message, from, to);
        if (!this.#sent.delete(message)) return [];
        return [...told, { at: fact.at, lane: to, happening: { type: "message-received", message, from } }];
      }
    }
  }

  #tellSent(message: string, from: LaneId, to: LaneId): ToldMessage[] {
    const sending = this.#sending.get(message);
    if (sending === undefined) return [];
    this.#sending.delete(message);
    this.#sent.add(message);
    const bytes = sending.bytes === undefined ? {} : { bytes: sending.bytes };
    return [{ at: sending.at, lane: from, happening: { type: "message-sent", message, to, ...bytes } }];
  }
}
