import { Pool } from "./pool.ts";

const file = new URL("./job.ts", import.meta.url);
const pool = new Pool(file, 2);
await Promise.all([pool.run(["", 40]), pool.run(["", 40])]);

// #region order
const done = (name: unknown) => console.log(`${name} is done`);

const jobs = [
  pool.run(["roast", 250]).then(done),
  pool.run(["soup", 30]).then(done),
  pool.run(["salad", 30]).then(done),
  pool.run(["cake", 30]).then(done),
];
console.log("all are queued");
await Promise.all(jobs);
// #endregion

await pool.close();
