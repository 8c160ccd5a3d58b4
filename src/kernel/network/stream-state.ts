/** Where each field of `streamBaseState` lies, as the `stream_wrap` binding of Node names them. */
export type StreamFields = Readonly<
  Record<"kReadBytesOrError" | "kArrayBufferOffset" | "kBytesWritten" | "kLastWriteWasAsync" | "kLastWriteErr", number>
>;

/** The array through which every stream of a guest tells the library what it read or wrote last. */
export class StreamState {
  readonly array: Int32Array;
  readonly #fields: StreamFields;

  constructor(fields: StreamFields) {
    this.#fields = fields;
    this.array = new Int32Array(5);
  }

  tellRead(bytesOrError: number): void {
    this.array[this.#fields.kReadBytesOrError] = bytesOrError;
    this.array[this.#fields.kArrayBufferOffset] = 0;
  }

  tellWrite(bytes: number, wasAsync: boolean, error: number): void {
    this.array[this.#fields.kBytesWritten] = bytes;
    this.array[this.#fields.kLastWriteWasAsync] = wasAsync ? 1 : 0;
    this.array[this.#fields.kLastWriteErr] = error;
  }
}
