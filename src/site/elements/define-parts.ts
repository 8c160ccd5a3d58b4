import { ExampleParameters } from "./example-parameters.ts";
import { OutputConsole } from "./output-console.ts";
import { RunTimeline } from "./run-timeline.ts";
import { ShareExample } from "./share-example.ts";
import { TimelinePlayer } from "./timeline-player.ts";

/**
 * defineParts makes those elements known that show a run and play it. What they show before stands in the page, so they are
 * loaded when a run is likely. Calling it again is harmless.
 */
export function defineParts(): void {
  // A timeline looks for its player: that is to be what it will be.
  const parts = {
    "timeline-player": TimelinePlayer,
    "run-timeline": RunTimeline,
    "output-console": OutputConsole,
    "example-parameters": ExampleParameters,
    "share-example": ShareExample,
  };
  for (const [name, element] of Object.entries(parts)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
