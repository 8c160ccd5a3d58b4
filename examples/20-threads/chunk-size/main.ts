import { Pool } from "./pool.ts";

const file = new URL("./primes.ts", import.meta.url);
const pool = new Pool(file, 2);

const limit = 720_000;
await countIn(2); // once before: slow until V8 has compiled it
for (const jobs of [2, 8, 200]) {
  const start = performance.now();
  console.log(`${jobs} jobs: ${await countIn(jobs)} primes`);
  performance.measure(`${jobs} jobs`, { start });
}
await pool.close();

// #region cut
async function countIn(jobs: number) {
  const size = limit / jobs;
  const ranges = Array.from({ length: jobs }, (_, n) => {
    return [n * size, (n + 1) * size];
  });
  const counts = await Promise.all(
    ranges.map((range) => pool.run(range)),
  );
  return counts.reduce<number>((sum, one) => sum + Number(one), 0);
}
// #endregion
