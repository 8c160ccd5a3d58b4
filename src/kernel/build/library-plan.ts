// Which of Node's library the embedded engine carries, in which chunks, and whose bindings are dumped for it.

/**
 * The bindings whose names and plain data are taken from the pinned Node. Those of a later script travel with it; the
 * others are among the facts that every guest is given at birth.
 */
export const bindingNames: readonly string[] = [
  "async_context_frame",
  "async_wrap",
  "blob",
  "block_list",
  "buffer",
  "cares_wrap",
  "cjs_lexer",
  "config",
  "constants",
  "contextify",
  "credentials",
  "diagnostics_channel",
  "encoding_binding",
  "errors",
  "fs",
  "fs_dir",
  "fs_event_wrap",
  "http_parser",
  "icu",
  "inspector",
  "locks",
  "messaging",
  "mksnapshot",
  "module_wrap",
  "modules",
  "options",
  "os",
  "performance",
  "permission",
  "pipe_wrap",
  "process_methods",
  "process_wrap",
  "profiler",
  "signal_wrap",
  "spawn_sync",
  "stream_wrap",
  "sea",
  "string_decoder",
  "symbols",
  "task_queue",
  "tcp_wrap",
  "timers",
  "trace_events",
  "tty_wrap",
  "types",
  "udp_wrap",
  "url",
  "url_pattern",
  "util",
  "uv",
  "wasm_web_api",
  "worker",
];

/** A chunk of the library: a module and all that it requires goes into the first chunk whose roots reach it. */
export interface ChunkPlan {
  readonly name: string;
  readonly roots: readonly string[];
}

/** The chunks, in the order in which they are filled. A guest evaluates the first at boot and the others when asked. */
export const chunkPlans: readonly ChunkPlan[] = [
  {
    name: "core",
    roots: [
      "internal/per_context/primordials",
      "internal/per_context/domexception",
      "internal/per_context/messageport",
      "internal/bootstrap/realm",
      "internal/errors",
      "internal/console/global",
      "internal/util/colors",
      "internal/cli_table",
      "internal/process/per_thread",
      "internal/bootstrap/switches/does_own_process_state",
      "internal/process/signal",
      "internal/process/warning",
      "internal/process/execution",
      "internal/process/task_queues",
      "timers",
      "timers/promises",
      "events",
    ],
  },
  {
    name: "threads",
    roots: [
      "worker_threads",
      "internal/locks",
      "internal/main/worker_thread",
      "internal/bootstrap/switches/is_not_main_thread",
      "internal/bootstrap/switches/does_not_own_process_state",
      "internal/encoding",
      "internal/streams/duplexify",
      "internal/events/symbols",
      "internal/util/comparisons",
      "string_decoder",
      "util",
      "internal/abort_controller",
      "stream",
      "perf_hooks",
    ],
  },
  {
    name: "more",
    roots: [
      "path/posix",
      "path/win32",
      "querystring",
      "stream/promises",
      "stream/consumers",
      "string_decoder",
      "url",
      "util",
      "util/types",
      "internal/util/parse_args/parse_args",
      "internal/mime",
      "os",
      "diagnostics_channel",
      "console",
      "constants",
      "contextify",
      "punycode",
      "process",
      "internal/worker/clone_dom_exception",
      "internal/data_url",
      "internal/promise_hooks",
      "internal/tty",
      "internal/readline/callbacks",
      "internal/util/diff",
      "internal/util/debounce",
      "internal/util/throttle",
      "internal/blob",
      "internal/process/finalization",
      "config",
    ],
  },
  {
    name: "files",
    roots: [
      "fs",
      "fs/promises",
      "internal/fs/cp/cp",
      "internal/fs/cp/cp-sync",
      "internal/fs/dir",
      "internal/fs/read/context",
      "internal/fs/rimraf",
      "internal/fs/streams",
      "internal/fs/sync_write_stream",
    ],
  },
  { name: "assert", roots: ["assert", "assert/strict", "internal/assert/assertion_error"] },
  {
    name: "web",
    roots: [
      "stream/web",
      "internal/file",
      "internal/navigator",
      "internal/webstreams/adapters",
      "internal/webstreams/compression",
    ],
  },
  {
    name: "modules",
    roots: [
      "internal/modules/cjs/loader",
      "internal/modules/run_main",
      "internal/modules/esm/loader",
      "internal/modules/esm/translators",
      "internal/modules/typescript",
      "internal/vm",
      "internal/vm/module",
      "module",
      "vm",
    ],
  },
  { name: "parser", roots: ["internal/deps/acorn/acorn/dist/acorn", "internal/deps/acorn/acorn-walk/dist/walk"] },
  { name: "glob", roots: ["internal/fs/glob", "internal/deps/minimatch/index"] },
  {
    name: "network",
    roots: [
      "net",
      "dns",
      "dns/promises",
      "internal/blocklist",
      "internal/socketaddress",
      "internal/stream_base_commons",
    ],
  },
  // A server that listens asks whether it does so in a worker of a cluster.
  { name: "processes", roots: ["child_process", "cluster", "internal/cluster/primary", "internal/cluster/child"] },
  {
    name: "http",
    roots: ["http", "_http_agent", "_http_client", "_http_common", "_http_incoming", "_http_outgoing", "_http_server"],
  },
  { name: "types", roots: ["internal/deps/amaro/dist/index"] },
];

/** A part of the kernel that few programs need is a script of its own, and brings some bindings. */
export interface LaterScript {
  /** `kernel-x` is made of `src/kernel/later/x.ts`. */
  readonly name: `kernel-${string}`;
  readonly bindings: readonly string[];
}

/** The later scripts: a guest evaluates one when the first of its bindings is asked for. */
export const laterScripts: readonly LaterScript[] = [
  { name: "kernel-system", bindings: ["blob", "os"] },
  { name: "kernel-files", bindings: ["fs", "fs_dir", "fs_event_wrap"] },
  { name: "kernel-modules", bindings: ["cjs_lexer", "contextify_body", "module_wrap_body", "modules"] },
  {
    name: "kernel-network",
    bindings: [
      "block_list",
      "stream_wrap",
      "pipe_wrap",
      "tcp_wrap",
      "cares_wrap",
      "udp_wrap",
      "tty_wrap",
      "process_wrap",
      "spawn_sync",
    ],
  },
  { name: "kernel-http", bindings: ["http_parser"] },
];

/**
 * The public modules that a program may import from the embedded engine. The others exist in Node and are not here
 * yet; importing one says so.
 */
export const servedBuiltins: readonly string[] = [
  "buffer",
  "console",
  "diagnostics_channel",
  "dns",
  "dns/promises",
  "events",
  "fs",
  "fs/promises",
  "http",
  "module",
  "net",
  "os",
  "path",
  "path/posix",
  "path/win32",
  "perf_hooks",
  "process",
  "punycode",
  "querystring",
  "stream",
  "stream/consumers",
  "stream/promises",
  "stream/web",
  "string_decoder",
  "timers",
  "timers/promises",
  "url",
  "util",
  "util/types",
  "vm",
  "worker_threads",
];
