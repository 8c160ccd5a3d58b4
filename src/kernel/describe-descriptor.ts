import type { Pipes } from "./pipes.ts";
import { frameHolder, type SyncChild } from "./sync-child.ts";
import type { Descriptor, ProcessStart, StdioRequest } from "./wire-processes.ts";

/** Where a new process comes from, and what its descriptors may be made of. */
export interface Birth {
  readonly pipes: Pipes;
  readonly opener: ProcessStart;
  readonly pid: number;
  readonly sync: SyncChild | undefined;
}

/** describe makes a descriptor of what a parent asks for; its pipes are there from then on. */
export function describe(asked: StdioRequest, fd: number, { pipes, opener, pid, sync }: Birth): Descriptor {
  if (asked.kind !== "collect") sync?.skip();
  switch (asked.kind) {
    case "nothing":
      return asked;
    case "inherit": {
      const theirs = opener.descriptors[asked.fd] ?? { kind: "nothing" };
      if (theirs.kind === "pipe") pipes.hold(theirs.end, pid);
      return theirs;
    }
    case "pipe":
      pipes.create(asked.pipe, opener.pid, pid);
      return { kind: "pipe", end: `${asked.pipe}.1` };
    case "end":
      if (!pipes.holds(asked.end, opener.pid)) return { kind: "nothing" };
      pipes.hold(asked.end, pid);
      return { kind: "pipe", end: asked.end };
    case "collect": {
      const pipe = `sync-${pid}-${fd}`;
      pipes.create(pipe, frameHolder, pid);
      sync?.collect(pipe, asked.input);
      return { kind: "pipe", end: `${pipe}.1` };
    }
  }
}
