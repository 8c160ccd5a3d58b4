/** A file error is what an operation on files fails with: one of the codes of Linux, such as `ENOENT`. */
export class FileError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** fail ends an operation with a code. */
export function fail(code: string): never {
  throw new FileError(code);
}
