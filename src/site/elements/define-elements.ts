import { CodeExercise } from "./code-exercise.ts";
import { CodeTabs } from "./code-tabs.ts";
import { PredictOutput } from "./predict-output.ts";
import { RunControls } from "./run-controls.ts";
import { RunExample } from "./run-example.ts";
import { RunStatus } from "./run-status.ts";
import { watchShares } from "./watch-shares.ts";

/** defineElements makes the site's elements known to the page; calling it again is harmless. */
export function defineElements(): void {
  if (customElements.get("run-example") !== undefined) return;
  // The mediator comes last: when it looks for its children, they are what they will be.
  const elements = {
    "code-tabs": CodeTabs,
    "run-controls": RunControls,
    "run-status": RunStatus,
    "predict-output": PredictOutput,
    "run-example": RunExample,
    "code-exercise": CodeExercise,
  };
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
  watchShares();
}
