// A page with the WebContainer engine and nothing else. Its address says where the service is, and how patient to be.
import { openInCarrier } from "#engines/webcontainer/open-in-carrier.ts";
import { WebContainerEngine, type WebContainerSettings } from "#engines/webcontainer/webcontainer-engine.ts";
import { BootFault } from "#program/boot-fault.ts";
import { offerEngine } from "../engine-page/offer-engine.ts";

const given = new URLSearchParams(location.search);
const service = given.get("service") ?? undefined;
const clientId = given.get("key") ?? undefined;
const patience = JSON.parse(given.get("patience") ?? "{}") as NonNullable<WebContainerSettings["patience"]>;

let engine: WebContainerEngine;

globalThis.enginePage = offerEngine((stripped) => {
  engine = new WebContainerEngine({
    openClient: openInCarrier("carrier.html", service),
    stripped,
    patience,
    ...(service !== undefined && { service }),
    ...(clientId !== undefined && { clientId }),
  });
  return engine;
});

declare global {
  /** Boots the page's engine; gives the name of its fault and its sentence, where it has one. */
  var bootFault: () => Promise<{ readonly reason: string; readonly message: string } | null>;
  var containerVersion: () => Promise<string>;
}

globalThis.bootFault = async () => {
  try {
    await engine.boot();
    return null;
  } catch (error) {
    if (error instanceof BootFault) return { reason: error.reason, message: error.message };
    throw error;
  }
};

globalThis.containerVersion = () => engine.nodeVersion();
