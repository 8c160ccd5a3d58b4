import {
  MessageChannel,
  receiveMessageOnPort,
} from "node:worker_threads";

const { port1, port2 } = new MessageChannel();

// #region send
/** What arrives at the other end of a channel. */
export function send(value: unknown) {
  port1.postMessage(value);
  return receiveMessageOnPort(port2)?.message;
}
// #endregion

export function show(name: string, value: unknown) {
  try {
    console.log(`${name}:`, send(value));
  } catch (error) {
    console.log(`${name}: ${(error as Error).name}`);
  }
}
