import { append, SafeWeakMap } from "../intrinsics.ts";
import { dataOf, type PortData, type PortOwner } from "./port-data.ts";

/** A port table finds what the kernel knows of a port. */
export class PortTable {
  readonly #data = new SafeWeakMap<MessagePort, PortData>();
  readonly #owners = new SafeWeakMap<MessagePort, PortOwner>();

  /** Whether something is a port of Node's, closed ones included. */
  isPort(one: unknown): boolean {
    return this.#owners.has(one as MessagePort);
  }

  readonly dataAt = (port: MessagePort): PortData => {
    let data = this.#data.get(port);
    if (data === undefined) this.#data.set(port, (data = dataOf(port)));
    return data;
  };

  /** The state of a port of Node's. Throws as the method of a class does that is called on something else. */
  ownerOf(port: MessagePort): PortOwner {
    const owner = this.#owners.get(port);
    if (owner === undefined) throw new TypeError("Illegal invocation");
    return owner;
  }

  own(port: MessagePort, owner: PortOwner): void {
    this.#owners.set(port, owner);
    owner.data.owner = owner;
  }

  /** Puts data that moved with its end of a channel. */
  put(port: MessagePort, data: PortData): void {
    this.#data.set(port, data);
  }

  forget(port: MessagePort): void {
    this.#data.delete(port);
  }

  /** The ports of a transfer list. */
  portsIn(transfer: readonly Transferable[]): MessagePort[] {
    const ports: MessagePort[] = [];
    for (let at = 0; at < transfer.length; at += 1) {
      if (this.isPort(transfer[at])) append(ports, transfer[at] as MessagePort);
    }
    return ports;
  }
}

/** Calls back once the last message of every one of these ports' other ends has come in. */
export function whenAllClosed(
  ports: readonly (MessagePort | undefined)[],
  table: PortTable,
  callback: () => void,
): void {
  const owners: PortOwner[] = [];
  for (let at = 0; at < ports.length; at += 1) {
    const port = ports[at];
    if (port !== undefined) append(owners, table.ownerOf(port));
  }
  let told = false;
  const check = (): void => {
    let waits = told;
    for (let at = 0; at < owners.length; at += 1) {
      const owner = owners[at] as PortOwner;
      if (!owner.otherEndClosed && !owner.closing && owner.data.native) waits = true;
      owner.onClosed = check;
    }
    if (waits) return;
    told = true;
    callback();
  };
  check();
}
