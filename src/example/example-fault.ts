/** An example fault says what is wrong with an example folder, where, and what to do about it. */
export class ExampleFault extends Error {
  override readonly name = "ExampleFault";
  /** The file or folder at fault, as a path from the top of the repository. */
  readonly file: string;
  /** The line at fault, from 1, where there is one. */
  readonly line: number | undefined;

  constructor(message: string, file: string, line?: number, column?: number) {
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    super(`${place}: ${message}`);
    this.file = file;
    this.line = line;
  }
}
