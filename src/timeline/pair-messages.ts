import type { RunEvent } from "#program/run-event.ts";
import type { Flow } from "./timeline.ts";

/** pairMessages joins each `message-sent` with the `message-received` that answers it, in the order of sending. */
export function pairMessages(events: readonly RunEvent[]): Flow[] {
  const receipts = new Map<string, number[]>();
  for (const event of events) {
    if (event.type !== "message-received") continue;
    const key = `${event.message} ${event.lane}`;
    const times = receipts.get(key);
    if (times === undefined) receipts.set(key, [event.at]);
    else times.push(event.at);
  }
  const flows: Flow[] = [];
  for (const event of events) {
    if (event.type !== "message-sent") continue;
    const { message, lane: sender, to: receiver, at: from, bytes } = event;
    const to = receipts.get(`${message} ${receiver}`)?.shift() ?? null;
    flows.push({ message, sender, receiver, from, to, ...(bytes === undefined ? {} : { bytes }) });
  }
  return flows;
}
