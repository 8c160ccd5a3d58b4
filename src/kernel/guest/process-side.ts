import { Signals } from "../bindings/signal-wrap.ts";
import { SafeMap } from "../intrinsics.ts";
import { ProcessTable } from "../process-table.ts";
import type { Descriptor, PipeEnd, PipePacket, ProcessEnd } from "../wire-processes.ts";
import type { GuestToFrame } from "../wire.ts";
import type { EventLoop } from "./event-loop.ts";

/** What a thread knows of processes: its own, those it has started, and the pipes to them. */
export class ProcessSide {
  /** What the process was given as its standard streams and other descriptors. */
  stdio: readonly Descriptor[] = [];
  /** Processes that this thread has started, by number. */
  readonly children = new SafeMap<number, { exited(end: ProcessEnd): void }>();
  /** Ends of pipes that this thread reads. */
  readonly pipes = new SafeMap<PipeEnd, (packet: PipePacket) => void>();
  /** What all processes of the run know of each other; the process's own until the start brings it. */
  table = new ProcessTable(new ArrayBuffer(64 * 1024));
  readonly signals: Signals;

  constructor(loop: EventLoop, send: (message: GuestToFrame) => void, pid: () => number) {
    this.signals = new Signals({
      loop,
      onCaught: (signal, caught) => {
        this.table.setCaught(pid(), signal, caught);
        send({ type: "catch-signal", signal, caught });
      },
    });
  }
}
