import { actionOf } from "../signals.ts";
import { holdForever } from "./end.ts";
import type { Kernel } from "./kernel.ts";

/** Errors as libuv numbers them on Linux. */
const errors = { invalid: -22, noProcess: -3, notHere: -38 };

/**
 * kill sends a signal to a process of the run, and gives 0 or libuv's error. A signal that ends this very process ends it
 * before anything else happens.
 */
export function kill(kernel: Kernel, pid: number, signal: number): number {
  const { self, teller, send, processes } = kernel;
  const { table } = processes;
  if (signal < 0 || signal > 64) return errors.invalid;
  // Groups of processes are a shell's.
  if (pid <= 0) return errors.notHere;
  if (!table.isAlive(pid)) return errors.noProcess;
  const action = actionOf(signal, table.isCaught(pid, signal));
  if (action === "check" || action === "ignore") return 0;
  if (action === "stop") return errors.notHere;
  teller.finish();
  send({ type: "kill-process", pid, signal });
  return pid === self.pid && action === "end" ? holdForever() : 0;
}
