import { host } from "../guest/host.ts";

/** What the list knows of a parser: since when it reads a message, in milliseconds; 0 between messages. */
export interface Connection {
  readonly lastMessageStart: number;
  readonly headersCompleted: boolean;
}

/** The connections of one HTTP server by what they do. As `ConnectionsList` in Node's `src/node_http_parser.cc`. */
export class ConnectionsList {
  readonly #all = new Set<Connection>();
  readonly #active = new Set<Connection>();

  /** The time by the clock that the list compares with. */
  static now(): number {
    return host.now();
  }

  /** Puts a parser behind the others: those that have read longest come first. */
  static put(list: ConnectionsList, parser: Connection, active: boolean): void {
    ConnectionsList.remove(list, parser);
    list.#all.add(parser);
    if (active) list.#active.add(parser);
  }

  static remove(list: ConnectionsList, parser: Connection): void {
    list.#all.delete(parser);
    list.#active.delete(parser);
  }

  all(): Connection[] {
    return [...this.#all];
  }

  idle(): Connection[] {
    return [...this.#all].filter((parser) => parser.lastMessageStart === 0);
  }

  active(): Connection[] {
    return [...this.#active];
  }

  /** Takes out those that are too slow: with their headers, or with the whole request. Times are in milliseconds, 0 is never. */
  expired(headersTimeout: number, requestTimeout: number): Connection[] {
    const swapped = requestTimeout > 0 && headersTimeout > requestTimeout;
    const [headers, request] = swapped ? [requestTimeout, headersTimeout] : [headersTimeout, requestTimeout];
    const now = host.now();
    const late = (parser: Connection, timeout: number): boolean =>
      timeout > 0 && parser.lastMessageStart < now - timeout;
    const expired = [...this.#active].filter(
      (parser) => (!parser.headersCompleted && late(parser, headers)) || late(parser, request),
    );
    for (const parser of expired) this.#active.delete(parser);
    return expired;
  }
}
