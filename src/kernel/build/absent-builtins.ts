// Which public modules of Node's the embedded engine does not have, and why; and what is missing from those it has.

const notInAPage = "the kernel has no such thing in a page";
const compiledIn = "what it rests on is compiled into Node and comes with no source that a page could run";

/** Why a module is absent, as the second half of a sentence: "node:dgram: a page can send no datagrams". */
export const absentBuiltins: Readonly<Record<string, string>> = {
  _tls_common: "the loopback network has no TLS",
  _tls_wrap: "the loopback network has no TLS",
  dgram: "a page can send no datagrams",
  ffi: compiledIn,
  http2: "the loopback network speaks HTTP/1.1",
  https: "the loopback network has no TLS",
  inspector: "the debugger's protocol is V8's own and out of a page's reach",
  "inspector/promises": "the debugger's protocol is V8's own and out of a page's reach",
  repl: "there is no terminal to read from",
  sea: notInAPage,
  sqlite: compiledIn,
  tls: "the loopback network has no TLS",
  trace_events: "V8's tracing is out of a page's reach",
  wasi: "it would hand a program the files and clocks of a real system",
};
