import { parentPort } from "node:worker_threads";

const [name] = process.argv.slice(2);

parentPort?.on("message", (job: string | null) => {
  if (job === null) {
    parentPort?.close();
    return;
  }
  const start = performance.now();
  if (name === "first" && job === "mail 2") process.exit(1);
  performance.measure(job, { start });
  parentPort?.postMessage(job);
});

// Asks for the first job.
parentPort?.postMessage(null);
