import { elementOf } from "./element-of.ts";

/** inlineCode makes nodes of a plain text in which code stands in backticks. */
export function inlineCode(text: string): (Node | string)[] {
  // Every other piece stands between two backticks; a last one without its partner is none.
  const pieces = text.split("`");
  const isWhole = pieces.length % 2 === 1;
  return pieces.flatMap((piece, index): (Node | string)[] => {
    if (index % 2 === 0) return piece === "" ? [] : [piece];
    return isWhole || index < pieces.length - 1 ? [elementOf("code", { textContent: piece })] : [`\`${piece}`];
  });
}
