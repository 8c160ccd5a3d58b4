import type { Frame, Page } from "playwright-core";

/** frameOfEngine is the frame of the embedded engine, which lies in its carrier; undefined where the page has none. */
export function frameOfEngine(page: Page): Frame | undefined {
  return page.frames().find((frame) => frame.url() === "about:srcdoc");
}
