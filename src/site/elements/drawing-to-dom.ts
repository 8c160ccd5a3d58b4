import type { Drawing } from "#timeline/drawing.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** drawingToDom makes a drawing into SVG elements. Text stays text: nothing a program says can become markup. */
export function drawingToDom(drawing: Drawing): SVGElement {
  const element = document.createElementNS(svgNamespace, drawing.tag);
  for (const [name, value] of Object.entries(drawing.attributes)) element.setAttribute(name, value);
  element.append(...drawing.children.map((child) => (typeof child === "string" ? child : drawingToDom(child))));
  return element;
}
