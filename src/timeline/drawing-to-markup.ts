import type { Drawing } from "./drawing.ts";

/** drawingToMarkup writes a drawing as SVG text. Everything that came from a program is escaped. */
export function drawingToMarkup(drawing: Drawing): string {
  const { tag, attributes, children } = drawing;
  checkName(tag);
  const pairs = Object.entries(attributes).map(([name, value]) => {
    checkName(name);
    return ` ${name}="${escapeText(value)}"`;
  });
  if (children.length === 0) return `<${tag}${pairs.join("")}/>`;
  const inside = children.map((child) => (typeof child === "string" ? escapeText(child) : drawingToMarkup(child)));
  return `<${tag}${pairs.join("")}>${inside.join("")}</${tag}>`;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** escapeText makes text safe in markup; characters that XML cannot hold become the replacement character. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

function checkName(name: string): void {
  if (!/^[a-zA-Z][\w:-]*$/.test(name)) throw new Error(`Expected a name of an element or attribute, found "${name}".`);
}
