// Gives the bare process object its methods and properties, out of Node's own modules, as `internal/bootstrap/node.js`
// does. What few programs ask for is loaded when they do.
import type { Binding } from "../bindings/binding.ts";
import { isNaN } from "../intrinsics.ts";
import { named } from "../named.ts";
import type { Library, RequireInternal } from "./library.ts";
import type { ProcessObject } from "./process-object.ts";

/** Which of the three numbers of a process's end is which. */
export interface ExitFields {
  readonly kHasExitCode: number;
  readonly kExitCode: number;
  readonly kExiting: number;
}

/** What the process object is made of. */
export interface ProcessParts {
  readonly library: Library;
  readonly bindingOf: (name: string) => Binding;
  readonly exitFields: ExitFields;
}

/** adornProcess gives the process its methods and its emitter. */
export function adornProcess(process: ProcessObject, { library, bindingOf, exitFields }: ProcessParts): void {
  const { require } = library;
  const methods = bindingOf("process_methods");
  const EventEmitter = require<{ prototype: object } & (() => void)>("events");
  Object.setPrototypeOf(Object.getPrototypeOf(process), EventEmitter.prototype);
  EventEmitter.call(process);
  Object.defineProperty(process, Symbol.toStringTag, { value: "process", writable: true });
  defineExitCode(process, require, exitFields);
  defineLater(process, "config", () => freezeDeep(library.data("config")), false);
  defineMethods(process, require, methods);
  const credentials = bindingOf("credentials");
  for (const name of ["getuid", "geteuid", "getgid", "getegid", "getgroups"]) process[name] = credentials[name];
  // Whether this is a thread shows when it starts; a thread then takes away what is the process's alone.
  require("internal/bootstrap/switches/does_own_process_state");
  defineLater(
    process,
    "allowedNodeEnvironmentFlags",
    () => require<{ buildAllowedFlags: () => unknown }>("internal/process/per_thread").buildAllowedFlags(),
    true,
  );
  defineFeatures(process, require);

  const execution = require<Record<string, never>>("internal/process/execution");
  process._fatalException = execution["onGlobalUncaughtException"] as never;
  for (const verb of ["set", "add", "has"]) {
    const name = `${verb}UncaughtExceptionCaptureCallback`;
    process[name] = execution[name];
  }
  Object.defineProperty(process, "report", {
    get: () => require<{ report: unknown }>("internal/process/report").report,
    enumerable: true,
    configurable: true,
  });
  const { emitWarning, onWarning } = require<{
    emitWarning: unknown;
    onWarning: (warning: Error) => void;
  }>("internal/process/warning");
  process["emitWarning"] = emitWarning;
  process.on("warning", onWarning as never);
  defineSourceMaps(process, require);
  process["getBuiltinModule"] = getBuiltinModuleOf(require);
}

function defineMethods(process: ProcessObject, require: RequireInternal, methods: Binding): void {
  const perThread = require<{
    wrapProcessMethods(methods: Binding): Record<string, unknown>;
    hrtime: { bigint?: unknown };
    hrtimeBigInt: unknown;
    ref: unknown;
    unref: unknown;
  }>("internal/process/per_thread");
  const wrapped = perThread.wrapProcessMethods(methods);
  const own = ["dlopen", "uptime", "_getActiveRequests", "_getActiveHandles", "getActiveResourcesInfo", "reallyExit"];
  for (const name of [...own, "_kill", "constrainedMemory", "availableMemory"]) process[name] = methods[name];
  for (const name of ["_debugProcess", "_debugEnd"]) process[name] = methods[name];
  for (const name of ["_startProfilerIdleNotifier", "_stopProfilerIdleNotifier"]) process[name] = () => {};
  for (const name of [
    "loadEnvFile",
    "_rawDebug",
    "cpuUsage",
    "threadCpuUsage",
    "resourceUsage",
    "memoryUsage",
    "kill",
    "exit",
    "execve",
  ]) {
    process[name] = wrapped[name];
  }
  process["ref"] = perThread.ref;
  process["unref"] = perThread.unref;
  process["hrtime"] = perThread.hrtime;
  perThread.hrtime.bigint = perThread.hrtimeBigInt;
  defineLater(
    process,
    "finalization",
    () => require<{ createFinalization: () => unknown }>("internal/process/finalization").createFinalization(),
    true,
  );
  process["openStdin"] = (): unknown => {
    const stdin = process["stdin"] as { resume(): void };
    stdin.resume();
    return stdin;
  };
}

