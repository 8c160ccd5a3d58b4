// What Node does in C++ around a stream of zlib's (`src/node_zlib.cc`), over pako, which is zlib in JavaScript.
import {
  Z_BUF_ERROR,
  Z_DATA_ERROR,
  Z_FINISH,
  Z_NEED_DICT,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibDeflate,
  zlibDeflateEnd,
  zlibDeflateInit2,
  zlibDeflateReset,
  zlibDeflateSetDictionary,
  zlibInflate,
  zlibInflateEnd,
  zlibInflateInit2,
  zlibInflateReset,
  zlibInflateSetDictionary,
  type Z_FlushMode,
  type Z_Strategy,
} from "pako";
import { setDeflateLevel } from "./deflate-level.ts";

/** What a stream is for, as Node's library numbers it. */
const mode = { none: 0, deflate: 1, inflate: 2, gzip: 3, gunzip: 4, deflateRaw: 5, inflateRaw: 6, unzip: 7 } as const;
const deflated = 8;
const gzipMark = [0x1f, 0x8b] as const;

/** Names of what zlib returns, as an error carries them. */
const names = new Map<number, string>([
  [2, "Z_NEED_DICT"],
  [-1, "Z_ERRNO"],
  [-2, "Z_STREAM_ERROR"],
  [-3, "Z_DATA_ERROR"],
  [-4, "Z_MEM_ERROR"],
  [-5, "Z_BUF_ERROR"],
  [-6, "Z_VERSION_ERROR"],
]);

/** What went wrong, as an error of the stream tells it. */
export interface Failure {
  readonly message: string;
  readonly errno: number;
  readonly code: string;
}

/** One stream of zlib's, with what Node adds: members of a gzip file one after the other, and dictionaries when asked. */
export class ZlibEngine {
  readonly stream = new ZStream();
  #mode: number;
  readonly #windowBits: number;
  readonly #level: number;
  readonly #memory: number;
  readonly #strategy: Z_Strategy;
  readonly #dictionary: Uint8Array | undefined;
  readonly #refusesJunk: boolean;
  #state: number = Z_OK;
  #begun = false;
  #markSeen = 0;

  constructor(
    given: number,
    windowBits: number,
    level: number,
    memory: number,
    strategy: number,
    dictionary: Uint8Array | undefined,
    refusesJunk: boolean,
  ) {
    this.#mode = given;
    if (given === mode.gzip || given === mode.gunzip) this.#windowBits = windowBits + 16;
    else if (given === mode.unzip) this.#windowBits = windowBits + 32;
    else this.#windowBits = given === mode.deflateRaw || given === mode.inflateRaw ? -windowBits : windowBits;
    this.#level = level;
    this.#memory = memory;
    this.#strategy = strategy as Z_Strategy;
    this.#dictionary = dictionary;
    this.#refusesJunk = refusesJunk;
  }

  get #deflates(): boolean {
    return this.#mode === mode.deflate || this.#mode === mode.gzip || this.#mode === mode.deflateRaw;
  }

  /** Takes input and gives output as far as there is room; what went wrong, if anything did. */
  work(flush: number): Failure | undefined {
    this.#begin();
    if (this.#state !== Z_OK && this.#state !== Z_BUF_ERROR && this.#state !== Z_STREAM_END)
      return this.#failure(flush);
    if (this.#deflates) this.#state = zlibDeflate(this.stream, flush as Z_FlushMode);
    else {
      this.#lookForMark();
      const junk = this.#inflate(flush as Z_FlushMode);
      if (junk) return { message: "Trailing junk", errno: Z_DATA_ERROR, code: "ERR_TRAILING_JUNK_AFTER_STREAM_END" };
    }
    return this.#failure(flush);
  }

  reset(): Failure | undefined {
    this.#begin();
    this.#state = this.#deflates ? zlibDeflateReset(this.stream) : zlibInflateReset(this.stream);
    if (this.#state !== Z_OK) return this.#failed("Failed to reset stream");
    return this.#setDictionary();
  }

  /** Changes how hard what follows is pressed. */
  params(level: number, strategy: number): void {
    this.#begin();
    if (this.#deflates) setDeflateLevel(this.stream, level, strategy);
  }

  end(): void {
    if (!this.#begun) return;
    if (this.#deflates) zlibDeflateEnd(this.stream);
    else zlibInflateEnd(this.stream);
  }

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#state = this.#deflates
      ? zlibDeflateInit2(this.stream, this.#level, deflated, this.#windowBits, this.#memory, this.#strategy)
      : zlibInflateInit2(this.stream, this.#windowBits);
    if (this.#state === Z_OK) this.#setDictionary();
  }

  #setDictionary(): Failure | undefined {
    const dictionary = this.#dictionary;
    if (dictionary === undefined) return undefined;
    // Only these need theirs before the first byte; the others say when.
    if (this.#deflates) this.#state = zlibDeflateSetDictionary(this.stream, dictionary);
    else if (this.#mode === mode.inflateRaw) this.#state = zlibInflateSetDictionary(this.stream, dictionary);
    return this.#state === Z_OK ? undefined : this.#failed("Failed to set dictionary");
  }

  /** `unzip` takes what begins as a gzip file for one, and anything else for what deflate has made. */
  #lookForMark(): void {
    const { stream } = this;
    for (let at = stream.next_in; this.#mode === mode.unzip && at < stream.next_in + stream.avail_in; at += 1) {
      if (stream.input[at] !== gzipMark[this.#markSeen]) this.#mode = mode.inflate;
      else if (this.#markSeen === 1) this.#mode = mode.gunzip;
      else this.#markSeen += 1;
    }
  }

  /** Gives true where something follows that is no further member of a gzip file, and that was to be refused. */
  #inflate(flush: Z_FlushMode): boolean {
    const { stream } = this;
    this.#state = zlibInflate(stream, flush);
    if (this.#mode !== mode.inflateRaw && this.#state === Z_NEED_DICT && this.#dictionary !== undefined) {
      this.#state = zlibInflateSetDictionary(stream, this.#dictionary);
      if (this.#state === Z_OK) this.#state = zlibInflate(stream, flush);
      else if (this.#state === Z_DATA_ERROR) this.#state = Z_NEED_DICT;
    }
    while (stream.avail_in > 0 && this.#mode === mode.gunzip && this.#state === Z_STREAM_END) {
      const [first, second] = [stream.input[stream.next_in], stream.input[stream.next_in + 1]];
      // Zeros may pad a file up to a block of a tape.
      if (first === 0) break;
      const isMember = first === gzipMark[0] && (stream.avail_in === 1 || second === gzipMark[1]);
      if (this.#refusesJunk && !isMember) return true;
      zlibInflateReset(stream);
      this.#state = zlibInflate(stream, flush);
    }
    return false;
  }

  #failure(flush: number): Failure | undefined {
    switch (this.#state) {
      case Z_OK:
      case Z_BUF_ERROR:
        if (this.stream.avail_out === 0 || flush !== Z_FINISH) return undefined;
        this.#state = Z_BUF_ERROR;
        return { message: "unexpected end of file", errno: Z_BUF_ERROR, code: "Z_BUF_ERROR" };
      case Z_STREAM_END:
        return undefined;
      case Z_NEED_DICT:
        return this.#failed(this.#dictionary === undefined ? "Missing dictionary" : "Bad dictionary", false);
      default:
        return this.#failed("Zlib error");
    }
  }

  #failed(words: string, own = true): Failure {
    const message = own && this.stream.msg !== "" ? this.stream.msg : words;
    return { message, errno: this.#state, code: names.get(this.#state) ?? "Z_OK" };
  }
}
