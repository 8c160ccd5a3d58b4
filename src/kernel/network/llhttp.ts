// llhttp, Node's own HTTP parser, as WebAssembly: Node's library brings it along for `fetch`, and the build takes it from
// there. Its functions and callbacks are those of llhttp's `src/native/api.c`.
import { host } from "../guest/host.ts";

/** What a parser tells while it reads. A callback's number other than 0 ends the reading with that error. */
export interface ParserEvents {
  messageBegin(): number;
  url(at: number, length: number): number;
  status(at: number, length: number): number;
  headerField(at: number, length: number): number;
  headerValue(at: number, length: number): number;
  headersComplete(statusCode: number, upgrade: boolean, shouldKeepAlive: boolean): number;
  body(at: number, length: number): number;
  messageComplete(): number;
}

type Call = (...given: number[]) => number;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly [name: `llhttp_${string}`]: Call;
  readonly malloc: Call;
  readonly free: Call;
  readonly _initialize: () => void;
}

/** The codes of llhttp that Node's binding itself acts on; see `llhttp_errno_t`. */
export const llhttpCodes = { ok: 0, pausedUpgrade: 22, user: 24 } as const;

/** The lenient flags in the order of their bits, by llhttp's names. */
const lenientNames = [
  "headers",
  "chunked_length",
  "keep_alive",
  "transfer_encoding",
  "version",
  "data_after_close",
  "optional_lf_after_cr",
  "optional_crlf_after_chunk",
  "optional_cr_before_lf",
  "spaces_after_chunk_size",
] as const;

/** One llhttp for all parsers of a guest. A parser is a number: where it lies in llhttp's memory. */
export class Llhttp {
  readonly #exports: Exports;
  readonly #events = new Map<number, ParserEvents>();

  /** Throws when the bytes, in base64, are no llhttp. */
  constructor(base64: string) {
    const bytes = Uint8Array.from(host.atob(base64), (letter) => letter.charCodeAt(0));
    const { Module, Instance } = host.WebAssembly;
    const span =
      (name: "url" | "status" | "headerField" | "headerValue" | "body") =>
      (parser: number, at: number, length: number): number =>
        this.#events.get(parser)?.[name](at, length) ?? 0;
    const { exports } = new Instance(new Module(bytes), {
      env: {
        wasm_on_message_begin: (parser: number) => this.#events.get(parser)?.messageBegin() ?? 0,
        wasm_on_url: span("url"),
        wasm_on_status: span("status"),
        wasm_on_header_field: span("headerField"),
        wasm_on_header_value: span("headerValue"),
        wasm_on_headers_complete: (parser: number, status: number, upgrade: number, keepAlive: number) =>
          this.#events.get(parser)?.headersComplete(status, upgrade !== 0, keepAlive !== 0) ?? 0,
        wasm_on_body: span("body"),
        wasm_on_message_complete: (parser: number) => this.#events.get(parser)?.messageComplete() ?? 0,
      },
    });
    this.#exports = exports as unknown as Exports;
    this.#exports._initialize();
  }

  /** Makes a parser of a type, 1 for requests and 2 for responses. */
  make(type: number, lenient: number, events: ParserEvents): number {
    const parser = this.call("alloc", type);
    this.#events.set(parser, events);
    for (const [bit, name] of lenientNames.entries()) {
      if ((lenient & (1 << bit)) !== 0) this.call(`set_lenient_${name}`, parser, 1);
    }
    return parser;
  }

  free(parser: number): void {
    if (this.#events.delete(parser)) this.call("free", parser);
  }

  /** Calls one of llhttp's functions by its name without the prefix. */
  call(name: string, ...given: number[]): number {
    const { [`llhttp_${name}` as const]: called } = this.#exports;
    if (called === undefined) throw new Error(`Expected llhttp to have a function "${name}".`);
    return called(...given);
  }

  /** Has a parser read bytes. `read` is how many it took. */
  execute(parser: number, bytes: Uint8Array): { error: number; read: number } {
    const { memory, malloc, free } = this.#exports;
    const at = malloc(bytes.length);
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    try {
      const error = this.call("execute", parser, at, bytes.length);
      const read = error === llhttpCodes.ok ? bytes.length : this.call("get_error_pos", parser) - at;
      return { error, read };
    } finally {
      free(at);
    }
  }

  /** A copy of bytes in llhttp's memory. */
  bytes(at: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#exports.memory.buffer, at, length).slice() as Uint8Array<ArrayBuffer>;
  }

  /** Text that ends with a zero. */
  text(at: number): string {
    const memory = new Uint8Array(this.#exports.memory.buffer);
    let text = "";
    for (let from = at; memory[from] !== 0 && from !== 0; from += 1) text += String.fromCharCode(memory[from] ?? 0);
    return text;
  }
}