/** What this Node was built with: no inspector, as there is none for a page's own Worker. */
function defineFeatures(process: ProcessObject, require: RequireInternal): void {
  const option = (name: string): unknown =>
    require<{ getOptionValue: (name: string) => unknown }>("internal/options").getOptionValue(name);
  const features = {
    inspector: false,
    debug: false,
    uv: true,
    ipv6: true,
    tls_alpn: true,
    tls_sni: true,
    tls_ocsp: true,
    tls: true,
    openssl_is_boringssl: false,
    get cached_builtins() {
      return true;
    },
    get require_module() {
      return option("--require-module");
    },
    get dtls() {
      return false;
    },
    get quic() {
      return false;
    },
    get typescript() {
      return option("--strip-types") === true ? "strip" : false;
    },
  };
  Object.defineProperty(process, "features", { value: features, enumerable: true });
}

/** A page maps no places back by itself; the switch is there, and remembers how it stands. */
function defineSourceMaps(process: ProcessObject, require: RequireInternal): void {
  let enabled = false;
  Object.defineProperty(process, "sourceMapsEnabled", { get: () => enabled, enumerable: true, configurable: true });
  const { validateBoolean } = require<{
    validateBoolean: (value: unknown, name: string) => void;
  }>("internal/validators");
  process["setSourceMapsEnabled"] = named("setSourceMapsEnabled", (val: unknown): void => {
    validateBoolean(val, "val");
    enabled = val as boolean;
  });
}

interface Realm {
  readonly BuiltinModule: {
    normalizeRequirableId(id: string): string | undefined;
    readonly map: Map<string, { compileForPublicLoader(): unknown }>;
  };
}

/** As in Node's `internal/modules/helpers`, which brings the whole of `fs` along. */
function getBuiltinModuleOf(require: RequireInternal): (id: string) => unknown {
  return named("getBuiltinModule", (id) => {
    require<{ validateString: (value: unknown, name: string) => void }>("internal/validators").validateString(id, "id");
    const { BuiltinModule } = require<Realm>("internal/bootstrap/realm");
    const normalized = BuiltinModule.normalizeRequirableId(id);
    return normalized === undefined ? undefined : BuiltinModule.map.get(normalized)?.compileForPublicLoader();
  });
}

/** A property that is made when it is first read. */
function defineLater(process: ProcessObject, name: string, make: () => unknown, writable: boolean): void {
  const settle = (value: unknown): void => {
    Object.defineProperty(process, name, { value, writable, enumerable: true, configurable: true });
  };
  Object.defineProperty(process, name, {
    get() {
      const value = make();
      settle(value);
      return value;
    },
    ...(writable && { set: settle }),
    enumerable: true,
    configurable: true,
  });
}

function freezeDeep<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freezeDeep);
  return value;
}

/** `process.exitCode` accepts what Node's does: a whole number, such a string, or nothing. */
function defineExitCode(
  process: ProcessObject,
  require: RequireInternal,
  { kHasExitCode, kExitCode, kExiting }: ExitFields,
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
      const number = typeof code === "string" && code !== "" ? Number(code) : NaN;
      const value = isNaN(number) ? code : number;
      validateInteger(value, "code");
      fields[kExitCode] = value as number;
      fields[kHasExitCode] = 1;
    },
    enumerable: true,
    configurable: false,
  });
}
