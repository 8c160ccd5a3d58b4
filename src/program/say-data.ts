/** isRecord tells whether some data is an object of members. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** isPlainText tells whether some data is text without a NUL, with which an operating system ends arguments and variables. */
export function isPlainText(data: unknown): data is string {
  return typeof data === "string" && !data.includes("\0");
}

/** nameOf says in a word what some data is. */
export function nameOf(data: unknown): string {
  if (data === undefined) return "missing";
  if (data === null) return "null";
  if (Array.isArray(data)) return "a list";
  if (typeof data === "object") return "an object";
  if (typeof data === "string") return data.includes("\0") ? "text with a NUL in it" : `the text ${quote(data)}`;
  return `${typeof data} ${String(data)}`;
}

/** quote writes text from outside so that it stays one short piece of a sentence: no line breaks, no invisible marks. */
export function quote(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `“${shown.length > 60 ? `${shown.slice(0, 60).toWellFormed()}…` : shown}”`;
}
