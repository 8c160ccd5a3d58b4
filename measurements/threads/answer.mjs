import { parentPort } from "node:worker_threads";

// Answers with what came: a value is copied back, a text is parsed and made again, a buffer is transferred back.
parentPort.on("message", ({ value, json, buffer }) => {
  if (json !== undefined) parentPort.postMessage(JSON.stringify(JSON.parse(json)));
  else if (buffer !== undefined) parentPort.postMessage(buffer, [buffer]);
  else parentPort.postMessage(value);
});
parentPort.postMessage("started");
