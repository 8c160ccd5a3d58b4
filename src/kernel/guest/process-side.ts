import type { LaneId, OutputStream } from "#program/run-event.ts";
import { utf8Bytes } from "../bindings/buffer-text.ts";
import { Signals } from "../bindings/signal-wrap.ts";
import { SafeMap, SafeWeakMap } from "../intrinsics.ts";
import type { Link, Packet } from "../network/packet.ts";
import { ProcessTable } from "../process-table.ts";
import type { Descriptor, PipeEnd, PipePacket, ProcessEnd } from "../wire-processes.ts";
import type { GuestProgram, GuestToFrame } from "../wire.ts";
import type { EventLoop } from "./event-loop.ts";

/** What a thread knows of processes: its own, those it has started, and the pipes to them. */
export class ProcessSide {
  /** What the process was given as its standard streams and other descriptors. */
  stdio: readonly Descriptor[] = [];
  /** The lane that started this process; null for the program's own. */
  opener: LaneId | null = null;
  /** The program of the run, once it has begun. */
  program: GuestProgram | undefined;
  /** Processes that this thread has started, by number. */
  readonly children = new SafeMap<number, { exited(end: ProcessEnd): void }>();
  /** Ends of pipes that this thread reads. */
  readonly pipes = new SafeMap<PipeEnd, (packet: PipePacket) => void>();
  /** Ends of pipes by the handles that have them. */
  readonly endOf = new SafeWeakMap<object, PipeEnd>();
  readonly #send: (message: GuestToFrame, transfer?: Transferable[]) => void;
  /** What all processes of the run know of each other; the process's own until the start brings it. */
  table = new ProcessTable(new ArrayBuffer(64 * 1024));
  readonly signals: Signals;

  constructor(loop: EventLoop, send: (message: GuestToFrame, transfer?: Transferable[]) => void, pid: () => number) {
    this.#send = send;
    this.signals = new Signals({
      loop,
      onCaught: (signal, caught) => {
        this.table.setCaught(pid(), signal, caught);
        send({ type: "catch-signal", signal, caught });
      },
    });
  }

  /** The end of a pipe that a descriptor is, for a handle that opens it. */
  takeEnd(descriptor: number): PipeEnd | undefined {
    const found = this.stdio[descriptor];
    return found?.kind === "pipe" ? found.end : undefined;
  }

  /** Opens an end of a pipe: `receive` is told from now on what comes to it. */
  linkTo(end: PipeEnd, receive: (packet: Packet) => void): Link {
    this.pipes.set(end, receive as (packet: PipePacket) => void);
    this.#send({ type: "pipe-open", end });
    return {
      send: (packet) => {
        this.write(end, packet);
      },
      detach() {
        throw new Error("The embedded engine cannot send a pipe to another process: run this program with full Node.");
      },
      release: () => {
        this.pipes.delete(end);
      },
    };
  }

  /** Writes bytes to a standard stream that is a pipe, or to none; false where it is what the program prints to. */
  writePipe(stream: OutputStream, bytes: Uint8Array): boolean {
    const found = this.stdio[stream === "stdout" ? 1 : 2];
    if (found?.kind === "console") return false;
    if (found?.kind === "pipe") this.write(found.end, { type: "bytes", bytes: new Uint8Array(bytes) });
    return true;
  }

  /** Where text for a standard stream goes: a stream of the program's, or undefined when it went to a pipe. */
  divert(stream: OutputStream, text: string): OutputStream | undefined {
    const found = this.stdio[stream === "stdout" ? 1 : 2];
    if (found?.kind === "console") return found.stream;
    this.writePipe(stream, utf8Bytes(text));
    return undefined;
  }

  /** Sends a packet to the other end of a pipe. */
  write(end: PipeEnd, packet: Packet): void {
    if (packet.type !== "bytes") {
      this.#send({ type: "pipe", end, packet });
      return;
    }
    const port = packet.handle?.end.port;
    const ports = port === undefined ? [] : [port];
    this.#send({ type: "pipe", end, packet, ports }, [packet.bytes.buffer, ...ports]);
  }
}
