import { draw, type Drawing } from "./drawing.ts";

/** How many looks there are before lanes repeat them; the number in front of a lane's name never repeats. */
export const laneLooks = 8;

/** The strokes that tell lanes apart without colour, one pattern for each look, on tiles of 8 by 8. */
const strokes: readonly string[] = [
  "",
  "M-2 2 2-2M0 8 8 0M6 10 10 6",
  "M0 4h8",
  "M4 0v8",
  "M-2 6 2 10M0 0 8 8M6-2 10 2",
  "M2 2h.01M6 6h.01",
  "M0 4h8M4 0v8",
  "M0 6 4 2 8 6",
];

/** drawPatterns makes the patterns and arrowheads that the rest of a drawing, of so many lanes, refers to. */
export function drawPatterns(id: string, laneCount: number): Drawing {
  const lanes = strokes.slice(0, laneCount).map((path, index) =>
    draw(
      "pattern",
      {
        id: `${id}-look-${index + 1}`,
        class: `look-${index + 1}`,
        width: 8,
        height: 8,
        patternUnits: "userSpaceOnUse",
      },
      draw("path", { class: "stroke", d: path === "" ? "M0 0" : path }),
    ),
  );
  const hatch = draw(
    "pattern",
    { id: `${id}-blocked`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    draw("path", { class: "hatch", d: "M-1 1 1-1M0 6 6 0M5 7 7 5" }),
  );
  const arrow = draw(
    "marker",
    { id: `${id}-arrow`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" },
    draw("path", { class: "arrowhead", d: "M0 0 8 4 0 8Z" }),
  );
  return draw("defs", {}, ...lanes, hatch, arrow);
}
