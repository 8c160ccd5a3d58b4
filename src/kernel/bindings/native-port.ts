// What the kernel does with a message port by the browser's own methods.
import { host } from "../guest/host.ts";
import { apply, sequenceOf } from "../intrinsics.ts";
import type { Envelope } from "./port-parcel.ts";

const { postMessage, start, close } = host.portMethods;

/** postNatively sends a message to the other end. Throws what the browser throws where it cannot be cloned. */
export function postNatively(port: MessagePort, message: unknown, transfer: readonly Transferable[]): void {
  if (transfer.length === 0) apply(postMessage, port, [message]);
  else apply(postMessage, port, [message, { __proto__: null, transfer: sequenceOf(transfer) }]);
}

/** postEnvelope sends an envelope to the other end. */
export function postEnvelope(port: MessagePort, envelope: Envelope, transfer: readonly Transferable[]): void {
  postNatively(port, envelope, transfer);
}

/** Tells the other end that this one is closed; it comes behind all that was posted. */
export function sayClosed(port: MessagePort): void {
  postEnvelope(port, { closed: true }, []);
}

/** Lets the browser hand over what comes in. */
export function startNatively(port: MessagePort): void {
  apply(start, port, []);
}

/** Cuts the connection; the other end is not told of it by the browser. */
export function closeNatively(port: MessagePort): void {
  apply(close, port, []);
}
