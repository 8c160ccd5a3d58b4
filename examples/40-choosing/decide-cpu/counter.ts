import { parentPort } from "node:worker_threads";
import { countPrimes } from "./count-primes.ts";

parentPort?.once("message", (below: number) => {
  parentPort?.postMessage(countPrimes(below));
});
