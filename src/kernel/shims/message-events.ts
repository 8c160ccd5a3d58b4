// Message events as Node's HTTP client has them. Ports make theirs here; what a program constructs is checked by the
// client's own class, which is evaluated then.
import type { RequireInternal } from "../guest/library.ts";
import { named } from "../named.ts";

/** What an event of this kind says; a port leaves out what is as always. */
interface Said {
  readonly data?: unknown;
  readonly origin?: string;
  readonly lastEventId?: string;
  readonly source?: MessagePort | null;
  readonly ports?: readonly MessagePort[];
}

type EventClass = new (type: string, init?: object) => object;
type Mark = (object: object) => void;

/** The class of Node's client; it checks what it is given. */
export type ClientsEvent = new (...given: unknown[]) => Required<Said> & { readonly type: string };

const made = Symbol("made by a port");
const members = ["data", "origin", "lastEventId", "source", "ports", "initMessageEvent"];
const { freeze } = Object;

/** messageEvents gives the class, and what makes events of it for ports. */
export function messageEvents(
  require: RequireInternal,
  clientsEvent: () => ClientsEvent,
): { MessageEvent: unknown; createFastMessageEvent: (type: string, said: Said) => object } {
  const { Event } = require<{ Event: EventClass }>("internal/event_target");

  class MessageEvent extends Event {
    readonly #said: Said;

    constructor(type: unknown, ...rest: unknown[]) {
      if (type === made) {
        const [kind, said] = rest as [string, Said];
        super(kind);
        this.#said = said;
        return;
      }
      // It also counts what it is given.
      const checked = new (clientsEvent())(...(type === undefined && rest.length === 0 ? [] : [type, ...rest]));
      super(checked.type, checked);
      this.#said = checked;
      require<{ markTransferMode: Mark }>("internal/worker/js_transferable").markTransferMode(this);
    }

    static of(event: MessageEvent): Said {
      if (#said in event) return event.#said;
      const error = new TypeError("Illegal invocation") as TypeError & { code: string };
      error.code = "ERR_INVALID_THIS";
      throw error;
    }

    get data(): unknown {
      return said(this).data ?? null;
    }

    get origin(): string {
      return said(this).origin ?? "";
    }

    get lastEventId(): string {
      return said(this).lastEventId ?? "";
    }

    get source(): MessagePort | null {
      return said(this).source ?? null;
    }

    get ports(): readonly MessagePort[] {
      const own = said(this) as { ports?: readonly MessagePort[] };
      return freeze(own.ports ?? (own.ports = []));
    }

    initMessageEvent(type?: unknown, ...given: unknown[]): MessageEvent {
      said(this);
      if (type === undefined && given.length === 0) {
        throw new TypeError("MessageEvent.initMessageEvent: 1 argument required, but 0 found.");
      }
      const [bubbles = false, cancelable = false, data = null, ...others] = given;
      const [origin = "", lastEventId = "", source = null, ports = []] = others;
      return new MessageEvent(type, { bubbles, cancelable, data, origin, lastEventId, source, ports });
    }
  }

  named("MessageEvent", MessageEvent);
  const said = MessageEvent.of;
  Reflect.deleteProperty(MessageEvent, "of");
  const { prototype } = MessageEvent;
  for (const name of members) Object.defineProperty(prototype, name, { enumerable: true });
  Object.defineProperty(prototype, Symbol.toStringTag, { value: "MessageEvent", configurable: true });
  return { MessageEvent, createFastMessageEvent: (type, own) => new MessageEvent(made, type, own) };
}
