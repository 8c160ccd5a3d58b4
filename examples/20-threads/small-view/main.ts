import {
  MessageChannel,
  receiveMessageOnPort,
} from "node:worker_threads";

const { port1, port2 } = new MessageChannel();

// #region view
const page = new Uint8Array(1_000_000);
const line = page.subarray(0, 80);

show("a view", send(line));
show("a slice", send(line.slice()));
// #endregion

port1.close();

function send(bytes: Uint8Array): Uint8Array {
  port1.postMessage(bytes);
  return receiveMessageOnPort(port2)?.message;
}

function show(name: string, { length, buffer }: Uint8Array) {
  console.log(`${name} of ${length}: ${buffer.byteLength} came`);
}
