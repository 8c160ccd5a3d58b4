// The process object, put together from Node's own parts as Node's `lib/internal/bootstrap/node.js` does it.
import type { Binding } from "../bindings/binding.ts";
import type { LibraryFacts } from "../library-facts.ts";
import type { RequireInternal } from "./library.ts";

/** The process object, as far as the kernel itself uses it. */
export interface ProcessObject {
  argv: string[];
  execArgv: string[];
  env: Record<string, string>;
  exitCode: number | undefined;
  _exiting: boolean;
  _fatalException: (error: unknown, fromPromise: boolean) => boolean;
  nextTick: (callback: (...args: never[]) => void, ...args: unknown[]) => void;
  emit: (event: string, ...args: unknown[]) => boolean;
  on: (event: string, listener: (...args: never[]) => void) => void;
  off: (event: string, listener: (...args: never[]) => void) => void;
  [key: string]: unknown;
}

/** An environment whose values are strings, as in Node, whatever a program assigns. */
export function environmentOf(variables: Readonly<Record<string, string>>): Record<string, string> {
  return new Proxy<Record<string, string>>(
    { ...variables },
    {
      set(target, key, value) {
        if (typeof key === "symbol" || typeof value === "symbol") {
          throw new TypeError("Cannot convert a Symbol value to a string");
        }
        target[key] = String(value);
        return true;
      },
    },
  );
}

/** makeProcess makes the bare object, before any of the library has run. */
export function makeProcess(facts: LibraryFacts): ProcessObject {
  function process(): void {}
  const object = Object.create(
    Object.create(Object.prototype, { constructor: { value: process, writable: true } }) as object,
  ) as ProcessObject;
  return Object.assign(object, {
    version: `v${facts.version}`,
    versions: Object.freeze({ ...facts.versions }),
    arch: "x64",
    platform: "linux",
    release: { name: "node" },
    title: "node",
    argv: ["/usr/local/bin/node"],
    execArgv: [],
    execPath: "/usr/local/bin/node",
    env: environmentOf({}),
    pid: 1,
    ppid: 0,
    debugPort: 9229,
    domain: null,
  });
}

/** adornProcess gives the process its methods and its emitter, out of Node's own modules. */
export function adornProcess(
  process: ProcessObject,
  require: RequireInternal,
  methods: Binding,
  exitFields: { kHasExitCode: number; kExitCode: number; kExiting: number },
): void {
  const EventEmitter = require<{ prototype: object } & (() => void)>("events");
  Object.setPrototypeOf(Object.getPrototypeOf(process), EventEmitter.prototype);
  EventEmitter.call(process);
  Object.defineProperty(process, Symbol.toStringTag, { value: "process", writable: true });
  defineExitCode(process, require, exitFields);

  const perThread = require<{
    wrapProcessMethods(methods: Binding): Record<string, unknown>;
    hrtime: { bigint?: unknown };
    hrtimeBigInt: unknown;
    ref: unknown;
    unref: unknown;
  }>("internal/process/per_thread");
  const wrapped = perThread.wrapProcessMethods(methods);
  for (const name of ["_rawDebug", "cpuUsage", "threadCpuUsage", "resourceUsage", "memoryUsage", "kill", "exit"]) {
    process[name] = wrapped[name];
  }
  for (const name of ["uptime", "cwd", "chdir", "umask", "reallyExit", "getActiveResourcesInfo", "abort"]) {
    process[name] = methods[name];
  }
  process["ref"] = perThread.ref;
  process["unref"] = perThread.unref;
  process["hrtime"] = perThread.hrtime;
  perThread.hrtime.bigint = perThread.hrtimeBigInt;
  process["emitWarning"] = require<{ emitWarning: unknown }>("internal/process/warning").emitWarning;
  const { onWarning } = require<{ onWarning: (warning: Error) => void }>("internal/process/warning");
  process.on("warning", onWarning as never);

  const execution = require<Record<string, never>>("internal/process/execution");
  process._fatalException = execution["onGlobalUncaughtException"] as never;
  process["setUncaughtExceptionCaptureCallback"] = execution["setUncaughtExceptionCaptureCallback"];
  process["hasUncaughtExceptionCaptureCallback"] = execution["hasUncaughtExceptionCaptureCallback"];
  process["features"] = Object.freeze({ inspector: false, debug: false, uv: true, ipv6: true, typescript: "strip" });
}

/** `process.exitCode` accepts what Node's does: a whole number, such a string, or nothing. */
function defineExitCode(
  process: ProcessObject,
  require: RequireInternal,
  { kHasExitCode, kExitCode, kExiting }: { kHasExitCode: number; kExitCode: number; kExiting: number },
): void {
  const { validateInteger } = require<{
    validateInteger: (value: unknown, name: string) => void;
  }>("internal/validators");
  const fields = new Int32Array(3);
  Object.defineProperty(process, "_exiting", {
    get: () => fields[kExiting] === 1,
    set(value: boolean) {
      fields[kExiting] = value ? 1 : 0;
    },
    enumerable: true,
    configurable: true,
  });
  Object.defineProperty(process, "exitCode", {
    get: () => (fields[kHasExitCode] === 1 ? fields[kExitCode] : undefined),
    set(code: unknown) {
      if (code === null || code === undefined) {
        fields[kHasExitCode] = 0;
        return;
      }
      const number = typeof code === "string" && code !== "" ? Number(code) : Number.NaN;
      const value = Number.isNaN(number) ? code : number;
      validateInteger(value, "code");
      fields[kExitCode] = value as number;
      fields[kHasExitCode] = 1;
    },
    enumerable: true,
    configurable: false,
  });
}
