import type { Browser } from "playwright-core";

const mark = "blocked by the page's policy: ";
const violations = new WeakMap<Browser, string[]>();

/** watchPolicies notes what the policies of a browser's pages block; closing the browser fails where a test did not take it. */
export function watchPolicies(browser: Browser): Browser {
  const seen: string[] = [];
  violations.set(browser, seen);
  const newContext = browser.newContext.bind(browser);
  const close = browser.close.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript(reportViolations, mark);
    context.on("console", (message) => {
      const text = message.text();
      if (text.startsWith(mark)) seen.push(text.slice(mark.length));
    });
    return context;
  };
  browser.close = async (options) => {
    await close(options);
    if (seen.length > 0) throw new Error(`Expected no page to do what its policy blocks:\n${seen.join("\n")}`);
  };
  return browser;
}

/** takeViolations gives what the policies have blocked so far, which the test expects, and forgets it. */
export function takeViolations(browser: Browser): string[] {
  return violations.get(browser)?.splice(0) ?? [];
}

/** What the browser itself says of a style that it wanted to write: `watchPolicies` tells of the others. */
export const ownEditing = "Applying inline style violates";

/** Runs in every document. The engine's frame has no origin, and what programs try in it is no fault of the page's. */
function reportViolations(beforeEach: string): void {
  if (globalThis.origin === "null") return;
  document.addEventListener("securitypolicyviolation", (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, target } = event;
    // Chromium gives what is typed over a coloured word that word's colour, in an attribute. It is blocked, as it should be.
    const typed = target instanceof Element && target.closest("[contenteditable]") !== null;
    if (typed && effectiveDirective === "style-src-attr") return;
    console.error(
      `${beforeEach}${effectiveDirective} ${blockedURI} on ${location.pathname} (${sourceFile ?? ""}:${lineNumber})`,
    );
  });
}
