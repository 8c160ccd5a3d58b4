// As `Parser` in Node's `src/node_http_parser.cc`, around Node's own llhttp.
import type { Kernel } from "../guest/kernel.ts";
import { AsyncResource } from "../network/async-resource.ts";
import { ConnectionsList } from "../network/connections-list.ts";
import { HeaderCollector } from "../network/header-collector.ts";
import { Llhttp, llhttpCodes, type ParserEvents } from "../network/llhttp.ts";
import { on, request, statics } from "../network/parser-numbers.ts";
import type { Binding } from "./binding.ts";

/** What an error of a callback is told to llhttp as; the error itself is thrown once llhttp has returned. */
const thrown = -1;

/** The `http_parser` binding. */
export function httpParserBinding(kernel: Kernel): Binding {
  // The network is a script of its own: what is to be done with its streams goes through what it has handed over.
  kernel.bindingOf("stream_wrap");
  const { streams } = kernel;
  if (streams === undefined) throw new Error("Expected the network to be there once its binding is.");
  const { async } = streams;
  const { FastBuffer } = kernel.library.require<{ FastBuffer: new (bytes: ArrayBuffer) => Uint8Array }>(
    "internal/buffer",
  );
  let loaded: Llhttp | undefined;
  const llhttp = (): Llhttp => (loaded ??= new Llhttp(String(kernel.laterData("http_parser")["llhttp"])));
  const defaultHeaderSize = (): number => {
    const { getOptionValue } = kernel.library.require<{ getOptionValue: (name: string) => number }>("internal/options");
    return getOptionValue("--max-http-header-size");
  };

  class HTTPParser extends AsyncResource {
    #type = request;
    #parser: number | undefined;
    #head: HeaderCollector | undefined;
    #most = 0;
    #headerBytes = 0;
    #flushed = false;
    #depth = 0;
    #pause: "pause" | "resume" | undefined;
    #error: { readonly value: unknown } | undefined;
    #reason: string | undefined;
    #current: Uint8Array | undefined;
    #list: ConnectionsList | undefined;
    #stream: object | undefined;
    #lastMessageStart = 0;
    #headersCompleted = false;
    /** The library has let go of this parser: it reads on, and tells nothing. */
    #removed = false;
    /** Reads for a stream, with none of the library's calls around it: then ticks follow each part of a body. */
    #outermost = false;

    constructor() {
      super(async, "NONE", false);
    }

    get lastMessageStart(): number {
      return this.#lastMessageStart;
    }

    get headersCompleted(): boolean {
      return this.#headersCompleted;
    }

    initialize(type: number, resource: object, maxHeaderSize = 0, lenient = 0, list?: ConnectionsList): void {
      const provider = type === request ? "HTTPINCOMINGMESSAGE" : "HTTPCLIENTREQUEST";
      this.asyncReset(provider, resource);
      this.#release();
      this.#type = type;
      this.#most = maxHeaderSize > 0 ? maxHeaderSize : defaultHeaderSize();
      this.#parser = llhttp().make(type, lenient, this.#events());
      this.#head = new HeaderCollector(llhttp(), () => {
        this.#flush();
      });
      this.#headerBytes = 0;
      this.#flushed = this.#headersCompleted = this.#removed = false;
      this.#list = list;
      // One that sends nothing at all is too slow as well.
      if (list === undefined) return;
      this.#lastMessageStart = ConnectionsList.now();
      ConnectionsList.put(list, this, true);
    }

    execute(buffer: Uint8Array): unknown {
      return this.#execute(buffer);
    }

    finish(): unknown {
      return this.#execute(undefined);
    }

    pause(): void {
      this.#setPaused("pause");
    }

    resume(): void {
      this.#setPaused("resume");
    }

    consume(stream: object): void {
      this.#stream = stream;
      streams?.consume(stream, (bytes) => {
        this.#outermost = true;
        let result: unknown;
        try {
          result = this.#execute(bytes);
        } finally {
          this.#outermost = false;
        }
        this.#current = bytes;
        AsyncResource.call(this, on.execute, [result]);
        this.#current = undefined;
      });
    }

    unconsume(): void {
      if (this.#stream !== undefined) streams?.consume(this.#stream, undefined);
      this.#stream = undefined;
    }

    getCurrentBuffer(): Uint8Array {
      return new FastBuffer(new Uint8Array(this.#current ?? []).buffer);
    }

    remove(): void {
      this.#removed = true;
      if (this.#list !== undefined) ConnectionsList.remove(this.#list, this);
    }

    free(): void {}

    close(): void {
      this.remove();
      this.#release();
    }

    #release(): void {
      if (this.#parser !== undefined) llhttp().free(this.#parser);
      this.#parser = undefined;
    }

    #setPaused(wanted: "pause" | "resume"): void {
      if (this.#depth > 0) this.#pause = wanted;
      else if (this.#parser !== undefined) llhttp().call(wanted, this.#parser);
    }

    /** Reads bytes, or their end. Returns how many were read, or an error; throws what a callback threw. */
    #execute(bytes: Uint8Array | undefined): unknown {
      const parser = this.#parser;
      if (parser === undefined) return undefined;
      this.#depth += 1;
      this.#current = bytes;
      this.#error = this.#reason = undefined;
      let [error, read] = [0, 0];
      try {
        if (bytes === undefined) error = llhttp().call("finish", parser);
        else ({ error, read } = llhttp().execute(parser, bytes));
      } finally {
        this.#depth -= 1;
        this.#current = undefined;
      }
      const failed = this.#error as { readonly value: unknown } | undefined;
      const upgraded = llhttp().call("get_upgrade", parser) !== 0;
      if (error === llhttpCodes.pausedUpgrade) {
        error = llhttpCodes.ok;
        llhttp().call("resume_after_upgrade", parser);
      }
      if (this.#pause !== undefined) llhttp().call(this.#pause, parser);
      this.#pause = undefined;
      if (failed !== undefined) throw failed.value;
      if (error !== llhttpCodes.ok && !upgraded) return this.#parseError(parser, error, read);
      return bytes === undefined ? undefined : read;
    }

    #parseError(parser: number, error: number, bytesParsed: number): Error {
      const [code, reason] =
        this.#reason === undefined
          ? [
              llhttp().text(llhttp().call("errno_name", error)),
              llhttp().text(llhttp().call("get_error_reason", parser)),
            ]
          : this.#reason.split(/:(.*)/s);
      return Object.assign(new Error("Parse Error"), { bytesParsed, code, reason });
    }

    #events(): ParserEvents {
      return {
        messageBegin: () => this.#messageBegin(),
        url: (at, length) => this.#inHead(length, (head) => (head.url += head.text(at, length))),
        status: (at, length) => this.#inHead(length, (head) => (head.status += head.text(at, length))),
        headerField: (at, length) => {
          return this.#inHead(length, (head) => {
            head.addField(at, length);
          });
        },
        headerValue: (at, length) => {
          return this.#inHead(length, (head) => {
            head.addValue(at, length);
          });
        },
        headersComplete: (status, upgrade, keepAlive) => this.#complete(status, upgrade, keepAlive),
        body: (at, length) => {
          const callback = (): void => {
            AsyncResource.call(this, on.body, [new FastBuffer(llhttp().bytes(at, length).buffer)]);
            if (this.#outermost && kernel.taskQueue.hasTicks()) kernel.taskQueue.runTicks();
          };
          return length === 0 ? 0 : this.#attempt(callback, llhttpCodes.user);
        },
        messageComplete: () => this.#messageComplete(),
      };
    }

    #messageBegin(): number {
      this.#headersCompleted = false;
      this.#lastMessageStart = ConnectionsList.now();
      this.#head?.reset();
      if (this.#list !== undefined) ConnectionsList.put(this.#list, this, true);
      return this.#attempt(() => AsyncResource.call(this, on.messageBegin, []));
    }

    #complete(status: number, upgrade: boolean, keepAlive: boolean): number {
      const parser = this.#parser ?? 0;
      this.#headersCompleted = true;
      this.#headerBytes = 0;
      const head = this.#head;
      if (head === undefined) return 0;
      if (this.#flushed) this.#flush();
      const isRequest = this.#type === request;
      const given = [
        llhttp().call("get_http_major", parser),
        llhttp().call("get_http_minor", parser),
        this.#flushed ? undefined : head.take(),
        isRequest ? llhttp().call("get_method", parser) : undefined,
        isRequest && !this.#flushed ? head.url : undefined,
        isRequest ? undefined : status,
        isRequest ? undefined : head.status,
        upgrade,
        keepAlive,
      ];
      let answer = 0;
      const failed = this.#attempt(() => (answer = Number(AsyncResource.call(this, on.headersComplete, given) ?? 0)));
      return failed === 0 ? answer : failed;
    }

    #messageComplete(): number {
      this.#lastMessageStart = 0;
      if (this.#list !== undefined) ConnectionsList.put(this.#list, this, false);
      if (this.#head?.empty === false) this.#flush();
      return this.#attempt(() => AsyncResource.call(this, on.messageComplete, []));
    }

    /** Hands on fields before all are there: more than can be kept, or those behind the body. */
    #flush(): void {
      const [headers, url] = [this.#head?.take(), this.#head?.url];
      this.#attempt(() => AsyncResource.call(this, on.headers, [headers, url]));
      if (this.#head !== undefined) this.#head.url = "";
      this.#flushed = true;
    }

    #inHead(length: number, use: (head: HeaderCollector) => void): number {
      this.#headerBytes += length;
      if (this.#headerBytes >= this.#most) {
        this.#reason = "HPE_HEADER_OVERFLOW:Header overflow";
        return llhttpCodes.user;
      }
      if (this.#head !== undefined) use(this.#head);
      return 0;
    }

    /** Calls the library; what it throws must not pass through llhttp. */
    #attempt(call: () => unknown, failure: number = thrown): number {
      if (this.#removed) return 0;
      try {
        call();
        return 0;
      } catch (value) {
        this.#error ??= { value };
        return failure;
      }
    }
  }

  Object.assign(HTTPParser, statics);
  return { HTTPParser, ConnectionsList };
}
