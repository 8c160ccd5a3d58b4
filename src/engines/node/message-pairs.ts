import type { ProbeFact } from "#probe/probe-fact.ts";
import type { Happening, LaneId } from "#program/run-event.ts";

type Passed = Extract<ProbeFact, { type: "sent" | "received" }>;

/** A told message is one end of a message, ready to be passed on. */
export interface ToldMessage {
  readonly at: number;
  readonly lane: LaneId;
  readonly happening: Happening;
}

/** Message pairs knows both ends of every port, and lets no message be received before it was sent. */
export class MessagePairs {
  readonly #openers = new Map<LaneId, LaneId>();
  readonly #sent = new Set<string>();
  readonly #waiting = new Map<string, Passed>();

  /** Notes which lane opened a thread. */
  open(thread: LaneId, openedBy: LaneId): void {
    this.#openers.set(thread, openedBy);
  }

  /**
   * Takes one end of a message and gives what can be told now. A receipt whose sending is not yet reported waits for it;
   * where the sender has no probe it waits for ever, and neither end is told.
   */
  take(fact: Passed): ToldMessage[] {
    const opener = this.#openers.get(fact.thread);
    if (opener === undefined) return [];
    const [from, to] = fact.inward ? [opener, fact.thread] : [fact.thread, opener];
    const message = `${from}>${to}#${fact.number}`;
    const told: ToldMessage[] = [];
    if (fact.type === "sent") {
      this.#sent.add(message);
      const bytes = fact.bytes === undefined ? {} : { bytes: fact.bytes };
      told.push({ at: fact.at, lane: from, happening: { type: "message-sent", message, to, ...bytes } });
    } else {
      this.#waiting.set(message, fact);
    }
    const receipt = this.#waiting.get(message);
    if (receipt !== undefined && this.#sent.has(message)) {
      this.#waiting.delete(message);
      told.push({ at: receipt.at, lane: to, happening: { type: "message-received", message, from } });
    }
    return told;
  }
}
