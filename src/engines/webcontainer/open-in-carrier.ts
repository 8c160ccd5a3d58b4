import { BootFault } from "#program/boot-fault.ts";
import type { ContainerClient, OpenClient } from "./import-client.ts";
import type {} from "./in-carrier.ts";

/**
 * openInCarrier opens the client in a carrier: a frame with a document of this site, whose script is `in-carrier.ts`. `service`
 * is another address than the service's own, for suites.
 */
export function openInCarrier(carrier: string | URL, service?: string): OpenClient {
  return async () => {
    const frame = document.createElement("iframe");
    frame.title = "Where the WebContainer lives";
    frame.hidden = true;
    frame.setAttribute("allow", "cross-origin-isolated");
    frame.src = String(carrier);
    const loaded = new Promise<void>((resolve) => {
      frame.addEventListener("load", () => resolve(), { once: true });
    });
    document.body.append(frame);
    try {
      await loaded;
      const client = await importIn(frame, service);
      return { ...client, close: () => frame.remove() };
    } catch (error) {
      frame.remove();
      throw error;
    }
  };
}

async function importIn(frame: HTMLIFrameElement, service: string | undefined): Promise<ContainerClient> {
  const inside = frame.contentWindow as (Window & typeof globalThis) | null;
  let importClient: typeof globalThis.importContainerClient;
  try {
    importClient = inside?.importContainerClient;
  } catch {
    // A page of the browser's own, such as one about a failure, may not be looked into.
  }
  if (importClient === undefined) {
    const isOnline = navigator.onLine;
    throw new BootFault(
      isOnline ? "broken" : "offline",
      isOnline
        ? `Expected the WebContainer's document of this site at ${frame.src}, but something else came: reload the page, or use another engine.`
        : "Expected a network to fetch the WebContainer's client over, but this browser is offline: connect and try again, or use another engine.",
    );
  }
  return importClient(service);
}
