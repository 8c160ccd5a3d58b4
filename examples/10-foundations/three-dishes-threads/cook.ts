import { parentPort, workerData } from "node:worker_threads";
import { cookDish } from "./cook-dish.ts";

parentPort?.postMessage(await cookDish(workerData));
