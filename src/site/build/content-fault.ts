/** A content fault says what is wrong in a file of `content/`, on which line, and what to do. Lines count from 1. */
export interface ContentFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** writeFault puts a content fault in one line. */
export function writeFault(fault: ContentFault): string {
  return `${fault.file}:${fault.line}: ${fault.message}`;
}
