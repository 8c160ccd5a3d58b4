import { formatCount, formatTime, joinInOrder, joinNames } from "./format-time.ts";
import { groupsOf, totalLength, unionOf, unionsMeet } from "./overlap.ts";
import type { Flow, Lane, Span, Timeline } from "./timeline.ts";

/**
 * describeTimeline tells a timeline in plain sentences that are computed from it. The first entry sums it up: how many
 * lanes, how long, and which of them overlap.
 */
export function describeTimeline(timeline: Timeline): string[] {
  const { lanes } = timeline;
  if (lanes.length === 0) return ["Nothing ran."];
  const length = formatTime(timeline.to - timeline.from);
  const count = `${formatCount(lanes.length, "lane")} in ${length}: ${nameLanes(lanes)}.`;
  return [
    [count, ...describeParallel(timeline), ...describeOmitted(timeline)].join(" "),
    ...lanes.slice(0, 12).flatMap(describeTurns),
    ...lanes.flatMap((lane) => describeBlocked(lane, timeline.flows)),
    ...describeFlows(timeline),
    ...lanes.filter((lane) => (lane.exitCode ?? 0) !== 0).map((lane) => `${lane.id} exits with code ${lane.exitCode}.`),
  ];
}

function describeParallel({ lanes, parallelism }: Timeline): string[] {
  const unions = new Map(lanes.map((lane) => [lane, unionOf(lane.spans.filter((span) => !span.isHeading))]));
  const busy = lanes.filter((lane) => unions.get(lane)?.length);
  if (busy.length < 2) return [];
  const meets = (a: Lane, b: Lane) => unionsMeet(unions.get(a) ?? [], unions.get(b) ?? []);
  const together = busy.filter((lane) => busy.some((other) => other !== lane && meets(lane, other)));
  if (together.length === 0) return [`${nameLanes(busy)} never overlap.`];
  const most = `${parallelism.peak < together.length ? "up to " : ""}${parallelism.peak} at once`;
  return [`${nameLanes(together)} overlap: ${most}, ${parallelism.average.toFixed(1)} on average.`];
}

function describeOmitted({ omittedEvents }: Timeline): string[] {
  if (omittedEvents === 0) return [];
  return [`${formatCount(omittedEvents, "more event")} over the limit of a run: counted, not drawn.`];
}

function describeTurns(lane: Lane): string[] {
  const headings = lane.spans.filter((span) => span.isHeading);
  const held = new Set<Span>();
  const within = headings.flatMap((heading) => {
    const inside = lane.spans.filter((span) => !span.isHeading && heading.from <= span.from && span.to <= heading.to);
    inside.forEach((span) => held.add(span));
    return describeOrder(`On ${lane.id}, in “${heading.label}”`, inside);
  });
  const rest = lane.spans.filter((span) => !held.has(span));
  return [...describeOrder(`On ${lane.id}`, rest), ...within];
}

function describeOrder(where: string, spans: readonly Span[]): string[] {
  if (spans.length < 2) return [];
  const turns = groupsOf(spans).filter((group) => group.length > 1);
  if (turns.length === 0) return [`${where}: ${joinInOrder(spans.map(nameSpan))}.`];
  const shown = turns.slice(0, 3).map((group) => `${where}: ${joinNames(group.map(nameSpan))} take turns.`);
  const more = turns.length - shown.length;
  return more === 0 ? shown : [...shown, `${where}: the same ${formatCount(more, "more time")}.`];
}

function describeBlocked(lane: Lane, flows: readonly Flow[]): string[] {
  const [first, ...others] = lane.blocked;
  if (first === undefined) return [];
  const waiting = flows.filter(({ sender, receiver, from, to }) => {
    const waited = to === null ? lane.to : to;
    return (
      receiver === lane.id &&
      sender !== lane.id &&
      lane.blocked.some((b) => b.from <= from && from < b.to && b.to <= waited)
    );
  });
  const meanwhile = waiting.length === 0 ? "" : `; ${formatCount(waiting.length, "message")} sent meanwhile must wait`;
  if (others.length > 0) {
    const inAll = formatTime(totalLength(unionOf(lane.blocked)));
    return [`${lane.id} is blocked ${lane.blocked.length} times, for ${inAll} in all${meanwhile}.`];
  }
  return [
    `${lane.id} is blocked for ${formatTime(first.to - first.from)}, from ${formatTime(first.from)}${meanwhile}.`,
  ];
}

function describeFlows({ flows, lanes }: Timeline): string[] {
  const named = (ids: readonly string[]) => nameLanes(lanes.filter((lane) => ids.includes(lane.id)));
  const [fromMain, others] = [flows.filter(isFromMain), flows.filter((flow) => !isFromMain(flow))];
  const sent =
    fromMain.length === 0 ? [] : [describeSent("main", named(fromMain.map((flow) => flow.receiver)), fromMain)];
  const back = [...Map.groupBy(others, (flow) => flow.receiver)];
  const told = [
    ...sent,
    ...back.slice(0, 8).map(([to, some]) => describeSent(named(some.map((flow) => flow.sender)), to, some)),
  ];
  return told.length === 0 ? [] : [`Messages: ${told.join("; ")}.`];
}

function isFromMain(flow: Flow): boolean {
  return flow.sender === "main";
}

function describeSent(from: string, to: string, flows: readonly Flow[]): string {
  const lost = flows.filter((flow) => flow.to === null).length;
  const unread = lost === 0 ? "" : ` (${lost} never received)`;
  return `${formatCount(flows.length)} from ${from} to ${to}${unread}`;
}

/** A heading is written in quotes: it is the name of a part, and often a phrase. */
function nameSpan({ label, isHeading }: Span): string {
  return isHeading ? `“${label}”` : label;
}

/** nameLanes writes lane ids as one phrase; three numbered threads or more in a row become `thread-1 … thread-5`. */
function nameLanes(lanes: readonly Lane[]): string {
  const names: string[] = [];
  let rest = lanes.map((lane) => lane.id);
  while (rest.length > 0) {
    const length = runLength(rest);
    const [first = ""] = rest;
    if (length >= 3) names.push(`${first} … ${rest[length - 1] ?? ""}`);
    else names.push(...rest.slice(0, length));
    rest = rest.slice(length);
  }
  return joinNames(names);
}

function runLength(ids: readonly string[]): number {
  const numberOf = (id: string | undefined) => Number(/^thread-(\d+)$/.exec(id ?? "")?.[1] ?? Number.NaN);
  let length = 1;
  while (numberOf(ids[length]) === numberOf(ids[length - 1]) + 1) length += 1;
  return length;
}
