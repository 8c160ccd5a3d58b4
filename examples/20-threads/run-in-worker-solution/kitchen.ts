import { parentPort, workerData } from "node:worker_threads";

const dish: string = workerData;

if (dish === "stone") throw new Error("A stone stays hard.");
if (dish === "nothing") process.exit(3);
parentPort?.postMessage(`${dish}, cooked`);
