import { EngineChoice } from "./engine-choice.ts";
import { ExampleParameters } from "./example-parameters.ts";
import { OutputConsole } from "./output-console.ts";
import { PlaygroundLink } from "./playground-link.ts";
import { RunTimeline } from "./run-timeline.ts";
import { ShareExample } from "./share-example.ts";
import { TakeExample } from "./take-example.ts";
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
    "share-example": ShareExample,
    "playground-link": PlaygroundLink,
    "take-example": TakeExample,
    "engine-choice": EngineChoice,
    // Last of those that have to do with a program: it tells them what was kept.
    "example-parameters": ExampleParameters,
  };
  for (const [name, element] of Object.entries(parts)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
