import type { PortsContext } from "../bindings/ports-context.ts";
import { Ports } from "../bindings/ports.ts";
import type { Kernel } from "./kernel.ts";

/** What the ports need of Node's library, which evaluates it for each context. */
type OfLibrary = Pick<PortsContext, "symbols" | "emitMessage" | "DOMException">;

/** makePorts makes the ports of a guest, and sees to it that messages between lanes are told of. */
export function makePorts(kernel: Kernel, ofLibrary: OfLibrary): Ports {
  const { loop, teller, process, privates, marked } = kernel;
  return new Ports({
    ...ofLibrary,
    loop,
    isUntransferable: (one) => privates.valueOf("untransferable_object_private_symbol", one) !== undefined,
    marked,
    lane: () => kernel.self.lane,
    wrap: kernel.wrap,
    warn: (message) => {
      (process["emitWarning"] as (warning: string) => void)(message);
    },
    onSend: (message, to, send, bytesOf) => {
      // The other lane may tell of its receipt before this task ends: what was sent is told of first.
      const at = teller.now;
      teller.flush();
      send();
      const bytes = bytesOf();
      const sent = { type: "message-sent", message, to } as const;
      teller.tell(bytes === undefined ? sent : { ...sent, bytes }, kernel.self.lane, at);
      teller.flush();
    },
    onReceived: (message, from) => {
      teller.tell({ type: "message-received", message, from });
    },
  });
}
