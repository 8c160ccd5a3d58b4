// What an HTTP parser tells about bytes, as plain data: for comparing ours with Node's. Imports nothing, because Node's own
// is asked in a process of its own.

/** A case: the parser's type and leniency, and the bytes in the pieces in which they come. */
export interface ParserCase {
  readonly type: 1 | 2;
  readonly lenient: number;
  readonly maxHeaderSize: number;
  readonly pieces: readonly string[];
}

/** What both bindings have. */
export interface ParserBinding {
  readonly HTTPParser: new () => Parser;
}

interface Parser {
  [event: number]: unknown;
  initialize(type: number, resource: object, maxHeaderSize: number, lenient: number): void;
  execute(bytes: Uint8Array): unknown;
  finish(): unknown;
}

const headersComplete = 2;
const events = [0, 1, 2, 3, 4];

function plain(value: unknown): unknown {
  if (value instanceof Error) {
    const { message, code, reason, bytesParsed } = value as Error & Record<string, unknown>;
    return { message, code, reason, bytesParsed };
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString("latin1");
  if (value === undefined) return null;
  return value;
}

/** eventsOf has a parser read a case and logs all that it calls and returns. */
export function eventsOf({ HTTPParser }: ParserBinding, one: ParserCase): unknown[] {
  const log: unknown[] = [];
  const parser = new HTTPParser();
  parser.initialize(one.type, {}, one.maxHeaderSize, one.lenient);
  let over = false;
  for (const event of events) {
    parser[event] = (...given: unknown[]): void => {
      // Its eighth argument says that what follows is no HTTP.
      if (event === headersComplete && given[7] === true) over = true;
      log.push([event, ...given.map((value) => (Array.isArray(value) ? value : plain(value)))]);
    };
  }
  for (const piece of one.pieces) {
    const answer = parser.execute(Buffer.from(piece, "latin1"));
    log.push(["read", plain(answer)]);
    // Node's library lets go of a parser that failed or has read an upgrade; its numbers mean nothing from then on.
    if (over || answer instanceof Error) return log;
  }
  log.push(["finish", plain(parser.finish())]);
  return log;
}
