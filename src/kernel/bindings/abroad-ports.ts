// Ports whose other end is in another thread. A thread that ends by itself closes its ports; browsers tell nobody of one that
// is terminated. So each end knows in which thread the other is, as far as it went there by ports of threads.
import type { LaneId } from "#program/run-event.ts";
import { SafeSet } from "../intrinsics.ts";
import { postEnvelope, sayClosed } from "./native-port.ts";
import type { PortData, Waiting } from "./port-data.ts";

/** What is posted, and between which lanes; undefined for one that is not known. */
interface Departure {
  readonly to: LaneId | undefined;
  readonly from: LaneId;
  readonly post: () => void;
  readonly dataAt: (port: MessagePort) => PortData;
}

/** The ports of one thread that lead out of it. */
export class AbroadPorts {
  readonly #ports = new SafeSet<PortData>();

  add(data: PortData): void {
    this.#ports.add(data);
  }

  /** Whether it was there. */
  delete(data: PortData): boolean {
    return this.#ports.delete(data);
  }

  /** Tells the other ends that this thread ends. */
  sayClosed(): void {
    this.#ports.forEach(({ port }) => {
      sayClosed(port);
    });
  }

  /** Posts what takes ports along. Their other ends hear where they go first, and that they stay where it fails. */
  send(ports: readonly MessagePort[], { to, from, post, dataAt }: Departure): void {
    announce(ports, dataAt, to);
    try {
      post();
    } catch (error) {
      announce(ports, dataAt, from);
      throw error;
    }
  }

  /** A thread was terminated: what it held of channels is closed. */
  lose(lane: LaneId, put: (data: PortData, message: Waiting) => void): void {
    this.#ports.forEach((data) => {
      if (data.at === lane) put(data, { ports: [], closed: true });
    });
  }
}

function announce(ports: readonly MessagePort[], dataAt: Departure["dataAt"], lane: LaneId | undefined): void {
  for (let at = 0; at < ports.length; at += 1) {
    const { port, sibling, alone } = dataAt(ports[at] as MessagePort);
    if (sibling === undefined && !alone) postEnvelope(port, { goesTo: lane ?? null }, []);
  }
}
