// The browser's own methods of a message port, whose names on its prototype are Node's from the start of the guest on.
import { host } from "../guest/host.ts";
import { apply, sequenceOf } from "../intrinsics.ts";
import type { Envelope } from "./port-state.ts";

const { postMessage, start, close } = host.MessagePort.prototype;

/** postEnvelope sends an envelope to the other end. Throws what the browser throws where its value cannot be cloned. */
export function postEnvelope(port: MessagePort, envelope: Envelope, transfer: readonly Transferable[]): void {
  if (transfer.length === 0) apply(postMessage, port, [envelope]);
  else apply(postMessage, port, [envelope, { __proto__: null, transfer: sequenceOf(transfer) }]);
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
