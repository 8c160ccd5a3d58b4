// The groups of Node's own tests that are run, as data: what a reader of the lessons may come to use.

/** A group is a part of Node's test suite, picked by the names of its files. */
export interface Group {
  readonly name: string;
  /** Matches names of files in test/parallel, without `test-` in front and without their ending. */
  readonly files: RegExp;
}

/** The groups; a file that two of them match belongs to the first. */
export const groups: readonly Group[] = [
  { name: "message-ports", files: /^(worker-)?(message|broadcastchannel|structuredClone|webworker)|^messaging/ },
  { name: "workers", files: /^worker/ },
  { name: "timers", files: /^timers|^set(immediate|interval|timeout)/ },
  { name: "next-tick", files: /^(process-)?next-?tick/ },
  { name: "microtasks", files: /^(microtask|queue-microtask)/ },
  { name: "events", files: /^(event-(?!loop)|events|eventemitter|capture-rejections|eventtarget)/ },
  { name: "abort", files: /^abort/ },
  { name: "async-local-storage", files: /^(async-local-storage|async-context)/ },
  { name: "fork", files: /^child-process-(fork|ipc|send|disconnect|internal|silent|advanced|recv)/ },
  { name: "cluster", files: /^cluster/ },
  { name: "performance", files: /^(perf-hooks|performance|performanceobserver)/ },
  { name: "assert", files: /^assert/ },
  { name: "util", files: /^(util|errors|error-|internal-util|internal-errors|inspect-)/ },
  { name: "path", files: /^path/ },
  { name: "querystring", files: /^querystring/ },
  { name: "string-decoder", files: /^string-decoder/ },
  { name: "test-runner", files: /^runner/ },
  { name: "http", files: /^(http-|http$|outgoing-message|set-http|http\d?-outgoing)(?!.*tls)/ },
  { name: "web-streams", files: /^(webstream|whatwg-(readable|writable|transform|webstreams|encoding))/ },
  { name: "streams", files: /^(stream|readable|writable)/ },
  { name: "promises", files: /^promise/ },
  { name: "process", files: /^process/ },
  { name: "modules", files: /^(module|require)/ },
  { name: "url", files: /^(url|whatwg-url|urlpattern)/ },
  { name: "buffer", files: /^buffer/ },
  { name: "fs", files: /^fs/ },
  { name: "net", files: /^net/ },
  { name: "diagnostics-channel", files: /^diagnostics-channel/ },
  { name: "console", files: /^console/ },
  { name: "child-process", files: /^child-process/ },
  { name: "crypto", files: /^(crypto|webcrypto)/ },
  { name: "zlib", files: /^zlib/ },
  { name: "readline", files: /^readline/ },
  { name: "async-hooks", files: /^async-(hooks|wrap)/ },
];

/** The groups that are run when none is named: those that the project has goals for. */
export const goalGroups: readonly string[] = groups
  .map(({ name }) => name)
  .slice(
    0,
    groups.findIndex(({ name }) => name === "web-streams"),
  )
  .concat("streams");

/** groupOf is the name of the group that a file of test/parallel belongs to, or null where it is not run. */
export function groupOf(file: string): string | null {
  const name = /^test-(.*)\.m?js$/.exec(file)?.[1];
  if (name === undefined) return null;
  return groups.find(({ files }) => files.test(name))?.name ?? null;
}
