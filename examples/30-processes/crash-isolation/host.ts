import { Worker } from "node:worker_threads";

const faller = new URL("./faller.ts", import.meta.url);
new Worker(faller, { argv: ["is killed"] });
setInterval(() => {}, 1000); // much else to do
