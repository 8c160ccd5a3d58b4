// What crosses the browser's ports: the program's value, and with a port that moves the messages that wait at it.
import type { LaneId } from "#program/run-event.ts";
import { append, bare } from "../intrinsics.ts";
import type { Beside } from "./marked-objects.ts";
import type { Flow, PortData, Waiting } from "./port-data.ts";

/** A waiting message as it travels: its ports are numbers of the ports that go along. */
interface Carried {
  readonly message: Omit<Waiting, "ports">;
  readonly ports: readonly number[];
}

/** What really crosses a port. */
export interface Envelope {
  readonly value?: unknown;
  readonly beside?: Beside;
  /** The other end was closed: nothing follows. */
  readonly closed?: true;
  readonly flow?: Flow;
  /** No message: the lane to which the other end goes, null where that is not known. */
  readonly goesTo?: LaneId | null;
  /** How many of the ports are the program's; those behind it came with waiting messages. */
  readonly own?: number;
  /** Messages that wait at ports that go along, with the number of the port. */
  readonly carried?: readonly { readonly port: number; readonly messages: readonly Carried[] }[];
}

/** An envelope with all that has to be transferred, of which `ports` are the ports. */
export interface Parcel {
  readonly envelope: Envelope;
  readonly transfer: readonly Transferable[];
  readonly ports: readonly MessagePort[];
}

/** packParcel makes a parcel of a value and its transfer list. It changes nothing: posting may yet fail. */
export function packParcel(
  content: Envelope,
  transferred: readonly Transferable[],
  ownPorts: readonly MessagePort[],
  dataAt: (port: MessagePort) => PortData,
): Parcel {
  if (ownPorts.length === 0) return { envelope: content, transfer: transferred, ports: ownPorts };
  const transfer = copyOf(transferred);
  const ports = copyOf(ownPorts);
  const carried: { port: number; messages: Carried[] }[] = [];
  // The list grows: a message that is carried may have ports, at which messages wait.
  for (let port = 0; port < ports.length; port += 1) {
    const waiting = dataAt(ports[port] as MessagePort).waiting.list();
    if (waiting.length === 0) continue;
    const messages: Carried[] = [];
    for (let at = 0; at < waiting.length; at += 1) {
      const { ports: moved, ...message } = waiting[at] as Waiting;
      const numbers: number[] = [];
      for (let which = 0; which < moved.length; which += 1) {
        append(numbers, ports.length);
        append(ports, moved[which] as MessagePort);
        append(transfer, moved[which] as MessagePort);
      }
      append(messages, { message, ports: numbers });
    }
    append(carried, { port, messages });
  }
  const envelope = carried.length === 0 ? content : { ...content, own: ownPorts.length, carried };
  return { envelope, transfer, ports };
}

/** unpackParcel gives the message of an envelope and hands what was carried to the data of its port. */
export function unpackParcel(
  { value, beside, flow, closed, own, carried = [] }: Envelope,
  ports: readonly MessagePort[],
  dataAt: (port: MessagePort) => PortData,
): Waiting {
  for (let at = 0; at < carried.length; at += 1) {
    const { port = 0, messages = [] } = carried[at] ?? {};
    const { waiting } = dataAt(ports[port] as MessagePort);
    for (let number = 0; number < messages.length; number += 1) {
      const one = messages[number] as Carried;
      const moved: MessagePort[] = [];
      for (let which = 0; which < one.ports.length; which += 1) {
        append(moved, ports[one.ports[which] ?? 0] as MessagePort);
      }
      waiting.add(bare({ ...one.message, ports: moved }));
    }
  }
  return {
    value,
    ports: copyOf(ports, own),
    ...(beside === undefined ? {} : { beside }),
    ...(flow === undefined ? {} : { flow }),
    ...(closed === undefined ? {} : { closed }),
  };
}

function copyOf<Value>(values: readonly Value[], count = values.length): Value[] {
  const copy: Value[] = [];
  for (let at = 0; at < count; at += 1) append(copy, values[at] as Value);
  return copy;
}
