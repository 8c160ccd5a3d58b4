// Puts together what llhttp tells of a message's head in pieces: the address, the status, the fields.
import { byteText } from "../bindings/buffer-text.ts";
import type { Llhttp } from "./llhttp.ts";

/** How many fields are kept before they are handed on: Node's. */
const mostFields = 32;

/** The head of one message as far as it has been read. Text is Latin-1, as Node has it. */
export class HeaderCollector {
  readonly #llhttp: Llhttp;
  readonly #onFull: () => void;
  #fields: string[] = [];
  #values: string[] = [];
  url = "";
  status = "";

  /** `onFull` is called when there are too many fields to keep. */
  constructor(llhttp: Llhttp, onFull: () => void) {
    this.#llhttp = llhttp;
    this.#onFull = onFull;
  }

  text(at: number, length: number): string {
    return byteText(this.#llhttp.bytes(at, length), 0xff);
  }

  addField(at: number, length: number): void {
    if (this.#fields.length === this.#values.length) {
      if (this.#fields.length === mostFields - 1) this.#onFull();
      this.#fields.push("");
    }
    this.#fields[this.#fields.length - 1] += this.text(at, length);
  }

  addValue(at: number, length: number): void {
    if (this.#values.length !== this.#fields.length) this.#values.push("");
    this.#values[this.#values.length - 1] += this.text(at, length);
  }

  get empty(): boolean {
    return this.#fields.length === 0;
  }

  /** The fields so far, names and values in turn; the collector begins anew. */
  take(): string[] {
    const values = this.#values;
    const headers = this.#fields.flatMap((name, at) => [name, (values[at] ?? "").replace(/[ \t]+$/, "")]);
    this.#fields = [];
    this.#values = [];
    return headers;
  }

  reset(): void {
    this.take();
    this.url = this.status = "";
  }
}
