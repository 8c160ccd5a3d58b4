import { parentPort } from "node:worker_threads";

// The same as answer.mjs as far as a start goes, in TypeScript: what differs is that its types are stripped.
const port = parentPort;
const started: string = "started";
port?.on("message", (message: unknown) => {
  port.postMessage(message);
});
port?.postMessage(started);
