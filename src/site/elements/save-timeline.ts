import type { Timeline } from "#timeline/timeline.ts";
import { traceOf } from "#timeline/trace-of.ts";

/** saveTrace gives the reader a timeline as a trace file, for ui.perfetto.dev or chrome://tracing. */
export function saveTrace(timeline: Timeline, name: string): void {
  save(new Blob([JSON.stringify(traceOf(timeline))], { type: "application/json" }), `${name}.trace.json`);
}

/** savePicture gives the reader a drawing as an SVG file that needs no style sheet. */
export function savePicture(drawing: SVGSVGElement, name: string): void {
  save(new Blob([standAlone(drawing)], { type: "image/svg+xml" }), `${name}.svg`);
}

/** The properties that the style sheet gives to a drawing. */
const looks = [
  "display",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
] as const;

/** standAlone writes a drawing with the looks that it has in the page, on the page's paper, in the width that it has there. */
export function standAlone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, index) => {
    const twin = copies[index];
    const style = getComputedStyle(original);
    twin?.removeAttribute("class");
    for (const name of looks) {
      const value = style.getPropertyValue(name);
      if (value !== "" && !isUsual(name, value)) twin?.setAttribute(name, value);
    }
  });
  const scale = Number(getComputedStyle(drawing).zoom) || 1;
  const width = Math.round(drawing.getBoundingClientRect().width / scale);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.removeAttribute("data-from");
  copy.removeAttribute("data-to");
  copy.setAttribute("overflow", "visible");
  copy.querySelector(":scope > :not(title, desc, defs)")?.before(paper());
  return new XMLSerializer().serializeToString(copy);
}

/** What the page is behind the drawing. An attribute with a style would need the page's policy to allow it. */
function paper(): SVGRectElement {
  const sheet = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const side of ["width", "height"]) sheet.setAttribute(side, "100%");
  sheet.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  return sheet;
}

function isUsual(name: string, value: string): boolean {
  return (name === "display" && value !== "none") || (name === "opacity" && value === "1") || value === "normal";
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
