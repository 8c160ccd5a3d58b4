import { Pool } from "./pool.ts";
import type { Job, Result } from "./work.ts";

const file = new URL("./work.ts", import.meta.url);
const pool = new Pool<Job, Result>(file, 2);

const names = ["soup", "crash", "roast", "cake"];
const results = await Promise.allSettled(
  names.map((name) => pool.run({ name, time: 40 })),
);

for (const result of results) {
  const isDone = result.status === "fulfilled";
  console.log(isDone ? result.value.name : "a job failed");
}
await pool.close();
