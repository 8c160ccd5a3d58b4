import { setTimeout as wait } from "node:timers/promises";

const texts = { weather: "sunny", mail: "two letters" };

async function load(part: "news" | keyof typeof texts) {
  const start = performance.now();
  await wait(40);
  performance.measure(part, { start });
  if (part === "news") throw new Error("server is busy");
  return texts[part];
}

// #region partial
const parts = ["news", "weather", "mail"] as const;
const outcomes = await Promise.allSettled(parts.map(load));

for (const [index, outcome] of outcomes.entries()) {
  const shown =
    outcome.status === "fulfilled"
      ? outcome.value
      : `not there, ${outcome.reason.message}`;
  console.log(`${parts[index]}: ${shown}`);
}
// #endregion
