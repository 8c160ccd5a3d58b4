import type { RunEvent } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";

/** A tampering changes a transcript so that something a claim may rest on is gone. */
type Tampering = (events: readonly RunEvent[]) => RunEvent[];

const tamperings: Readonly<Record<string, Tampering>> = {
  "threads gone": (events) => events.filter((event) => event.lane === "main"),
  "all on the main lane": (events) =>
    events
      .filter((event) => event.lane === "main" || (event.type !== "lane-opened" && event.type !== "lane-closed"))
      .map((event) => ({ ...event, lane: "main" })),
  "each span on a thread of its own": (events) => {
    let count = 0;
    return events.flatMap((event): RunEvent[] => {
      if (event.type !== "span-measured") return [event];
      count += 1;
      const lane = `thread-${1000 + count}`;
      const opened = { type: "lane-opened", role: "thread", openedBy: "main", label: lane } as const;
      return [
        { at: event.at, lane, ...opened },
        { ...event, lane },
        { at: event.at, lane, type: "lane-closed", exitCode: 0 },
      ];
    });
  },
  "spans gone": (events) => events.filter((event) => event.type !== "span-measured"),
  "spans all at once": (events) => {
    const to = events.at(-1)?.at ?? 0;
    return events.map((event) => (event.type === "span-measured" ? { ...event, at: to, from: 0, to } : event));
  },
  "spans one after another": (events) => {
    let count = 0;
    return events.map((event) => {
      if (event.type !== "span-measured") return event;
      count += 1;
      return { ...event, from: count * 1000, to: count * 1000 + 500 };
    });
  },
  "spans turned round": (events) => {
    const end = events.at(-1)?.at ?? 0;
    return events.map((event) =>
      event.type === "span-measured" ? { ...event, from: end - event.to, to: end - event.from } : event,
    );
  },
  "output gone": (events) => events.filter((event) => event.type !== "output"),
  "output turned round": (events) => {
    const texts = events.flatMap((event) => (event.type === "output" ? [event.text] : []));
    return events.map((event) => (event.type === "output" ? { ...event, text: texts.pop() ?? "" } : event));
  },
  "messages gone": (events) =>
    events.filter((event) => event.type !== "message-sent" && event.type !== "message-received"),
};

/** tamperedTranscripts gives a transcript with one thing wrong at a time, by what is wrong. */
export function tamperedTranscripts(transcript: Transcript): [what: string, tampered: Transcript][] {
  const changed = Object.entries(tamperings).map(([what, tamper]): [string, Transcript] => [
    what,
    { ...transcript, events: tamper(transcript.events) },
  ]);
  const otherEnd: Transcript = { ...transcript, outcome: { kind: "exited", exitCode: 99 } };
  return [...changed, ["another outcome", otherEnd]];
}
