import { host } from "../guest/host.ts";
import type { EventLoop } from "../guest/event-loop.ts";
import type { Binding } from "./binding.ts";

/** What the process methods need of the rest of the kernel. */
export interface ProcessContext {
  readonly loop: EventLoop;
  /** The folder that a program's files lie in. */
  readonly root: string;
  /** Ends the thread at once; never returns. */
  readonly exit: (exitCode: number) => never;
  readonly writeError: (text: string) => void;
}

/** The `process_methods` binding: clocks, the working folder, and the way out. */
export function processMethodsBinding(context: ProcessContext): Binding {
  const hrtimeBuffer = new Uint32Array(3);
  const bigTime = new BigUint64Array(hrtimeBuffer.buffer, 0, 1);
  const began = host.now();
  let folder = context.root;
  let mask = 0o022;
  const nanoseconds = (): bigint => BigInt(Math.round((host.timeOrigin + host.now()) * 1e3)) * 1000n;
  return {
    hrtimeBuffer,
    hrtime() {
      const time = nanoseconds();
      const seconds = time / 1_000_000_000n;
      hrtimeBuffer[0] = Number(seconds >> 32n);
      hrtimeBuffer[1] = Number(seconds & 0xffff_ffffn);
      hrtimeBuffer[2] = Number(time % 1_000_000_000n);
    },
    hrtimeBigInt() {
      bigTime[0] = nanoseconds();
    },
    uptime: () => (host.now() - began) / 1000,
    cwd: () => folder,
    chdir(path: string) {
      folder = path.startsWith("/") ? path : `${folder}/${path}`;
    },
    umask(next?: number) {
      const before = mask;
      if (next !== undefined) mask = next;
      return before;
    },
    reallyExit: context.exit,
    setEmitWarningSync() {},
    patchProcessObject() {},
    _rawDebug: (text: string) => context.writeError(`${text}\n`),
    _getActiveRequests: () => [],
    _getActiveHandles: () => [],
    getActiveResourcesInfo: () => [
      ...(context.loop.timerRef ? ["Timeout"] : []),
      ...new Array<string>(context.loop.immediateRefs()).fill("Immediate"),
    ],
  };
}
