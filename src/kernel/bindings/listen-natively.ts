import { host } from "../guest/host.ts";
import { bare } from "../intrinsics.ts";
import { startNatively } from "./native-port.ts";
import type { PortData, Waiting } from "./port-data.ts";
import { type Envelope, unpackParcel } from "./port-parcel.ts";

/** listenNatively has the browser hand over what comes in. */
export function listenNatively(
  port: MessagePort,
  put: (message: Waiting) => void,
  dataAt: (port: MessagePort) => PortData,
): void {
  const listeners = {
    message: (event: MessageEvent<Envelope>) => {
      const envelope = bare(host.dataOf(event));
      if (envelope.goesTo === undefined) put(unpackParcel(envelope, host.portsOf(event), dataAt));
      else dataAt(port).at = envelope.goesTo ?? undefined;
    },
    messageerror: () => {
      put({ ports: [], failed: true });
    },
  };
  host.addEventListener(port, "message", listeners.message);
  host.addEventListener(port, "messageerror", listeners.messageerror);
  startNatively(port);
}
