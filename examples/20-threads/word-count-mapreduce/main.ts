import { Pool } from "./pool.ts";
import { writeText } from "./write-text.ts";

const file = new URL("./count-words.ts", import.meta.url);
const pool = new Pool(file, 2);
const lines = writeText(20_000);

// #region map
const parts = [0, 1, 2, 3].map((part) =>
  lines.slice(part * 5_000, (part + 1) * 5_000).join("\n"),
);
const counted = await Promise.all(
  parts.map((part) => pool.run(part)),
);
// #endregion

// #region reduce
const total = new Map<string, number>();
for (const counts of counted as Map<string, number>[]) {
  for (const [word, count] of counts) {
    total.set(word, (total.get(word) ?? 0) + count);
  }
}
// #endregion

await pool.close();
const byCount = [...total].sort(([, a], [, b]) => b - a);
for (const [word, count] of byCount) console.log(word, count);
