import { host } from "../guest/host.ts";
import type { Place } from "../files/files.ts";
import type { RequireInternal } from "../guest/library.ts";
import type { Binding } from "./binding.ts";
import type { TimersBinding } from "./timers.ts";

/** What the process methods need of the rest of the kernel. */
export interface ProcessContext {
  readonly timers: Pick<TimersBinding, "timeoutInfo" | "immediateInfo">;
  /** The working folder and the mask, which the file system shares. */
  readonly place: Place;
  /** Changes the working folder, or fails as Node does. */
  readonly enterFolder: (path: string) => void;
  readonly pid: () => number;
  /** Sends a signal; 0 or libuv's error. */
  readonly kill: (pid: number, signal: number) => number;
  /** Ends the thread at once; never returns. */
  readonly exit: (exitCode: number) => never;
  readonly writeError: (text: string) => void;
  readonly env: () => Record<string, string>;
  readonly require: RequireInternal;
}

const sigabrt = 6;

/** The `process_methods` binding: clocks, the working folder, and the way out. */
export function processMethodsBinding(context: ProcessContext): Binding {
  const hrtimeBuffer = new Uint32Array(3);
  const bigTime = new BigUint64Array(hrtimeBuffer.buffer, 0, 1);
  const began = host.now();
  const { place, timers } = context;
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
    cwd: () => place.folder,
    chdir(path: string) {
      context.enterFolder(path);
    },
    umask(next?: number) {
      const before = place.mask;
      if (next !== undefined) place.mask = next & 0o777;
      return before;
    },
    reallyExit: context.exit,
    _kill: context.kill,
    abort: () => context.kill(context.pid(), sigabrt),
    setEmitWarningSync() {},
    patchProcessObject() {},
    /** What a file of the kind of `.env` sets; what the environment has already stays. */
    loadEnvFile(path = ".env") {
      const fs = context.require<{ readFileSync: (path: string, encoding: string) => string }>("fs");
      const { parseEnv } = context.require<{ parseEnv: (text: string) => Record<string, string> }>("util");
      const env = context.env();
      for (const [name, value] of Object.entries(parseEnv(fs.readFileSync(path, "utf8")))) {
        if (env[name] === undefined) env[name] = value;
      }
    },
    _rawDebug: (text: string) => context.writeError(`${text}\n`),
    _getActiveRequests: () => [],
    _getActiveHandles: () => [],
    getActiveResourcesInfo: () => [
      ...new Array<string>(timers.timeoutInfo[0] ?? 0).fill("Timeout"),
      ...new Array<string>(timers.immediateInfo[1] ?? 0).fill("Immediate"),
    ],
  };
}
