import { parentPort } from "node:worker_threads";

const bell = new Int32Array(new SharedArrayBuffer(4));

export interface Job {
  name: string;
  time: number;
}

parentPort?.on("message", ({ name, time }: Job) => {
  const start = performance.now();
  Atomics.wait(bell, 0, 0, time); // it holds its thread
  performance.measure(name, { start });
  if (name === "crash") throw new Error("a crash");
  if (name === "leave") process.exit(3);
  parentPort?.postMessage({ name });
});

export interface Result {
  name: string;
}
