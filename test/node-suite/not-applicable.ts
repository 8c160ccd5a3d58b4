// Which of Node's own tests cannot apply to an engine in a page, and why. A rule is about what a test needs, never about
// whether the engine passes it: what a page could do and the engine does not yet is a failure.
import type { TestOptions } from "./options-of-test.ts";

/** A rule takes tests out of the count, by their name, a flag they ask for, or what their text uses. */
export interface SkipRule {
  readonly reason: string;
  readonly name?: RegExp;
  readonly flag?: RegExp;
  readonly text?: RegExp;
}

const required = (modules: string): RegExp =>
  new RegExp(`(?:require\\(|from |import\\()\\s*['"](?:node:)?(?:${modules})['"]`);

/** The rules; the first that matches gives the reason. */
export const skipRules: readonly SkipRule[] = [
  { reason: "native add-ons", text: /process\.dlopen\(|\.node['"]\)|build\/\$\{common\.buildType\}/ },
  { reason: "V8's inspector", flag: /^--(inspect|debug|experimental-network-inspection|experimental-storage)/ },
  {
    reason: "V8's inspector",
    text: new RegExp(`${required("inspector|inspector/promises").source}|skipIfInspectorDisabled`),
  },
  {
    reason: "V8's own functions",
    flag: /^--(allow-natives-syntax|harmony|js-|jitless|stress|predictable|noconcurrent|no-concurrent|max-|stack-size|frozen-intrinsics|disable-proto|enable-sharedarraybuffer|experimental-shadow-realm|v8-)/,
  },
  { reason: "control of the garbage collector", flag: /^--expose[-_]gc$/ },
  { reason: "control of the garbage collector", text: /common\/gc['"]|globalThis\.gc\(\)/ },
  { reason: "V8's heap", text: new RegExp(`${required("v8").source}|common/heap|common/cpu-prof|writeHeapSnapshot`) },
  { reason: "V8's heap", name: /heap|cpu-prof|coverage|snapshot/ },
  { reason: "contexts of V8", text: required("vm|internal/vm|internal/vm/module") },
  { reason: "contexts of V8", flag: /^--experimental-vm-modules$/ },
  { reason: "the permission model", flag: /^--(permission|allow-)/ },
  { reason: "core dumps", flag: /^--abort-on-uncaught-exception$/ },
  { reason: "core dumps", text: /abort-on-uncaught-exception|childShouldThrowAndAbort/ },
  { reason: "a start-up snapshot", flag: /snapshot/ },
  { reason: "trace events", text: /--trace-event|common\/trace|trace_events['"]/ },
  {
    reason: "TLS",
    text: new RegExp(`${required("tls|https|http2|_tls_wrap|_tls_common").source}|common/tls|common/http2`),
  },
  { reason: "UDP", text: new RegExp(`${required("dgram").source}|common/udp`) },
  { reason: "names on the network", text: new RegExp(`${required("dns|dns/promises").source}|common/internet`) },
  { reason: "QUIC", flag: /quic/ },
  { reason: "SQLite", text: required("sqlite") },
  { reason: "WASI", text: required("wasi") },
  { reason: "WebAssembly files", text: /\.wasm['"]/ },
  { reason: "the interactive prompt", text: required("repl|internal/repl|internal/repl/await") },
  { reason: "a terminal", text: new RegExp(`${required("tty").source}|pseudo-tty|process\\.binding\\('tty_wrap'\\)`) },
  { reason: "sockets of the file system", text: /common\.PIPE\b|pipe_wrap/ },
  {
    reason: "a shell",
    text: /escapePOSIXShell|shell: true|shell: '|pwdCommand|\bexec(?:Sync)?\(\s*['"`](?!node|"?\$\{process\.execPath)/,
  },
  {
    reason: "programs of the operating system",
    text: /\bspawn(?:Sync)?\(\s*(?:\w+ \? '[\w.]+' : )?['"](?:cat|echo|ls|sh|pwd|sleep|grep|sed|ps|cmd\.exe|kill|which|head|yes|dd)['"]/,
  },
  {
    reason: "descriptors shared with another process",
    text: /\bsend\([^)]*,\s*(?:socket|server|handle|client|conn\w*)\b/,
  },
  { reason: "descriptors shared with another process", name: /passing|send-handle|listen-fd|getaddrinfo|share-handle/ },
  { reason: "users and groups", name: /initgroups|setgroups|-euid-|geteuid|getgroups|-uid-gid|umask-mask/ },
  { reason: "Windows", name: /windows|win32(?!\.js)/ },
  { reason: "macOS", name: /macos|darwin/ },
  { reason: "watching files", text: /\bfs\.watch(?:File)?\(|['"]--watch/ },
  { reason: "files of /dev and /proc", text: /['"]\/(?:dev|proc)\// },
  { reason: "diagnostic reports", text: /common\/report|process\.report\b/ },
  // The wall around the library: only who makes the engine gives this flag, never a program.
  {
    reason: "the library's insides, opened by the program itself",
    text: /\b(?:spawn(?:Sync)?|fork|execFile(?:Sync)?)\([^;]*['"]--expose-internals['"]/,
  },
  { reason: "a configured OpenSSL", flag: /^--(openssl|tls|use-|no-use-|secure-heap|force-fips|enable-fips)/ },
];

/** The flags that the engine takes, because Node's own library reads them and nothing else does. */
const takenFlags =
  /^--(expose-internals|(no-)?warnings|(no-|trace-|throw-|pending-)?deprecation|trace-(warnings|uncaught)|unhandled-rejections=\w+|title=.*|zero-fill-buffers|test-only|test-isolation=none|experimental-test-module-mocks|insecure-http-parser|max-http-header-size=\d+|no-experimental-websocket|no-experimental-require-module|experimental-require-module|experimental-eventsource|network-family-autoselection-attempt-timeout=\d+|no-network-family-autoselection|no-experimental-global-navigator|dns-result-order=\w+|conditions=.*|no-experimental-global-customevent|enable-source-maps|verify-base-objects|experimental-stream-iter|no-async-context-frame|preserve-symlinks(-main)?)$/;

/** reasonToSkip is why a test does not apply, or null where it does. `text` includes what it requires of its own folder. */
export function reasonToSkip(file: string, text: string, { flags }: TestOptions): string | null {
  const plain = text.replace(/^\s*(\/\/|\*).*$/gm, "");
  for (const { reason, name, flag, text: uses } of skipRules) {
    if (name?.test(file) || flags.some((one) => flag?.test(one)) || uses?.test(plain)) return `needs ${reason}`;
  }
  const unknown = flags.find((flag) => !takenFlags.test(flag));
  return unknown === undefined ? null : `needs ${unknown.replace(/=.*/, "")}`;
}
