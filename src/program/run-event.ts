/**
 * The name of a lane, unique within a run: `main`, `thread-1`, `thread-2` … (Node's `threadId`) and, for another
 * process, the same behind its number: `process-2/main`.
 */
export type LaneId = string;

/** What a lane is: the first thread of the program, a worker thread, or the first thread of another process. */
export type LaneRole = "main" | "thread" | "process";

/** Where printed text went. */
export type OutputStream = "stdout" | "stderr";

/** A lane began to execute. `openedBy` is null for the program's own main thread only. */
export interface LaneOpened {
  readonly type: "lane-opened";
  readonly role: LaneRole;
  readonly openedBy: LaneId | null;
  readonly label: string;
}

/** A lane ended. `exitCode` is null where the run was ended from outside. */
export interface LaneClosed {
  readonly type: "lane-closed";
  readonly exitCode: number | null;
}

/** The program printed text. `lane` is the lane that wrote it. */
export interface Output {
  readonly type: "output";
  readonly stream: OutputStream;
  readonly text: string;
}

/** Output past the limit was counted and not kept; sent once, before the end of the run. */
export interface OutputOmitted {
  readonly type: "output-omitted";
  readonly lines: number;
}

/** Marks, spans, messages and blocked stretches past the limit were counted and not kept; sent once, before the end. */
export interface EventsOmitted {
  readonly type: "events-omitted";
  readonly events: number;
}

/** A named interval ended: `performance.measure()` was called. `from` and `to` lie at or before `at`. */
export interface SpanMeasured {
  readonly type: "span-measured";
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A named instant: `performance.mark()` was called. */
export interface Marked {
  readonly type: "marked";
  readonly label: string;
}

/** The lane's event loop could not turn between `from` and `to`. */
export interface Blocked {
  readonly type: "blocked";
  readonly from: number;
  readonly to: number;
}

/** The lane posted a message to another lane. `message` pairs it with its `message-received`. */
export interface MessageSent {
  readonly type: "message-sent";
  readonly message: string;
  readonly to: LaneId;
  readonly bytes?: number;
}

/** The lane was handed a message that another lane had posted. */
export interface MessageReceived {
  readonly type: "message-received";
  readonly message: string;
  readonly from: LaneId;
}

/** What happened, without where and when. */
export type Happening =
  | LaneOpened
  | LaneClosed
  | Output
  | OutputOmitted
  | EventsOmitted
  | SpanMeasured
  | Marked
  | Blocked
  | MessageSent
  | MessageReceived;

/**
 * A run event is one timed fact about a run. `at` (like `from` and `to`) is in milliseconds since the program's main
 * lane opened. Events are plain data: structured-cloneable and safe in JSON.
 */
export type RunEvent = { readonly at: number; readonly lane: LaneId } & Happening;
