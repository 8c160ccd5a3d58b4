import { kill } from "../guest/kill.ts";
import type { Kernel } from "../guest/kernel.ts";
import { Handle, type HandleContext } from "../network/handle.ts";
import type { Link, Packet } from "../network/packet.ts";
import { AsyncResource } from "../network/async-resource.ts";
import type { Binding } from "../bindings/binding.ts";
import type { StdioRequest } from "../wire-processes.ts";
import { errors, laneOfProcess, requestOf, tellOpened } from "./ask-for-process.ts";
import { withFlows } from "./ipc-flows.ts";

/** One descriptor of a new process, as `getValidStdio` of Node's `internal/child_process` makes it. */
interface Stdio {
  readonly type: "ignore" | "pipe" | "overlapped" | "inherit" | "fd" | "wrap";
  readonly handle?: object;
  readonly fd?: number;
  /** It is the channel for `send()` and "message". */
  readonly ipc?: boolean;
}

/** The `process_wrap` binding: processes that this thread starts. As Node's `src/process_wrap.cc`. */
export function processWrapBinding(kernel: Kernel): Binding {
  const context = contextOf(kernel);
  const { processes, send } = kernel;
  const { signals } = (kernel.bindingOf("constants") as { os: { signals: Record<string, number> } }).os;
  const nameOf = (signal: number): string => Object.keys(signals).find((name) => signals[name] === signal) ?? "";
  let pipes = 0;

  class Process extends Handle {
    pid: number | undefined;
    onexit?: (exitCode: number, signal: string) => void;

    constructor() {
      super(context, "PROCESSWRAP");
    }

    spawn(
      file: string,
      args: readonly string[] | undefined,
      cwd: string | undefined,
      envPairs: readonly string[] | undefined,
      stdio: readonly Stdio[] = [],
    ): number {
      const made: { readonly handle: object; readonly pipe: string; readonly ipc: boolean }[] = [];
      const requests = stdio.map((one): StdioRequest => {
        switch (one.type) {
          case "ignore":
            return { kind: "nothing" };
          case "pipe":
          case "overlapped": {
            pipes += 1;
            const pipe = `${kernel.self.pid}/${kernel.self.threadId}/${pipes}`;
            made.push({ handle: one.handle ?? {}, pipe, ipc: one.ipc === true });
            return { kind: "pipe", pipe };
          }
          case "inherit":
          case "fd":
            if (processes.stdio[one.fd ?? 0] === undefined) throw noDescriptor(one.fd);
            return { kind: "inherit", fd: one.fd ?? 0 };
          case "wrap": {
            const end = one.handle === undefined ? undefined : processes.endOf.get(one.handle);
            if (end === undefined) throw noDescriptor("a socket");
            return { kind: "end", end };
          }
        }
      });
      const request = requestOf(kernel, { file, args, cwd, envPairs, stdio: requests });
      if (typeof request === "number") {
        // As after a failed start of libuv's: the pipes are there, and at their end.
        for (const { handle } of made) kernel.streams?.attachLink(handle, endedLink);
        return request;
      }
      const { pid } = request;
      this.pid = pid;
      tellOpened(kernel, request);
      send({ type: "spawn-process", process: request });
      for (const { handle, pipe, ipc } of made) {
        const end = `${pipe}.0`;
        processes.endOf.set(handle, end);
        const open = (receive: (packet: Packet) => void): Link => processes.linkTo(end, receive);
        kernel.streams?.attachLink(handle, ipc ? withFlows(kernel, laneOfProcess(pid), open) : open);
      }
      Handle.setActive(this, true);
      processes.children.set(pid, {
        exited: ({ exitCode, signal }) => {
          processes.children.delete(pid);
          kernel.loop.queueEvent(() => {
            this.pid = undefined;
            Handle.setActive(this, false);
            AsyncResource.call(this, "onexit", [exitCode, signal === 0 ? "" : nameOf(signal)]);
          });
        },
      });
      return 0;
    }

    kill(signal: number): number {
      if (this.pid === undefined) return errors.noProcess;
      return kill(kernel, this.pid, signal);
    }
  }
  return { Process };
}

/** Handles of a later script have classes of their own; what they share is the kernel's. */
function contextOf(kernel: Kernel): HandleContext {
  kernel.bindingOf("stream_wrap");
  if (kernel.streams === undefined) throw new Error("Expected streams to be there once their binding is.");
  return {
    loop: kernel.loop,
    async: kernel.streams.async,
    symbols: kernel.bindingOf("symbols") as unknown as HandleContext["symbols"],
    uv: kernel.bindingOf("uv") as Record<string, number>,
  };
}

/** The way to the other end of a pipe that is at its end from the start. */
function endedLink(receive: (packet: Packet) => void): Link {
  receive({ type: "closed" });
  const detach = (): never => {
    throw new Error("Expected no one to send the pipe of a process that did not start.");
  };
  return { send() {}, detach, release() {} };
}

function noDescriptor(what: number | string | undefined): Error {
  const named = typeof what === "number" ? `the open file ${what}` : String(what);
  return new Error(`The embedded engine cannot hand ${named} to another process: run this program with full Node.`);
}
