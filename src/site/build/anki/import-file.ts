import type { AnkiNote } from "./anki-note.ts";

/** What Anki reads before the first note. Which fields there are hangs on the reader's language, so they go by their order. */
const head = [
  "#separator:tab",
  "#html:true",
  "#notetype:Basic",
  "#deck:Interleave",
  "#guid column:1",
  "#tags column:4",
  "#if matches:update current",
];

/** importFileOf writes notes as a text file that Anki imports: each is one line of quoted fields. */
export function importFileOf(notes: readonly AnkiNote[]): string {
  const lines = notes.map(({ guid, front, back, tags }) => [guid, front, back, tags.join(" ")].map(fieldOf).join("\t"));
  return [...head, ...lines, ""].join("\n");
}

/** A field holds neither what ends it nor what ends its line: in markup, a blank means the same. */
function fieldOf(text: string): string {
  return `"${text.replace(/[\t\r\n]+/g, " ").replaceAll('"', '""')}"`;
}
