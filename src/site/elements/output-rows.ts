import { formatCount, formatTime } from "#timeline/format-time.ts";
import { elementOf } from "./element-of.ts";
import { placesIn, type FilePlace } from "./file-places.ts";
import type { OutputEntry, OutputLine } from "./output-lines.ts";
import { styledParts } from "./styled-text.ts";

/** Characters of one line that are shown. */
const mostCharacters = 4000;

/** Which places of the program an output names, and whether each line tells when it was printed. */
export interface RowLook {
  readonly files: readonly string[];
  readonly times: boolean;
}

/** rowOf makes the element that shows one entry of an output. */
export function rowOf(entry: OutputEntry, look: RowLook): HTMLElement {
  const row = elementOf("div", { className: `line ${entry.kind === "line" ? entry.stream : entry.kind}` });
  if (entry.kind !== "line") {
    row.append(...placedNodes(entry.text, look.files));
    return row;
  }
  row.dataset["line"] = entry.name;
  const nodes = textNodes(entry.text, look.files);
  if (look.times) {
    row.classList.add("timed");
    row.append(timeOf(entry), elementOf("span", {}, ...nodes));
  } else {
    row.append(...nodes);
  }
  return row;
}

/** What a row depends on: a row of another key has to be made anew. */
export function rowKey(entry: OutputEntry, { times }: RowLook): string {
  return `${times ? "timed " : ""}${entry.text.length}`;
}

/** placeAt gives the place that a press in an output was on. */
export function placeAt(target: EventTarget | null): FilePlace | null {
  const link = target instanceof Element ? target.closest<HTMLElement>("button.place") : null;
  const { file, line, column } = link?.dataset ?? {};
  if (file === undefined || line === undefined) return null;
  return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

function timeOf({ at, lane }: OutputLine): HTMLElement {
  return elementOf("span", { className: "printed-at", textContent: `${formatTime(at)} ${lane}` });
}

function textNodes(text: string, files: readonly string[]): Node[] {
  const shown = text.length <= mostCharacters ? text : text.slice(0, mostCharacters).toWellFormed();
  const nodes = styledParts(shown).flatMap(({ text: piece, classes, color, background }) => {
    const inside = placedNodes(piece, files);
    if (classes.length === 0 && color === undefined && background === undefined) return inside;
    const span = elementOf("span", { className: classes.join(" ") }, ...inside);
    if (color !== undefined) span.style.color = color;
    if (background !== undefined) span.style.background = background;
    return [span];
  });
  if (shown === text) return nodes;
  return [...nodes, new Text(`… (${formatCount(text.length - mostCharacters, "more character")})`)];
}

function placedNodes(text: string, files: readonly string[]): Node[] {
  return placesIn(text, files).map(({ text: words, place }) => {
    if (place === undefined) return new Text(words);
    const link = elementOf("button", { className: "place", textContent: words });
    link.type = "button";
    link.title = `Show ${place.file}, line ${place.line}`;
    Object.assign(link.dataset, { file: place.file, line: place.line });
    if (place.column !== undefined) link.dataset["column"] = String(place.column);
    return link;
  });
}
