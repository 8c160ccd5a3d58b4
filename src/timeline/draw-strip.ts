import { percentAt, type Axis } from "./axis.ts";
import { draw, type Drawing } from "./drawing.ts";
import { cutText } from "./fit-label.ts";
import { formatCount, formatTime } from "./format-time.ts";
import type { LanePlace } from "./lay-out.ts";

/** What stands on the strip below a lane: printed lines and marks. */
interface Sign {
  readonly kind: "stdout" | "stderr" | "mark";
  readonly at: number;
  readonly says: string;
  /** The name of the printed line. */
  readonly line?: string;
}

/** Percent below which two signs of one kind are drawn as one. */
const closest = 0.4;

/** drawStrip draws a lane's printed lines (bars for stdout, crosses for stderr) and its marks (diamonds). */
export function drawStrip(place: LanePlace, axis: Axis): Drawing[] {
  const { lane, stripY } = place;
  const signs: Sign[] = [
    ...lane.ticks.map((tick) => ({
      kind: tick.stream,
      at: tick.at,
      line: tick.line,
      says: `prints “${cutText(tick.text, 60)}”`,
    })),
    ...lane.marks.map((mark) => ({ kind: "mark" as const, at: mark.at, says: `mark ${mark.label}` })),
  ];
  return [...Map.groupBy(signs, (sign) => sign.kind)].flatMap(([kind, all]) =>
    groupClose(all, axis).map((group) => {
      const [first] = group;
      const percent = percentAt(axis, first?.at ?? 0);
      const says =
        group.length === 1 ? (first?.says ?? "") : `${formatCount(group.length, kind === "mark" ? "mark" : "line")}`;
      return draw(
        "svg",
        { class: `sign ${kind}`, "data-lines": linesOf(group), x: `${percent}%`, y: stripY, overflow: "visible" },
        draw("title", {}, `${lane.id} ${says} · ${formatTime(first?.at ?? 0)}`),
        draw("path", { d: shapes[kind] }),
      );
    }),
  );
}

const shapes: Readonly<Record<Sign["kind"], string>> = {
  stdout: "M0 1V10",
  stderr: "M-3.5 2 3.5 9M3.5 2-3.5 9",
  mark: "M0 1 4 5.5 0 10-4 5.5Z",
};

/** The names of a group's printed lines, `|` between them; of a crowd the first hundred. */
function linesOf(group: readonly Sign[]): string | undefined {
  const names = group.slice(0, 100).flatMap((sign) => sign.line ?? []);
  return names.length === 0 ? undefined : names.join("|");
}

function groupClose(signs: readonly Sign[], axis: Axis): Sign[][] {
  const groups: Sign[][] = [];
  for (const sign of [...signs].sort((a, b) => a.at - b.at)) {
    const begun = groups.at(-1);
    const near = begun?.[0] !== undefined && percentAt(axis, sign.at) - percentAt(axis, begun[0].at) < closest;
    if (near) begun.push(sign);
    else groups.push([sign]);
  }
  return groups;
}
