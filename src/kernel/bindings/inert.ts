import type { Binding } from "./binding.ts";

const nothing = (): void => {};

/**
 * The bindings that have nothing to do in a page: snapshots, tracing, profiling, permissions. Each member is what Node's
 * own does when the feature is off.
 */
export const inertBindings: Readonly<Record<string, Binding>> = {
  config: { hasInspector: false, hasIntl: true, getDefaultLocale: () => "en-US" },
  credentials: {
    // The user of an empty container, as the `os` binding has it.
    implementsPosixCredentials: true,
    getuid: () => 0,
    geteuid: () => 0,
    getgid: () => 0,
    getegid: () => 0,
    getgroups: () => [0],
    safeGetenv: () => undefined,
    getTempDir: () => "/tmp",
  },
  diagnostics_channel: { linkNativeChannel: nothing, notifyChannelActive: nothing, notifyChannelInactive: nothing },
  // Even Node's own flags do not open this one, so nothing of it could be dumped.
  internal_only_v8: {
    queryObjects(): never {
      throw new Error("The embedded engine cannot search V8's heap: run this program with full Node.");
    },
  },
  mksnapshot: {
    isBuildingSnapshotBuffer: new Uint8Array(1),
    setSerializeCallback: nothing,
    setDeserializeCallback: nothing,
    setDeserializeMainFunction: nothing,
  },
  permission: { has: () => true },
  profiler: { setSourceMapCacheGetter: nothing, setCoverageDirectory: nothing },
  sea: { isSea: () => false, isExperimentalSeaWarningNeeded: () => false, isVfsEnabled: () => false },
  trace_events: {
    getCategoryEnabledBuffer: () => new Uint8Array(1),
    isTraceCategoryEnabled: () => false,
    trace: nothing,
    setTraceCategoryStateUpdateHandler: nothing,
    getEnabledCategories: nothing,
    hasAgent: () => false,
  },
  wasm_web_api: { setImplementation: nothing },
};
