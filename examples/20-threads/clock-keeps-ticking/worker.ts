import { parentPort, workerData } from "node:worker_threads";
import { countPrimes } from "./count-primes.ts";

// #region worker
const primes = countPrimes(workerData);
parentPort?.postMessage(primes);
// #endregion
