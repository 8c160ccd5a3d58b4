import { describeTimeline } from "#timeline/describe-timeline.ts";
import { tableColumns, tableOf } from "#timeline/table-of.ts";
import type { Timeline } from "#timeline/timeline.ts";

/** twinToDom tells a timeline in words: what sums it up, and behind a summary that opens them, the rest and the table. */
export function twinToDom(timeline: Timeline): HTMLElement[] {
  const [sum = "", ...sentences] = describeTimeline(timeline);
  const words = textElement("p", sum);
  words.className = "timeline-words";
  const twin = document.createElement("details");
  twin.className = "timeline-twin";
  twin.append(textElement("summary", "In words and as a table"));
  if (sentences.length > 0) {
    const list = document.createElement("ul");
    list.append(...sentences.map((sentence) => textElement("li", sentence)));
    twin.append(list);
  }
  twin.append(tableToDom(timeline));
  return [words, twin];
}

function tableToDom(timeline: Timeline): HTMLElement {
  const { rows, omitted } = tableOf(timeline);
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const { heading } of tableColumns) {
    const cell = textElement("th", heading);
    cell.setAttribute("scope", "col");
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const { key } of tableColumns) line.append(textElement("td", row[key]));
  }

  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", "Timeline as a table");
  scroll.append(table);
  if (omitted > 0) scroll.append(textElement("p", `${omitted} further rows are not shown.`));
  return scroll;
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
