// Doubles what it is sent, as a thread or as a process.
import { parentPort } from "node:worker_threads";

if (parentPort === null) process.on("message", (number) => process.send(number * 2));
else parentPort.on("message", (number) => parentPort.postMessage(number * 2));
