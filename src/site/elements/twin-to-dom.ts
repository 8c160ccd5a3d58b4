import { describeTimeline } from "#timeline/describe-timeline.ts";
import { tableColumns, tableOf } from "#timeline/table-of.ts";
import type { Timeline } from "#timeline/timeline.ts";

/** wordsToDom makes the sentences about a timeline into a list. */
export function wordsToDom(timeline: Timeline): HTMLElement {
  const list = document.createElement("ul");
  list.className = "timeline-words";
  list.append(...describeTimeline(timeline).map((sentence) => textElement("li", sentence)));
  return list;
}

/** tableToDom makes the table twin of a timeline, behind a summary that opens it. */
export function tableToDom(timeline: Timeline): HTMLElement {
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

  const twin = document.createElement("details");
  twin.className = "timeline-twin";
  twin.append(textElement("summary", "Timeline as a table"), scroll);
  return twin;
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
