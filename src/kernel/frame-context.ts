import type { ComputingWorkers } from "./computing-workers.ts";
import type { FrameToPage } from "./wire.ts";

/** What a run needs of the frame. */
export interface FrameContext {
  /** A guest that has begun to boot. */
  readonly takeGuest: () => Worker;
  /** Sees to it that so many guests stand by soon, and while the run goes on. */
  readonly wantStandbys: (count: number) => void;
  /** Script addresses of the parts of the engine that are there. */
  readonly chunks: () => Readonly<Record<string, string>>;
  readonly giveScript: (name: string, answer: SharedArrayBuffer) => void;
  readonly tell: (message: FrameToPage) => void;
  readonly help: ComputingWorkers["ask"];
  /** Called once, when everything of the run has been ended. */
  readonly onEnd: (message: FrameToPage) => void;
}
