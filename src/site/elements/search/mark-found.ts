import { wordPattern } from "./excerpt-of.ts";
import { handedWordsName } from "./search-box.ts";

/** The name of the highlight, as the style sheet has it. */
const highlight = "found";

/** handWords leaves the words of a search for the page that was found by them. */
export function handWords(url: string, words: readonly string[]): void {
  try {
    sessionStorage.setItem(handedWordsName, JSON.stringify({ url, words }));
  } catch {
    // The page opens all the same, without marks.
  }
}

/** markHandedWords marks the words that brought the reader here, and moves the focus to the place that was found. */
export function markHandedWords(): void {
  const handed = takeHanded();
  if (handed === null || new URL(handed.url, location.href).pathname !== location.pathname) return;
  // Not :target, which a browser may set later than this.
  const place = document.getElementById(location.hash.slice(1)) ?? document.querySelector("main h1");
  if (place !== null) focusOn(place);
  markWords(handed.words);
}

function takeHanded(): { url: string; words: readonly string[] } | null {
  try {
    const text = sessionStorage.getItem(handedWordsName);
    sessionStorage.removeItem(handedWordsName);
    const handed = JSON.parse(text ?? "null") as { url?: unknown; words?: unknown } | null;
    if (typeof handed?.url !== "string" || !Array.isArray(handed.words)) return null;
    return { url: handed.url, words: handed.words.filter((word): word is string => typeof word === "string") };
  } catch {
    return null;
  }
}

/** A heading takes the focus, so that the next Tab and a screen reader go on from there. */
function focusOn(place: Element): void {
  if (!(place instanceof HTMLElement)) return;
  if (!place.matches("[tabindex], a, button, input")) place.tabIndex = -1;
  place.focus({ preventScroll: location.hash !== "" });
}

/** Marks without changing the page's elements, where the browser can (CSS Custom Highlight API); elsewhere nothing is marked. */
function markWords(words: readonly string[]): void {
  if (!("highlights" in CSS)) return;
  const pattern = wordPattern(words);
  const main = document.querySelector("main");
  if (main === null || pattern === null) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { index, 0: found } of (node.nodeValue ?? "").matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set(highlight, new Highlight(...ranges));
}
