// Node's BroadcastChannel rests on a port for each channel object, all of one name in one group (`SiblingGroup` in Node's
// `src/node_messaging.cc`). Within a thread a message goes to the other ports at once; to the other threads of the
// process it goes by the browser's own BroadcastChannel, one for each name, under a name that no other process has.
import { host } from "../guest/host.ts";
import { apply, defineProperty, SafeMap } from "../intrinsics.ts";

/** What channels need of the rest of the kernel. */
export interface BroadcastContext {
  /** Makes a channel of two of Node's ports. */
  readonly makePair: () => { readonly port1: MessagePort; readonly port2: MessagePort };
  /** Sets the threads of one process apart from all others of the browser. */
  readonly scope: () => string;
}

/** The channel objects of one name in this thread: the other end of each one's port. */
interface Group {
  readonly outlets: MessagePort[];
  readonly abroad: BroadcastChannel;
}

/** Broadcast channels are this thread's part in the process's channels. */
export class BroadcastChannels {
  readonly #context: BroadcastContext;
  readonly #groups = new SafeMap<string, Group>();
  readonly #post = host.MessagePort.prototype.postMessage;
  readonly #close = host.MessagePort.prototype.close;

  /** To be made once Node's methods are on the port's prototype, and before a program can change them. */
  constructor(context: BroadcastContext) {
    this.#context = context;
  }

  /** The `broadcastChannel` of Node's binding: a port that gets what the others of its name post. */
  open(name: string): MessagePort {
    const group = this.#groupOf(name);
    const { port1, port2 } = this.#context.makePair();
    group.outlets.push(port2);
    const post = (value: unknown): boolean => {
      this.#deliver(group, value, port2);
      group.abroad.postMessage(value);
      return true;
    };
    const close = (): void => {
      const at = group.outlets.indexOf(port2);
      if (at !== -1) group.outlets.splice(at, 1);
      if (group.outlets.length === 0 && this.#groups.get(name) === group) {
        group.abroad.close();
        this.#groups.delete(name);
      }
      apply(this.#close, port1, []);
    };
    defineProperty(port1, "postMessage", { value: post });
    defineProperty(port1, "close", { value: close });
    return port1;
  }

  #groupOf(name: string): Group {
    const known = this.#groups.get(name);
    if (known !== undefined) return known;
    const abroad = new host.BroadcastChannel(`${this.#context.scope()} ${name}`);
    const group: Group = { outlets: [], abroad };
    abroad.onmessage = (event: MessageEvent) => {
      this.#deliver(group, host.dataOf(event), undefined);
    };
    this.#groups.set(name, group);
    return group;
  }

  #deliver({ outlets }: Group, value: unknown, except: MessagePort | undefined): void {
    for (let at = 0; at < outlets.length; at += 1) {
      const outlet = outlets[at];
      if (outlet !== undefined && outlet !== except) apply(this.#post, outlet, [value]);
    }
  }
}

let scopes = 0;

/** uniqueScope sets one process apart from all others, of this page and of the browser's other pages. */
export function uniqueScope(): string {
  scopes += 1;
  return `${host.timeOrigin}-${Math.random()}-${scopes}`;
}
